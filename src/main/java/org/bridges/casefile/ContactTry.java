package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dated next try to reach somebody.
 *
 * @param adultId grown-up at home; null where the youth is tried
 * @param logId entry of the contact log after which it was planned
 * @param plannedAt when it is to be made
 * @param unanswered how many tries in a row reached nobody before it
 * @param isAllowed whether a manager was asked and lets it be made
 */
public record ContactTry(
    UUID id,
    UUID caseId,
    @Nullable UUID adultId,
    UUID logId,
    Instant plannedAt,
    int unanswered,
    State state,
    boolean isAllowed) {

  /** How it stands. */
  public enum State {
    OPEN,
    MADE,
    SETTLED,
    GIVEN_UP
  }

  /** Whether it is still to be made. */
  public boolean isOpen() {
    return state == State.OPEN;
  }
}
