package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A receiver asks for a case: its owner offers it or not, and nobody hears before that. */
class TransferAskedProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage(
          "transfer",
          TransferProcessTests.class,
          TransferBackProcessTests.class,
          TransferAskedProcessTests.class);

  private static final String RECORD = "transfer.recordRequest";
  private static final Duration ASKED = Duration.ofDays(2);

  private final ProcessScenario scenario = new ProcessScenario("transfer");

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void theOwnerOffersTheCaseAndTheReceiverIsToldOnlyThen() {
    aReceiverAsks();
    assertThat(scenario.jobs("transfer.sendOffer")).as("nothing is told by asking").isEmpty();
    var answer = Duration.ofDays(6);
    scenario.workerAnswers(
        RECORD,
        "requestAnswer",
        "OFFER",
        "answerReminderAt",
        scenario.after(answer),
        "answerDueAt",
        scenario.after(answer),
        "answerEscalationAt",
        scenario.after(answer),
        "answerEscalation2At",
        scenario.after(answer));
    scenario.complete("Task_AnswerRequest", "requestAnswer", "OFFER");

    assertThat(scenario.openTasks()).containsExactly("Task_AnswerOffer");
    assertThat(scenario.task("Task_AnswerOffer").dueAt()).isEqualTo(scenario.momentAfter(answer));
    assertThat(scenario.jobs("transfer.sendOffer")).hasSize(1);
  }

  @Test
  void anOwnerWhoIsSilentIsToldToTheManagersAndACaseThatIsNotOfferedStays() {
    aReceiverAsks();
    scenario.passes(ASKED.plusDays(1));
    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateRequest");
    scenario.workerRefuses(RECORD, "REFUSE_REASON_MISSING");
    scenario.complete("Task_AnswerRequest", "requestAnswer", "REFUSE");
    assertThat(scenario.openTasks()).containsExactly("Task_AnswerRequest");
    scenario.workerAnswers(RECORD, "requestAnswer", "REFUSE");
    scenario.complete("Task_AnswerRequest", "requestAnswer", "REFUSE", "refuseReason", "SAFETY");

    scenario.endedWith("EndEvent_CaseNotOffered");
    assertThat(scenario.jobs("transfer.sendOffer")).as("nobody was told").isEmpty();
    assertThat(scenario.passed("Task_FindOtherWay")).isFalse();
  }

  private void aReceiverAsks() {
    scenario.start(
        Script.variables(
            "transferId",
            "transfer-asked-" + System.identityHashCode(this),
            "caseId",
            "c-1",
            "generation",
            1,
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "askedFor",
            true,
            "askedReminderAt",
            scenario.after(ASKED.minusDays(1)),
            "askedDueAt",
            scenario.after(ASKED),
            "askedEscalationAt",
            scenario.after(ASKED.plusDays(1))));
    assertThat(scenario.openTasks()).containsExactly("Task_AnswerRequest");
  }
}
