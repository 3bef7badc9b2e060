package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A youth is missing: who must know is told, somebody checks, the contacts are asked, again. */
class MissingProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("missing", MissingProcessTests.class);

  private static final String PLAN = "casefile.planHoldStep";
  private static final String RECORD = "casefile.recordHoldStep";
  private static final String ENDED = "casefile.holdEnded";
  private static final Duration NOW = Duration.ZERO;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private final ProcessScenario scenario = new ProcessScenario("missing");
  private final String episodeId = "episode-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void whoMustKnowIsToldFirstAndThenNothingIsAskedBeforeAWeek() {
    stepWillBe("TELL", NOW, Duration.ofHours(24), WEEK);
    youthIsMissing();
    var task = scenario.task("Task_TellAuthorities");
    assertThat(task.groups()).containsExactly("coordinators");
    assertThat(task.formId()).isEqualTo("tell-missing");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(Duration.ofHours(24)));
    stepWillBe("CHECK", WEEK, WEEK, MONTH);
    scenario.complete("Task_TellAuthorities", "toldPolice", "YES", "toldAt", scenario.after(NOW));

    assertThat(scenario.jobs(RECORD).getFirst().variables())
        .containsEntry("holdStep", "TELL")
        .containsEntry("toldPolice", "YES");
    scenario.passes(WEEK.minusHours(1));
    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.staffReminders()).isEmpty();
    assertThat(scenario.variable("toldPolice")).isNull();
    scenario.passes(WEEK);
    assertThat(scenario.openTasks()).containsExactly("Task_CheckMissing");
  }

  @Test
  void aReportThatIsNotMadeIsRemindedAndThenTheManagerIsTold() {
    stepWillBe("TELL", NOW, Duration.ofHours(24), WEEK);
    youthIsMissing();
    scenario.passes(Duration.ofHours(24));

    assertThat(scenario.staffReminders()).containsExactly("Task_RemindStep", "Task_EscalateStep");
    var told = scenario.jobs("reminder.remindStaff").getLast();
    assertThat(told.headers()).containsEntry("stage", "HOLD").containsEntry("level", "ESCALATION");
    assertThat(told.variables()).containsEntry("dueAt", scenario.after(Duration.ofHours(24)));
    assertThat(scenario.openTasks()).containsExactly("Task_TellAuthorities");
  }

  @Test
  void aCheckThatNobodyMakesIsOvertakenByTheNextStep() {
    stepWillBe("CHECK", WEEK, WEEK, MONTH);
    youthIsMissing();
    scenario.passes(WEEK);
    assertThat(scenario.openTasks()).containsExactly("Task_CheckMissing");
    stepWillBe("LOCATE", MONTH, MONTH, MONTH.plusDays(7));
    scenario.passes(MONTH);

    assertThat(scenario.openTasks()).containsExactly("Task_LocateYouth");
    assertThat(scenario.jobs(RECORD)).isEmpty();
  }

  @Test
  void theContactsAreAskedAgainAndAgainUntilTheYouthIsFound() {
    stepWillBe("LOCATE", MONTH, MONTH, MONTH.plusDays(7));
    youthIsMissing();
    scenario.passes(MONTH);
    stepWillBe("LOCATE", MONTH.plusDays(6), MONTH.plusDays(6), MONTH.plusDays(7));
    scenario.complete("Task_LocateYouth", "contactKind", "CALL", "contactOutcome", "NO_ANSWER");
    assertThat(scenario.variable("contactOutcome")).isNull();
    scenario.passes(MONTH.plusDays(6));
    assertThat(scenario.openTasks()).containsExactly("Task_LocateYouth");
    scenario.publish(ENDED, episodeId);

    scenario.endedWith("EndEvent_HoldEnded");
    assertThat(scenario.openTasks()).isEmpty();
  }

  @Test
  void anAnswerThatCannotBeTakenComesBackToTheSameStep() {
    stepWillBe("CHECK", WEEK, WEEK, MONTH);
    youthIsMissing();
    scenario.passes(WEEK);
    scenario.workerRefuses(RECORD, "REASON_MISSING");
    scenario.complete("Task_CheckMissing", "checkAnswer", "HEARD_OF");
    assertThat(scenario.openTasks()).containsExactly("Task_CheckMissing");
    assertThat(scenario.variable("refusal")).isEqualTo("\"REASON_MISSING\"");
    stepWillBe("LOCATE", MONTH, MONTH, MONTH.plusDays(7));
    scenario.complete("Task_CheckMissing", "checkAnswer", "NOTHING_NEW");

    assertThat(scenario.waitingAt()).containsExactly("Event_StepDue");
    assertThat(scenario.variable("refusal")).isNull();
  }

  @Test
  void theRecoveryOfAnotherYouthEndsNothing() {
    stepWillBe("CHECK", WEEK, WEEK, MONTH);
    youthIsMissing();
    scenario.publish(ENDED, episodeId + "-other");

    assertThat(scenario.waitingAt()).containsExactly("Event_StepDue");
  }

  @Test
  void whoIsFoundBeforeTheFirstStepIsNotLookedFor() {
    stepWillBe("CHECK", WEEK, WEEK, MONTH);
    youthIsMissing();
    scenario.publish(ENDED, episodeId);
    scenario.passes(MONTH);

    scenario.endedWith("EndEvent_HoldEnded");
    assertThat(scenario.passed("Task_CheckMissing")).isFalse();
    assertThat(scenario.staffReminders()).isEmpty();
  }

  private void youthIsMissing() {
    scenario.start(
        Script.variables(
            "episodeId",
            episodeId,
            "caseId",
            "case-1",
            "generation",
            1,
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "county",
            "KERR"));
  }

  private void stepWillBe(String step, Duration at, Duration due, Duration next) {
    scenario.workerAnswers(
        PLAN,
        "holdStep",
        step,
        "holdStepAt",
        scenario.after(at),
        "holdReminderAt",
        scenario.after(due.minusHours(step.equals("TELL") ? 4 : 0)),
        "holdDueAt",
        scenario.after(due),
        "holdEscalationAt",
        scenario.after(due.plusDays(step.equals("TELL") ? 0 : 3)),
        "holdNextAt",
        scenario.after(next));
  }
}
