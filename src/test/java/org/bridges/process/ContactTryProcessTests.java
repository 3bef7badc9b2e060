package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody was reached: the next try, until it is made, settled otherwise, or ended by a manager. */
class ContactTryProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("contact-try", ContactTryProcessTests.class);

  private static final String RECORD = "casefile.recordTry";
  private static final String DECIDE = "casefile.recordTriesDecision";
  private static final String NOTED = "casefile.contactNoted";
  private static final Duration DUE = Duration.ofDays(1);
  private static final Duration LATE = Duration.ofDays(2);

  private final ProcessScenario scenario = new ProcessScenario("contact-try");
  private final String tryId = "try-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void theNextTryIsACoordinatorsTaskAtOnceAndDueInTheSafeHours() {
    nextTryIsPlanned(false);

    var task = scenario.task("Task_TryContact");
    assertThat(task.groups()).containsExactly("coordinators");
    assertThat(task.formId()).isEqualTo("try-contact");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DUE));
    scenario.complete("Task_TryContact", "contactKind", "CALL", "contactOutcome", "REACHED");

    assertThat(scenario.jobs(RECORD).getFirst().variables())
        .containsEntry("contactKind", "CALL")
        .containsEntry("contactOutcome", "REACHED");
    scenario.endedWith("EndEvent_TryMade");
    assertThat(scenario.staffReminders()).isEmpty();
    assertThat(scenario.passed("Task_DecideTries")).isFalse();
  }

  @Test
  void atItsMomentTheCoordinatorIsRemindedAndADayLaterTheManagerIsTold() {
    nextTryIsPlanned(false);
    scenario.passes(DUE.minusMinutes(1));
    assertThat(scenario.staffReminders()).isEmpty();
    scenario.passes(DUE);
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindTry");
    scenario.passes(LATE);

    assertThat(scenario.staffReminders()).containsExactly("Task_RemindTry", "Task_EscalateTry");
    var told = scenario.jobs("reminder.remindStaff").getLast();
    assertThat(told.headers())
        .containsEntry("stage", "NEXT_TRY")
        .containsEntry("level", "ESCALATION");
    assertThat(told.variables()).containsEntry("dueAt", scenario.after(DUE));
    assertThat(scenario.openTasks()).containsExactly("Task_TryContact");
  }

  @Test
  void whoIsReachedInBetweenIsNotTriedAgain() {
    nextTryIsPlanned(false);
    scenario.publish(NOTED, tryId);

    scenario.endedWith("EndEvent_ContactNoted");
    assertThat(scenario.jobs(RECORD)).isEmpty();
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void theContactOfAnotherTryChangesNothing() {
    nextTryIsPlanned(false);
    scenario.publish(NOTED, tryId + "-other");

    assertThat(scenario.openTasks()).containsExactly("Task_TryContact");
  }

  @Test
  void anAnswerThatCannotBeTakenComesBack() {
    nextTryIsPlanned(false);
    scenario.workerRefuses(RECORD, "OUTSIDE_SAFE_HOURS");
    scenario.complete("Task_TryContact", "contactKind", "CALL", "contactOutcome", "NO_ANSWER");

    assertThat(scenario.openTasks()).containsExactly("Task_TryContact");
    assertThat(scenario.variable("refusal")).isEqualTo("\"OUTSIDE_SAFE_HOURS\"");
  }

  @Test
  void afterTooManyTriesNobodyTriesUnlessAManagerSaysSo() {
    nextTryIsPlanned(true);
    assertThat(scenario.openTasks()).containsExactly("Task_DecideTries");
    assertThat(scenario.task("Task_DecideTries").groups()).containsExactly("managers");
    scenario.workerRefuses(DECIDE, "REASON_MISSING");
    scenario.complete("Task_DecideTries", "triesDecision", "AGAIN");
    assertThat(scenario.openTasks()).containsExactly("Task_DecideTries");
    assertThat(scenario.variable("refusal")).isEqualTo("\"REASON_MISSING\"");
    decided("AGAIN");

    assertThat(scenario.openTasks()).containsExactly("Task_TryContact");
    assertThat(scenario.task("Task_TryContact").dueAt()).isEqualTo(scenario.momentAfter(LATE));
    assertThat(scenario.variable("refusal")).isNull();
    scenario.complete("Task_TryContact", "contactKind", "CALL", "contactOutcome", "NO_ANSWER");
    scenario.endedWith("EndEvent_TryMade");
  }

  @Test
  void aManagerMayEndTheTries() {
    nextTryIsPlanned(true);
    decided("END");

    scenario.endedWith("EndEvent_TriesEnded");
    assertThat(scenario.passed("Task_TryContact")).isFalse();
  }

  @Test
  void whoIsReachedWhileTheManagerThinksIsNothingToDecideAnyMore() {
    nextTryIsPlanned(true);
    scenario.publish(NOTED, tryId);

    scenario.endedWith("EndEvent_ReachedMeanwhile");
    assertThat(scenario.jobs(DECIDE)).isEmpty();
  }

  private void nextTryIsPlanned(boolean tooMany) {
    scenario.start(
        Script.variables(
            "tryId",
            tryId,
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
            "tooManyTries",
            tooMany,
            "tryReminderAt",
            scenario.after(DUE),
            "tryDueAt",
            scenario.after(DUE),
            "tryEscalationAt",
            scenario.after(LATE)));
  }

  private void decided(String state) {
    scenario.workerAnswers(
        DECIDE,
        "triesState",
        state,
        "tryReminderAt",
        scenario.after(LATE),
        "tryDueAt",
        scenario.after(LATE),
        "tryEscalationAt",
        scenario.after(LATE.plusDays(1)));
    scenario.complete("Task_DecideTries", "triesDecision", state);
  }
}
