package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What waits for a release of the new agency, until it moved or a coordinator said that it stays.
 */
class ProviderChangeProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("provider-change", ProviderChangeProcessTests.class);

  private static final String RECORD = "transfer.recordProvider";
  private static final Duration DUE = Duration.ofDays(2);
  private static final Duration LATE = Duration.ofDays(3);

  private final ProcessScenario scenario = new ProcessScenario("provider-change");
  private final String moveId = "move-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void whatWaitsIsACoordinatorsStepAndTheReleaseTakesItAlong() {
    somethingWaits();
    var task = scenario.task("Task_SettleProvider");
    assertThat(task.groups()).containsExactly("coordinators");
    assertThat(task.formId()).isEqualTo("settle-provider");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DUE));
    scenario.publish("transfer.providerSettled", moveId + "-other");
    assertThat(scenario.openTasks()).containsExactly("Task_SettleProvider");
    scenario.publish("transfer.providerSettled", moveId);

    scenario.endedWith("EndEvent_NothingWaits");
    assertThat(scenario.jobs(RECORD)).as("nobody had to answer").isEmpty();
    scenario.passes(LATE);
    assertThat(scenario.staffReminders()).as("nobody is told any more").isEmpty();
  }

  @Test
  void whenNobodyActsTheManagersAreToldAndTheStepStays() {
    somethingWaits();
    scenario.passes(LATE);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateProvider");
    assertThat(scenario.jobs("reminder.remindStaff").getLast().headers())
        .containsEntry("stage", "PROVIDER_CHANGE");
    assertThat(scenario.passed("EndEvent_ProviderEscalated")).isTrue();
    assertThat(scenario.openTasks()).containsExactly("Task_SettleProvider");
  }

  @Test
  void withoutAReleaseNothingIsSaidToHaveMoved() {
    somethingWaits();
    scenario.workerRefuses(RECORD, "RELEASE_MISSING");
    scenario.complete("Task_SettleProvider", "providerAnswer", "MOVED");
    assertThat(scenario.openTasks()).containsExactly("Task_SettleProvider");
    assertThat(scenario.variable("refusal")).isEqualTo("\"RELEASE_MISSING\"");
    scenario.complete("Task_SettleProvider", "providerAnswer", "STAYS");

    assertThat(scenario.jobs(RECORD).getLast().variables())
        .containsEntry("moveId", moveId)
        .containsEntry("providerAnswer", "STAYS");
    scenario.endedWith("EndEvent_ProviderAnswered");
  }

  private void somethingWaits() {
    scenario.start(
        Script.variables(
            "moveId",
            moveId,
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
            "providerDueAt",
            scenario.after(DUE),
            "providerEscalationAt",
            scenario.after(LATE)));
  }
}
