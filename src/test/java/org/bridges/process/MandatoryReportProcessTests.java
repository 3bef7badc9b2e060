package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A report that is owed is a task with a clock around the clock until a person settles it. */
class MandatoryReportProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("mandatory-report", MandatoryReportProcessTests.class);

  private static final String RECORD = "intake.recordReport";
  private static final Duration FIRST = Duration.ofHours(4);
  private static final Duration SECOND = Duration.ofHours(20);
  private static final Duration DUE = Duration.ofHours(24);

  private final ProcessScenario scenario = new ProcessScenario("mandatory-report");

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void theTaskEndsWhenTheReportIsRecordedAndRemindsNobodyLater() {
    reportIsOwed();
    var task = scenario.task("Task_MakeReport");
    assertThat(task.formId()).isEqualTo("make-report");
    assertThat(task.groups()).containsExactly("coordinators");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DUE));
    scenario.complete(
        "Task_MakeReport",
        "reportAnswer",
        "MADE",
        "reportedTo",
        "DFPS",
        "reportedAt",
        scenario.after(Duration.ofHours(1)));

    assertThat(scenario.jobs(RECORD).getFirst().variables()).containsEntry("reportedTo", "DFPS");
    scenario.endedWith("EndEvent_ReportSettled");
    scenario.passes(DUE);
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void nobodyReportsSoTheyAreRemindedTwiceAndThenTheManagerIsTold() {
    reportIsOwed();
    scenario.passes(FIRST);
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindReport");
    scenario.passes(SECOND);
    scenario.passes(DUE);

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindReport", "Task_RemindReportAgain", "Task_EscalateReport");
    assertThat(scenario.openTasks()).containsExactly("Task_MakeReport");
    var last = scenario.jobs("reminder.remindStaff").getLast();
    assertThat(last.headers())
        .containsEntry("stage", "MANDATORY_REPORT")
        .containsEntry("level", "ESCALATION");
  }

  @Test
  void notRequiredWithoutAWordComesBack() {
    reportIsOwed();
    scenario.workerRefuses(RECORD, "REASON_MISSING");
    scenario.complete("Task_MakeReport", "reportAnswer", "NOT_REQUIRED");

    assertThat(scenario.openTasks()).containsExactly("Task_MakeReport");
    assertThat(scenario.variable("refusal")).isEqualTo("\"REASON_MISSING\"");
    assertThat(scenario.passed("EndEvent_ReportSettled")).isFalse();
  }

  @Test
  void whatIsSaidInALaterDecisionTakesTheTaskBack() {
    reportIsOwed();
    scenario.publish("intake.reportSettled", key());

    scenario.endedWith("EndEvent_ReportSettledElsewhere");
    assertThat(scenario.jobs(RECORD)).isEmpty();
  }

  private void reportIsOwed() {
    scenario.start(
        Script.variables(
            "referralId",
            key(),
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "county",
            "KERR",
            "reportReminderAt",
            scenario.after(FIRST),
            "reportReminder2At",
            scenario.after(SECOND),
            "reportDueAt",
            scenario.after(DUE),
            "reportEscalationAt",
            scenario.after(DUE)));
  }

  private String key() {
    return "referral-" + System.identityHashCode(this);
  }
}
