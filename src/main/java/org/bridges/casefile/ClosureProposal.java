package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A closure that somebody proposed on the page of a case.
 *
 * @param proposedBy user name
 */
public record ClosureProposal(
    UUID id,
    UUID caseId,
    int generation,
    String reason,
    String proposedBy,
    Instant proposedAt,
    State state) {

  /** How it stands. */
  public enum State {
    OPEN,
    APPROVED,
    KEPT_OPEN,
    /** The youth went missing, or the case ended otherwise. */
    LAPSED
  }

  /** Whether somebody still decides. */
  public boolean isOpen() {
    return state == State.OPEN;
  }
}
