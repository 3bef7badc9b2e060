package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever wrote for herself, himself or the family hears from a person. */
class CallBackProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("call-back", CallBackProcessTests.class);

  private static final String RECORD = "intake.recordCall";
  private static final String DECIDE = "intake.recordCallDecision";
  private static final Duration DUE = Duration.ofDays(1);
  private static final Duration NEXT = Duration.ofDays(2);

  private final ProcessScenario scenario = new ProcessScenario("call-back");

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void aCallThatReachesSomebodyEndsIt() {
    answerIsOwed();
    assertThat(scenario.task("Task_CallBack").groups()).containsExactly("coordinators");
    called("REACHED", "DONE");

    scenario.endedWith("EndEvent_AnswerGiven");
    assertThat(scenario.passed("Task_DecideCall")).isFalse();
  }

  @Test
  void nobodyAnswersSoItIsTriedAgainAndThenTheManagerDecides() {
    answerIsOwed();
    called("NO_ANSWER", "AGAIN");
    assertThat(scenario.waitingAt()).containsExactly("Event_NextCallDue");
    scenario.passes(NEXT);
    assertThat(scenario.openTasks()).containsExactly("Task_CallBack");
    assertThat(scenario.variable("callOutcome")).isNull();
    called("NO_ANSWER", "MANAGER");

    assertThat(scenario.openTasks()).containsExactly("Task_DecideCall");
    assertThat(scenario.task("Task_DecideCall").groups()).containsExactly("managers");
    scenario.workerRefuses(DECIDE, "REASON_MISSING");
    scenario.complete("Task_DecideCall", "callDecision", "END");
    assertThat(scenario.openTasks()).containsExactly("Task_DecideCall");
    decided("AGAIN");
    assertThat(scenario.openTasks()).containsExactly("Task_CallBack");
    called("NO_SAFE_WAY", "MANAGER");
    decided("END");
    scenario.endedWith("EndEvent_CallGivenUp");
  }

  @Test
  void anAnswerThatCannotBeTakenComesBack() {
    answerIsOwed();
    scenario.workerRefuses(RECORD, "NEXT_TRY_IN_PAST");
    scenario.complete("Task_CallBack", "callOutcome", "NO_ANSWER");

    assertThat(scenario.openTasks()).containsExactly("Task_CallBack");
    assertThat(scenario.variable("refusal")).isEqualTo("\"NEXT_TRY_IN_PAST\"");
  }

  @Test
  void aCallThatNobodyMakesIsToldToTheManager() {
    answerIsOwed();
    scenario.passes(DUE);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateCallBack");
    assertThat(scenario.openTasks()).containsExactly("Task_CallBack");
  }

  private void answerIsOwed() {
    scenario.start(
        Script.variables(
            "referralId",
            "referral-" + System.identityHashCode(this),
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "county",
            "KERR",
            "callBackDueAt",
            scenario.after(DUE),
            "callBackEscalationAt",
            scenario.after(DUE)));
  }

  private void called(String outcome, String state) {
    scenario.workerAnswers(
        RECORD,
        "callState",
        state,
        "nextTryAt",
        scenario.after(NEXT),
        "callBackDueAt",
        scenario.after(NEXT),
        "callBackEscalationAt",
        scenario.after(NEXT.plusDays(9)));
    scenario.complete("Task_CallBack", "callOutcome", outcome);
  }

  private void decided(String state) {
    scenario.workerAnswers(
        DECIDE,
        "callState",
        state,
        "callBackDueAt",
        scenario.after(NEXT),
        "callBackEscalationAt",
        scenario.after(NEXT.plusDays(9)));
    scenario.complete("Task_DecideCall", "callDecision", state);
  }
}
