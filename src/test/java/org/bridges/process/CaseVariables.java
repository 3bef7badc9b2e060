package org.bridges.process;

import java.time.Duration;
import java.util.Map;

/** What a care case starts with. */
final class CaseVariables {

  private CaseVariables() {}

  static Map<String, Object> of(
      ProcessScenario scenario,
      String caseId,
      String urgency,
      Duration assign,
      Duration firstContact) {
    return Script.variables(
        "caseId",
        caseId,
        "generation",
        1,
        "periodId",
        caseId + "-period",
        "urgency",
        urgency,
        "safetyFirst",
        false,
        "county",
        "BEXAR",
        "meetingKind",
        "FIRST_STAFFING",
        "assignReminderAt",
        scenario.after(assign.minusHours(5)),
        "assignDueAt",
        scenario.after(assign),
        "assignEscalationAt",
        scenario.after(assign),
        "firstContactReminderAt",
        scenario.after(firstContact.minusHours(24)),
        "firstContactDueAt",
        scenario.after(firstContact),
        "firstContactEscalationAt",
        scenario.after(firstContact));
  }
}
