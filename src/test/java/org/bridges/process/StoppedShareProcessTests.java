package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Something that stopped on its way to an agency, until a coordinator has settled it. */
class StoppedShareProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("stopped-share", StoppedShareProcessTests.class);

  private static final String RECORD = "consent.recordStopped";
  private static final Duration DUE = Duration.ofDays(1);
  private static final Duration LATE = Duration.ofDays(2);

  private final ProcessScenario scenario = new ProcessScenario("stopped-share");
  private final String name = "stop-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void whatStoppedIsACoordinatorsTaskAtOnce() {
    somethingStops();

    var task = scenario.task("Task_SettleStopped");
    assertThat(task.groups()).isEqualTo(List.of("coordinators"));
    assertThat(task.formId()).isEqualTo("settle-stopped");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DUE));
    scenario.complete("Task_SettleStopped", "stoppedAnswer", "OTHER_WAY");

    assertThat(scenario.jobs(RECORD).getFirst().variables())
        .containsEntry("stoppedAnswer", "OTHER_WAY");
    scenario.endedWith("EndEvent_StoppedSettled");
  }

  @Test
  void aTaskThatNobodyDoesIsToldToTheManager() {
    somethingStops();
    scenario.passes(LATE);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateStopped");
    assertThat(scenario.passed("EndEvent_StoppedEscalated")).isTrue();
    assertThat(scenario.openTasks()).containsExactly("Task_SettleStopped");
  }

  @Test
  void goingOnWithoutABasisLeadsBackToTheTask() {
    somethingStops();
    scenario.workerRefuses(RECORD, "BASIS_MISSING");
    scenario.complete("Task_SettleStopped", "stoppedAnswer", "NEW_BASIS");

    assertThat(scenario.openTasks()).containsExactly("Task_SettleStopped");
    assertThat(scenario.variable("refusal")).isEqualTo("\"BASIS_MISSING\"");
    scenario.complete("Task_SettleStopped", "stoppedAnswer", "NOT_NEEDED");
    assertThat(scenario.variable("refusal")).isNull();
    scenario.endedWith("EndEvent_StoppedSettled");
  }

  @Test
  void withTheCaseNothingIsLeftToSettle() {
    somethingStops();
    scenario.publish("consent.stopOver", name);

    scenario.endedWith("EndEvent_StopOver");
    scenario.passes(LATE);
    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.staffReminders()).isEmpty();
    assertThat(scenario.jobs(RECORD)).isEmpty();
  }

  private void somethingStops() {
    scenario.start(
        Script.variables(
            "stopId",
            name,
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
            "stoppedDueAt",
            scenario.after(DUE),
            "stoppedEscalationAt",
            scenario.after(LATE)));
  }
}
