package org.bridges.casefile;

/** Where a case stands that ran before Bridges: the step at which it goes on here. */
public enum RunningStage {
  FIRST_CONTACT_OWED("first contact owed", "Task_MakeFirstContact"),
  TEAM_ASSIGNED("team assigned, first contact made", "Task_CallStaffing"),
  MEETING_PLANNED("meeting planned", "Event_PlanIssued"),
  PLAN_ISSUED("plan issued, follow-up rounds", "Task_PlanRound"),
  ON_HOLD("on hold, the youth is missing", "Task_PlanRound");

  private final String label;
  private final String element;

  RunningStage(String label, String element) {
    this.label = label;
    this.element = element;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** The element of {@code care-case} before which the case goes on. */
  String element() {
    return element;
  }

  /** Whether the youth was reached before. */
  public boolean isReached() {
    return this != FIRST_CONTACT_OWED;
  }

  /** Whether follow-up rounds go on. */
  public boolean hasRounds() {
    return this == PLAN_ISSUED || this == ON_HOLD;
  }
}
