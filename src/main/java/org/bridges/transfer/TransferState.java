package org.bridges.transfer;

/**
 * How a hand-over stands (domain.md section 4). Nobody but the sender is responsible before
 * COMPLETED.
 */
public enum TransferState {
  OFFERED("offered"),
  ACCEPTED("accepted, first contact is awaited"),
  DECLINED("declined"),
  WITHDRAWN("withdrawn"),
  COMPLETED("completed at first contact");

  private final String label;

  TransferState(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** Whether the hand-over is under way. */
  public boolean isRunning() {
    return this == OFFERED || this == ACCEPTED;
  }
}
