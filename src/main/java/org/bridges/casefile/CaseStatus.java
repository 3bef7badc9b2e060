package org.bridges.casefile;

/** Where a case stands as a whole; the steps of its processes are the tasks. */
public enum CaseStatus {
  OPEN("open"),
  /** The youth is missing: what is routine waits, the search goes on. */
  ON_HOLD_MISSING("on hold: the youth is missing"),
  /** Another agency leads, our rounds go on. */
  TRANSFERRED("handed over, rounds go on"),
  CLOSED("closed");

  private final String label;

  CaseStatus(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
