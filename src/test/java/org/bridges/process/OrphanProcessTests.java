package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Something is missing for a youth, until a manager has answered or nothing is missing any more.
 */
class OrphanProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("orphan", OrphanProcessTests.class);

  private static final String RECORD = "insight.recordOrphan";
  private static final Duration DUE = Duration.ofDays(1);
  private static final Duration LATE = Duration.ofDays(2);

  private final ProcessScenario scenario = new ProcessScenario("orphan");
  private final String orphanId = "orphan-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void whatIsMissingIsAManagersTaskAndNoCoordinators() {
    somethingIsMissing();

    var task = scenario.task("Task_MendOrphan");
    assertThat(task.groups()).containsExactly("managers");
    assertThat(task.formId()).isEqualTo("mend-orphan");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DUE));
    scenario.complete("Task_MendOrphan", "orphanAnswer", "PUT_RIGHT");

    assertThat(scenario.jobs(RECORD).getFirst().variables())
        .containsEntry("orphanAnswer", "PUT_RIGHT");
    scenario.endedWith("EndEvent_OrphanAnswered");
    assertThat(scenario.staffReminders()).as("nobody is told of what was done").isEmpty();
  }

  @Test
  void whenNobodyActsAllManagersAreToldAndTheTaskStays() {
    somethingIsMissing();
    scenario.passes(LATE.minusMinutes(1));
    assertThat(scenario.staffReminders()).isEmpty();
    scenario.passes(LATE);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateOrphan");
    assertThat(scenario.jobs("reminder.remindStaff").getLast().headers())
        .containsEntry("stage", "ORPHAN")
        .containsEntry("level", "ESCALATION");
    assertThat(scenario.passed("EndEvent_OrphanEscalated")).isTrue();
    assertThat(scenario.openTasks()).containsExactly("Task_MendOrphan");
  }

  @Test
  void whatIsNotMissingAnyMoreTakesItsTaskAlong() {
    somethingIsMissing();
    scenario.publish("insight.orphanGone", orphanId);

    scenario.endedWith("EndEvent_NothingMissing");
    assertThat(scenario.jobs(RECORD)).as("nobody had to answer").isEmpty();
    scenario.passes(LATE);
    assertThat(scenario.staffReminders()).as("nobody is told any more").isEmpty();
  }

  @Test
  void anAnswerThatIsNotSoLeadsBackToTheTask() {
    somethingIsMissing();
    scenario.workerRefuses(RECORD, "STILL_MISSING");
    scenario.complete("Task_MendOrphan", "orphanAnswer", "PUT_RIGHT");

    assertThat(scenario.openTasks()).containsExactly("Task_MendOrphan");
    assertThat(scenario.variable("refusal")).isEqualTo("\"STILL_MISSING\"");
    scenario.complete(
        "Task_MendOrphan",
        "orphanAnswer",
        "KNOWN",
        "nextTryAt",
        scenario.after(Duration.ofDays(5)));
    assertThat(scenario.variable("refusal")).isNull();
    scenario.endedWith("EndEvent_OrphanAnswered");
  }

  private void somethingIsMissing() {
    scenario.start(
        Script.variables(
            "orphanId",
            orphanId,
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
            "orphanDueAt",
            scenario.after(DUE),
            "orphanEscalationAt",
            scenario.after(LATE)));
  }
}
