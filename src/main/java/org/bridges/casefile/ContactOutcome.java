package org.bridges.casefile;

/** What came of a contact. */
public enum ContactOutcome {
  REACHED("reached"),
  NO_ANSWER("no answer, left no message"),
  LEFT_MESSAGE("no answer, left a message"),
  NOT_SAFE_NOW("not safe now"),
  /** Only as a correction: what was noted did not take place. */
  NOT_SO("did not take place");

  private final String label;

  ContactOutcome(String label) {
    this.label = label;
  }

  /** As pages and timeline say it. */
  public String label() {
    return label;
  }

  /** Whether the person is to be tried again. */
  public boolean isUnanswered() {
    return this == NO_ANSWER || this == LEFT_MESSAGE || this == NOT_SAFE_NOW;
  }
}
