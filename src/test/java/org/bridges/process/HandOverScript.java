package org.bridges.process;

import java.time.Duration;

/** What both tests of the hand-over's model say of its record. */
final class HandOverScript {

  private HandOverScript() {}

  /** An offer goes out, with the limits of its answer. */
  static void offer(ProcessScenario scenario, String transferId, Duration answer, Duration expiry) {
    scenario.start(
        Script.variables(
            "transferId",
            transferId,
            "caseId",
            "c-1",
            "generation",
            1,
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "answerReminderAt",
            scenario.after(answer.minusDays(1)),
            "answerDueAt",
            scenario.after(answer),
            "answerEscalationAt",
            scenario.after(answer.plusDays(3)),
            "answerEscalation2At",
            scenario.after(expiry)));
  }

  /** The record says how the hand-over stands, and when what follows is due. */
  static Object[] stock(
      ProcessScenario scenario, String state, Duration handOff, Duration stick, Duration back) {
    return new Object[] {
      "transferState", state,
      "introduced", "NOT_YET",
      "handOffReminderAt", scenario.after(handOff.minusDays(4)),
      "handOffDueAt", scenario.after(handOff),
      "handOffEscalationAt", scenario.after(handOff),
      "stickReminderAt", scenario.after(stick),
      "stickDueAt", scenario.after(stick),
      "stickEscalationAt", scenario.after(stick.plusDays(3)),
      "returnReminderAt", scenario.after(back.minusDays(1)),
      "returnDueAt", scenario.after(back),
      "returnEscalationAt", scenario.after(back.plusDays(1)),
      "otherWayDueAt", scenario.after(back),
      "otherWayEscalationAt", scenario.after(back.plusDays(1))
    };
  }
}
