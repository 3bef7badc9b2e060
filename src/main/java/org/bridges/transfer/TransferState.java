package org.bridges.transfer;

/**
 * How a hand-over stands (domain.md section 4). Nobody but the sender is responsible before
 * COMPLETED; what comes back is the receiver's until the sender has taken it.
 */
public enum TransferState {
  /** A receiver asks for the case; nothing is opened by that. */
  ASKED("asked for, the owner's answer is awaited"),
  /** The owner does not offer what was asked for. */
  REFUSED("asked for and not offered"),
  OFFERED("offered"),
  ACCEPTED("accepted, first contact is awaited"),
  DECLINED("declined"),
  WITHDRAWN("withdrawn"),
  /** Nobody answered until the last limit: the case stays with the sender. */
  EXPIRED("expired without an answer"),
  COMPLETED("completed at first contact"),
  /** The receiver gives it back, and the sender has not answered yet. */
  RETURN_ASKED("to be returned, the sender's answer is awaited"),
  RETURNED("returned"),
  /** Asked after 7 and after 30 days: the receiver is still in contact. */
  HELD("completed, and it held"),
  NOT_HELD("completed, and it did not hold");

  private final String label;

  TransferState(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** Whether the hand-over is under way: no other one can begin. */
  public boolean isRunning() {
    return this == OFFERED || this == ACCEPTED || this == RETURN_ASKED;
  }
}
