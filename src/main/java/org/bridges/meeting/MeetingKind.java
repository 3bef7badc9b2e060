package org.bridges.meeting;

/**
 * What a meeting is for, and the stage of time-limits.dmn that says until when. What each kind
 * speaks of is said in English and Spanish beside the words of the partners' pages.
 */
public enum MeetingKind {
  RAPID_RESPONSE("Rapid response", "RAPID_MEETING"),
  FIRST_STAFFING("First staffing", "FIRST_STAFFING"),
  FOLLOW_UP("Follow-up meeting", "RESTAFFING"),
  TRANSFER("Transfer meeting", "TRANSFER_HANDOFF"),
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

  /** For what it is called, as our people read it. */
  public String purpose() {
    return switch (this) {
      case RAPID_RESPONSE -> "Somebody is in danger or was found: act together, within a day.";
      case FIRST_STAFFING -> "The agencies meet for the first time and make one plan.";
      case FOLLOW_UP -> "What was promised, what changed, what comes next.";
      case TRANSFER -> "The youth moves: the old and the new helpers meet, so that nobody is lost.";
      case CLOSURE ->
          "Before the case is closed: who stays there, and how help is asked for again.";
    };
  }

  /** Stage of the limits table. */
  public String stage() {
    return stage;
  }

  /** Whether the case waits for its plan before the next round; not in a crisis. */
  boolean isAwaited() {
    return this != RAPID_RESPONSE;
  }

  /** Whether the first of its kind counts from the opening of the case, or from the danger. */
  public boolean countsFromOpening() {
    return this == RAPID_RESPONSE || this == FIRST_STAFFING;
  }
}
