package org.bridges.meeting;

/** What a meeting is for, and the stage of time-limits.dmn that says until when. */
public enum MeetingKind {
  RAPID_RESPONSE("Rapid response", "RAPID_MEETING"),
  FIRST_STAFFING("First staffing", "FIRST_STAFFING"),
  FOLLOW_UP("Follow-up meeting", "RESTAFFING"),
  TRANSFER("Transfer meeting", "RESTAFFING"),
  CLOSURE("Closure meeting", "RESTAFFING");

  private final String label;
  private final String stage;

  MeetingKind(String label, String stage) {
    this.label = label;
    this.stage = stage;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** Stage of the limits table. */
  public String stage() {
    return stage;
  }

  /** Whether the limit counts from the opening of the case; else it counts from the call. */
  public boolean countsFromOpening() {
    return this == RAPID_RESPONSE || this == FIRST_STAFFING;
  }
}
