package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A youth grows out of the programme: asked, until somebody says what comes next. */
class AgeingOutProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("ageing-out", AgeingOutProcessTests.class);

  private static final String RECORD = "casefile.recordAgeing";
  private static final Duration DUE = Duration.ofDays(2);
  private static final Duration LATE = Duration.ofDays(3);

  private final ProcessScenario scenario = new ProcessScenario("ageing-out");
  private final String ageingId = "ageing-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void itIsACoordinatorsQuestionAndGoesWhenItIsNoneAnyMore() {
    theAgeComes();
    var task = scenario.task("Task_DecideAgeing");
    assertThat(task.groups()).containsExactly("coordinators");
    assertThat(task.formId()).isEqualTo("decide-ageing");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DUE));
    scenario.publish("casefile.ageingSettled", ageingId + "-other");
    assertThat(scenario.openTasks()).containsExactly("Task_DecideAgeing");
    scenario.publish("casefile.ageingSettled", ageingId);

    scenario.endedWith("EndEvent_NoQuestion");
    assertThat(scenario.jobs(RECORD)).as("nobody had to answer").isEmpty();
    scenario.passes(LATE);
    assertThat(scenario.staffReminders()).as("nobody is told any more").isEmpty();
  }

  @Test
  void whenNobodyActsTheManagersAreToldAndTheStepStays() {
    theAgeComes();
    scenario.passes(LATE);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateAgeing");
    assertThat(scenario.jobs("reminder.remindStaff").getLast().headers())
        .containsEntry("stage", "AGEING_ASKED");
    assertThat(scenario.passed("EndEvent_AgeingEscalated")).isTrue();
    assertThat(scenario.openTasks()).containsExactly("Task_DecideAgeing");
  }

  @Test
  void withoutADateNothingGoesOnAndTheAnswerEndsTheQuestion() {
    theAgeComes();
    scenario.workerRefuses(RECORD, "UNTIL_MISSING");
    scenario.complete("Task_DecideAgeing", "ageingAnswer", "GOES_ON");
    assertThat(scenario.openTasks()).containsExactly("Task_DecideAgeing");
    assertThat(scenario.variable("refusal")).isEqualTo("\"UNTIL_MISSING\"");
    scenario.complete("Task_DecideAgeing", "ageingAnswer", "PLAN_MADE");

    assertThat(scenario.jobs(RECORD).getLast().variables())
        .containsEntry("ageingId", ageingId)
        .containsEntry("ageingAnswer", "PLAN_MADE");
    scenario.endedWith("EndEvent_AgeingAnswered");
  }

  private void theAgeComes() {
    scenario.start(
        Script.variables(
            "ageingId",
            ageingId,
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
            "ageingDueAt",
            scenario.after(DUE),
            "ageingEscalationAt",
            scenario.after(LATE)));
  }
}
