package org.bridges.insight;

import java.util.Map;
import java.util.Optional;

/** What can be missing for an open case, and what puts it right. */
public enum OrphanCode {
  OWNER_MISSING(
      "It has no coordinator", "Give it to a coordinator under Caseloads, or on the case's page."),
  OWNER_CANNOT_ACT(
      "Its coordinator cannot act: left, is shut out of the case, or is away and nobody stands in",
      "Hand it over under Caseloads, or name under People who stands in."),
  NEXT_STEP_MISSING(
      "No next step with a date is planned",
      "Ask the operator to compare and repair records and engine; until then call the coordinator."),
  NO_LIVE_TIMER(
      "A moment has passed for which it waited, and nothing happened",
      "Ask the operator to compare and repair records and engine."),
  TASK_GONE(
      "A task is on the list that the engine has no more: completing it leads nowhere",
      "Ask the operator to compare and repair records and engine."),
  NO_PROCESS(
      "Its process does not run: nobody is reminded of anything",
      "Ask the operator to compare and repair records and engine; until then call the coordinator.");

  /** The codes of the nightly comparison that leave a youth without somebody or something. */
  private static final Map<String, OrphanCode> OF_COMPARISON =
      Map.of(
          "NO_OWNER", OWNER_MISSING,
          "OWNER_LEFT", OWNER_CANNOT_ACT,
          "NO_NEXT_STEP", NEXT_STEP_MISSING,
          "NO_LIVE_TIMER", NO_LIVE_TIMER,
          "TASK_GONE", TASK_GONE,
          "MISSING_INSTANCE", NO_PROCESS);

  private final String label;
  private final String advice;

  OrphanCode(String label, String advice) {
    this.label = label;
    this.advice = advice;
  }

  /** What a finding of the comparison means for the youth; empty where it means nothing. */
  static Optional<OrphanCode> ofComparison(String code) {
    return Optional.ofNullable(OF_COMPARISON.get(code));
  }

  /** Whether our own records tell, without a look into the engine, that it still is so. */
  boolean isOfOwner() {
    return this == OWNER_MISSING || this == OWNER_CANNOT_ACT;
  }

  /** What is missing, in words. */
  public String label() {
    return label;
  }

  /** What puts it right. */
  public String advice() {
    return advice;
  }
}
