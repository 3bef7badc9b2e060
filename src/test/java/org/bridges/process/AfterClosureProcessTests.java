package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The youth agreed to be asked after the closure: after 30 and 90 days, and never after that. */
class AfterClosureProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("after-closure", AfterClosureProcessTests.class);

  private static final String RECORD = "casefile.recordAfterClosure";
  private static final Duration FIRST = Duration.ofDays(30);
  private static final Duration SECOND = Duration.ofDays(90);
  private static final Duration LAST = Duration.ofDays(120);

  private final ProcessScenario scenario = new ProcessScenario("after-closure");
  private final String closureId = "closure-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void anAdvocateAsksAfterThirtyAndAfterNinetyDaysAndThenNobody() {
    youthAgreed();
    scenario.passes(FIRST.minusHours(1));
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(FIRST);
    assertThat(scenario.task("Task_AskAfterClosure").groups()).containsExactly("advocates");
    answered("AGAIN", SECOND, LAST);
    assertThat(scenario.waitingAt()).containsExactly("Event_CheckDue");
    scenario.passes(SECOND);
    answered("END", SECOND, LAST);

    scenario.endedWith("EndEvent_AskedEnough");
    assertThat(scenario.staffReminders()).as("nobody is reminded after a closure").isEmpty();
  }

  @Test
  void aCheckThatNobodyMadeIsPassedOver() {
    youthAgreed();
    scenario.workerAnswers(
        "casefile.passOverCheck",
        "afterState",
        "END",
        "checkDueAt",
        scenario.after(SECOND),
        "checkNextAt",
        scenario.after(LAST));
    scenario.passes(SECOND);

    scenario.endedWith("EndEvent_AskedEnough");
    assertThat(scenario.jobs(RECORD)).isEmpty();
  }

  @Test
  void aTryInThePastComesBack() {
    youthAgreed();
    scenario.passes(FIRST);
    scenario.workerRefuses(RECORD, "NEXT_TRY_IN_PAST");
    scenario.complete("Task_AskAfterClosure", "afterAnswer", "NOT_REACHED");

    assertThat(scenario.openTasks()).containsExactly("Task_AskAfterClosure");
    assertThat(scenario.variable("refusal")).isEqualTo("\"NEXT_TRY_IN_PAST\"");
  }

  @Test
  void whenTheCaseIsOpenAgainNobodyAsks() {
    youthAgreed();
    scenario.publish("casefile.askNoMore", closureId);
    scenario.passes(SECOND);

    scenario.endedWith("EndEvent_AskNoMore");
    assertThat(scenario.passed("Task_AskAfterClosure")).isFalse();
  }

  private void youthAgreed() {
    scenario.start(
        Script.variables(
            "closureId",
            closureId,
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
            "checkDueAt",
            scenario.after(FIRST),
            "checkNextAt",
            scenario.after(SECOND)));
  }

  private void answered(String state, Duration due, Duration next) {
    scenario.workerAnswers(
        RECORD,
        "afterState",
        state,
        "checkDueAt",
        scenario.after(due),
        "checkNextAt",
        scenario.after(next));
    scenario.complete("Task_AskAfterClosure", "afterAnswer", "FINE");
  }
}
