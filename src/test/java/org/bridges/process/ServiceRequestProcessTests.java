package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service that was asked for beside a case, until a coordinator has answered. */
class ServiceRequestProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("service-request", ServiceRequestProcessTests.class);

  private static final String RECORD = "plan.recordServiceRequest";
  private static final Duration DUE = Duration.ofDays(1);
  private static final Duration LATE = Duration.ofDays(2);

  private final ProcessScenario scenario = new ProcessScenario("service-request");
  private final String name = "request-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void whatIsAskedForIsACoordinatorsTaskAtOnce() {
    somebodyAsks();

    var task = scenario.task("Task_PlanService");
    assertThat(task.groups()).isEqualTo(List.of("coordinators"));
    assertThat(task.formId()).isEqualTo("plan-service");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DUE));
    scenario.complete("Task_PlanService", "serviceAnswer", "PLANNED");

    assertThat(scenario.jobs(RECORD).getFirst().variables())
        .containsEntry("serviceAnswer", "PLANNED");
    scenario.endedWith("EndEvent_ServiceAnswered");
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void aRequestThatNobodyAnswersIsToldToTheManagerAndStaysOpen() {
    somebodyAsks();
    scenario.passes(LATE);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateService");
    assertThat(scenario.passed("EndEvent_ServiceEscalated")).isTrue();
    assertThat(scenario.openTasks()).containsExactly("Task_PlanService");
  }

  @Test
  void planningNothingLeadsBackToTheTask() {
    somebodyAsks();
    scenario.workerRefuses(RECORD, "NO_ITEMS");
    scenario.complete("Task_PlanService", "serviceAnswer", "PLANNED");

    assertThat(scenario.openTasks()).containsExactly("Task_PlanService");
    assertThat(scenario.variable("refusal")).isEqualTo("\"NO_ITEMS\"");
    scenario.complete("Task_PlanService", "serviceAnswer", "NOT_WANTED");
    assertThat(scenario.variable("refusal")).isNull();
    scenario.endedWith("EndEvent_ServiceAnswered");
  }

  @Test
  void withTheCaseTheRequestLeavesTheListAndNobodyIsTold() {
    somebodyAsks();
    scenario.publish("plan.serviceRequestEnded", name);

    scenario.endedWith("EndEvent_RequestEnded");
    scenario.passes(LATE);
    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.staffReminders()).isEmpty();
    assertThat(scenario.jobs(RECORD)).isEmpty();
  }

  private void somebodyAsks() {
    scenario.start(
        Script.variables(
            "requestId",
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
            "serviceDueAt",
            scenario.after(DUE),
            "serviceEscalationAt",
            scenario.after(LATE)));
  }
}
