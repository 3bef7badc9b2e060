package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A youth was found: its report is owed within eight hours, and is made by a person. */
class RecoveryProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("recovery", RecoveryProcessTests.class);

  private static final String RECORD = "casefile.recordRecoveryReport";
  private static final Duration DUE = Duration.ofHours(8);

  private final ProcessScenario scenario = new ProcessScenario("recovery");

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void theReportOfARecoveryIsATaskForEightHours() {
    youthIsFound();
    var task = scenario.task("Task_ReportRecovery");
    assertThat(task.groups()).containsExactly("coordinators");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DUE));
    assertThat(task.priority()).isEqualTo(90);
    scenario.complete("Task_ReportRecovery", "reportAnswer", "MADE", "reportedTo", "DFPS");

    assertThat(scenario.jobs(RECORD).getFirst().variables()).containsEntry("reportedTo", "DFPS");
    scenario.passes(DUE);
    scenario.endedWith("EndEvent_RecoveryReported");
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void aReportThatIsNotMadeIsRemindedAndThenTheManagerIsTold() {
    youthIsFound();
    scenario.passes(DUE);

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindRecovery", "Task_EscalateRecovery");
    assertThat(scenario.openTasks()).as("it is never done for anybody").hasSize(1);
  }

  @Test
  void withoutAReasonNoReportIsLeftOut() {
    youthIsFound();
    scenario.workerRefuses(RECORD, "REASON_MISSING");
    scenario.complete("Task_ReportRecovery", "reportAnswer", "NOT_REQUIRED");

    assertThat(scenario.openTasks()).containsExactly("Task_ReportRecovery");
    assertThat(scenario.variable("refusal")).isEqualTo("\"REASON_MISSING\"");
  }

  private void youthIsFound() {
    scenario.start(
        Script.variables(
            "recoveryId",
            "recovery-1",
            "caseId",
            "case-1",
            "generation",
            1,
            "urgency",
            "URGENT",
            "safetyFirst",
            false,
            "county",
            "KERR",
            "recoveryReminderAt",
            scenario.after(Duration.ofHours(4)),
            "recoveryDueAt",
            scenario.after(DUE),
            "recoveryEscalationAt",
            scenario.after(DUE)));
  }
}
