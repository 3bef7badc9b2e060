package org.bridges.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exceptional access.
 *
 * @param who user name of the person who asked for it
 * @param words why, in the person's own words
 * @param endsAt when it ends by itself
 * @param endedAt when somebody ended it before; null where nobody did
 */
public record BrokenGlass(
    UUID id,
    UUID caseId,
    String who,
    Reason reason,
    String words,
    Instant openedAt,
    Instant endsAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy) {

  /** Why somebody asks for exceptional access. */
  public enum Reason {
    DANGER("somebody is in danger now"),
    COLLEAGUE_AWAY("the coordinator is away"),
    CALL_ABOUT_YOUTH("somebody calls about the youth"),
    OTHER("another reason");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /** Whether it opens the case at the moment. */
  public boolean isLive(Instant now) {
    return endedAt == null && endsAt.isAfter(now);
  }
}
