package org.bridges.meeting;

/** Why a meeting does not take place any more. */
public enum MeetingEnd {
  NOT_NEEDED("not needed any more"),
  YOUTH_ASKED("the youth asked for it"),
  /** Said in words. */
  OTHER("another reason"),
  /** With the case, and never by a person alone. */
  CASE_CLOSED("the case is closed");

  private final String label;

  MeetingEnd(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
