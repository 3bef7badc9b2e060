package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a youth is missing, from the report to the recovery.
 *
 * @param lastSeenAt when the youth was seen last; null where nobody knows
 * @param notedBy user name of who noted the report
 * @param notedAt when the hold began
 * @param mayBeMinor whether those whom the law names have to be told
 * @param checkedAt last check; null before the first
 * @param locatedAt when the contacts were asked last; null before the first time
 * @param endedAt when the hold ended; null while it lasts
 */
public record MissingEpisode(
    UUID id,
    UUID caseId,
    int generation,
    @Nullable Instant lastSeenAt,
    MissingSource source,
    String notedBy,
    Instant notedAt,
    boolean mayBeMinor,
    @Nullable Instant checkedAt,
    @Nullable Instant locatedAt,
    State state,
    @Nullable Instant endedAt) {

  /** How it stands. */
  public enum State {
    MISSING,
    RECOVERED,
    /** The case was closed while the youth was missing. */
    CLOSED
  }

  /** Whether the youth is still looked for. */
  public boolean isOpen() {
    return state == State.MISSING;
  }

  /** From when on the youth is missing, as far as we know. */
  public Instant since() {
    return lastSeenAt == null ? notedAt : lastSeenAt;
  }

  /** Whether a moment lies in the hold. */
  boolean covers(Instant moment) {
    return !moment.isBefore(notedAt) && endedAt != null && !moment.isAfter(endedAt);
  }
}
