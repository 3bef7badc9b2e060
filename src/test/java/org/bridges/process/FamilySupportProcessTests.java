package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Help to a family, round by round, until a family coordinator ends it. */
class FamilySupportProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("family-support", FamilySupportProcessTests.class);

  private static final String RECORD = "family.recordRound";
  private static final String ROUND = "Task_HoldFamilyRound";
  private static final Duration DUE = Duration.ofDays(7);
  private static final Duration NEXT = Duration.ofDays(30);

  private final ProcessScenario scenario = new ProcessScenario("family-support");

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void theFamilyIsAFamilyCoordinatorsTaskAndNoCoordinators() {
    theFamilyWantsHelp();

    var task = scenario.task(ROUND);
    assertThat(task.groups()).containsExactly("family-coordinators");
    assertThat(task.formId()).isEqualTo("family-round");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DUE));
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void itGoesOnToTheNextStepAndComesBackOnItsDayAlone() {
    theFamilyWantsHelp();
    goesOn();

    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.waitingAt()).containsExactly("Event_NextRoundDue");
    scenario.passes(NEXT.minusMinutes(1));
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(NEXT);
    assertThat(scenario.openTasks()).containsExactly(ROUND);
    assertThat(scenario.task(ROUND).dueAt()).isEqualTo(scenario.momentAfter(NEXT.plusDays(1)));
    assertThat(scenario.staffReminders()).as("nobody was late").isEmpty();
  }

  @Test
  void whatIsNotDoneIsToldToTheManagersAndEndsNothing() {
    theFamilyWantsHelp();
    scenario.passes(DUE);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateFamily");
    assertThat(scenario.passed("EndEvent_FamilyEscalated")).isTrue();
    assertThat(scenario.openTasks()).containsExactly(ROUND);
    assertThat(scenario.passed("EndEvent_FamilySupportEnded")).isFalse();
  }

  @Test
  void anEndWithoutAReasonLeadsBackAndWithOneItEnds() {
    theFamilyWantsHelp();
    scenario.workerRefuses(RECORD, "END_REASON_MISSING");
    scenario.complete(ROUND, "familyDecision", "END");
    assertThat(scenario.openTasks()).containsExactly(ROUND);
    assertThat(scenario.variable("refusal")).isEqualTo("\"END_REASON_MISSING\"");

    scenario.workerAnswers(RECORD, "familyDecision", "END");
    scenario.complete(ROUND, "familyDecision", "END", "familyEndReason", "GOALS_MET");

    assertThat(scenario.jobs(RECORD).getLast().variables())
        .containsEntry("familyEndReason", "GOALS_MET");
    scenario.endedWith("EndEvent_FamilySupportEnded");
  }

  @Test
  void nothingThatHappensToTheYouthsCaseReachesIt() {
    theFamilyWantsHelp();
    for (var message : new String[] {"casefile.youthMoved", "casefile.meetingNeeded"}) {
      scenario.publish(message, "case-1");
    }

    assertThat(scenario.openTasks()).containsExactly(ROUND);
  }

  private void goesOn() {
    scenario.workerAnswers(
        RECORD,
        "familyDecision",
        "CONTINUE",
        "nextTryAt",
        scenario.after(NEXT),
        "familyDueAt",
        scenario.after(NEXT.plusDays(1)),
        "familyEscalationAt",
        scenario.after(NEXT.plusDays(3)));
    scenario.complete(ROUND, "familyDecision", "CONTINUE", "nextTryAt", scenario.after(NEXT));
  }

  private void theFamilyWantsHelp() {
    scenario.start(
        Script.variables(
            "familyId",
            "family-" + System.identityHashCode(this),
            "caseId",
            "case-1",
            "generation",
            1,
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "county",
            "KERR",
            "familyDueAt",
            scenario.after(DUE),
            "familyEscalationAt",
            scenario.after(DUE)));
  }
}
