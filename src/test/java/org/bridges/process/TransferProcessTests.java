package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handing over so that nobody is lost: the sender keeps the case until the receiver has met. */
class TransferProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("transfer", TransferProcessTests.class);

  private static final String RECORD = "transfer.recordAnswer";
  private static final String CONTACT = "transfer.recordFirstContact";
  private static final Duration ANSWER = Duration.ofDays(2);
  private static final Duration HAND_OFF = Duration.ofDays(9);

  private final ProcessScenario scenario = new ProcessScenario("transfer");
  private final String transferId = "transfer-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void theReceiverAcceptsMeetsTheYouthAndTheTransferIsDone() {
    transferIsOffered();
    receiverAnswers("ACCEPTED");
    assertThat(scenario.task("Task_HandOffWarmly").dueAt())
        .isEqualTo(scenario.momentAfter(HAND_OFF));
    youthIsIntroduced();
    assertThat(scenario.passed("EndEvent_FirstContactMade"))
        .as("the sender keeps the case until contact")
        .isFalse();
    scenario.workerAnswers(CONTACT, "contactMade", true);
    scenario.complete("Task_MakeReceiverContact", "contactMade", "YES");

    scenario.endedWith("EndEvent_FirstContactMade");
    assertThat(scenario.jobs("transfer.sendOffer")).hasSize(1);
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void aCoordinatorNotesAnAnswerThatCameByPhone() {
    transferIsOffered();
    handOffIsPlanned("ACCEPTED");
    scenario.complete("Task_AnswerOffer", "transferAnswer", "ACCEPTED");

    assertThat(scenario.openTasks()).containsExactly("Task_HandOffWarmly");
  }

  @Test
  void aSilentReceiverIsRemindedAndThenTheManagersAreTold() {
    transferIsOffered();
    scenario.passes(ANSWER.minusDays(1));
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindReceiver");
    scenario.passes(ANSWER.plusDays(3));

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindReceiver", "Task_EscalateNoAnswer");
    assertThat(scenario.openTasks()).containsExactly("Task_AnswerOffer");
    assertThat(scenario.jobs("transfer.sendOffer")).as("no second offer by itself").hasSize(1);
  }

  @Test
  void aDeclineWithoutReasonLeadsBackToTheAnswer() {
    transferIsOffered();
    scenario.workerRefuses(RECORD, "DECLINE_REASON_MISSING");
    scenario.complete("Task_AnswerOffer", "transferAnswer", "DECLINED");

    assertThat(scenario.openTasks()).containsExactly("Task_AnswerOffer");
    assertThat(scenario.variable("refusal")).isEqualTo("\"DECLINE_REASON_MISSING\"");
    assertThat(scenario.passed("Task_FindOtherWay")).isFalse();
  }

  @Test
  void aDeclinedOfferLeavesTheCaseWithTheSender() {
    transferIsOffered();
    receiverAnswers("DECLINED");
    assertThat(scenario.openTasks()).containsExactly("Task_FindOtherWay");
    scenario.workerRefuses("transfer.recordOtherWay", "RECEIVER_MISSING");
    scenario.complete("Task_FindOtherWay", "otherWay", "OFFER_AGAIN");
    assertThat(scenario.openTasks()).containsExactly("Task_FindOtherWay");
    assertThat(scenario.variable("refusal")).isEqualTo("\"RECEIVER_MISSING\"");
    scenario.complete("Task_FindOtherWay", "otherWay", "KEEP");

    scenario.endedWith("EndEvent_SenderKeepsCase");
    assertThat(scenario.passed("Task_HandOffWarmly")).isFalse();
  }

  @Test
  void anOfferThatIsTakenBackEndsHere() {
    transferIsOffered();
    receiverAnswers("WITHDRAWN");

    scenario.endedWith("EndEvent_OfferWithdrawn");
    scenario.passes(ANSWER.plusDays(3));
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void aHandOffThatIsLateIsToldToTheManager() {
    transferIsOffered();
    receiverAnswers("ACCEPTED");
    scenario.passes(HAND_OFF);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateHandOff");
    assertThat(scenario.openTasks()).containsExactly("Task_HandOffWarmly");
  }

  @Test
  void aContactThatIsLateIsAskedForAndThenTheManagerIsTold() {
    transferIsOffered();
    receiverAnswers("ACCEPTED");
    youthIsIntroduced();
    scenario.passes(HAND_OFF.minusDays(4));
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindContact");
    scenario.passes(HAND_OFF);

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindContact", "Task_EscalateContact");
    assertThat(scenario.passed("EndEvent_FirstContactMade")).isFalse();
  }

  @Test
  void theReceiverReportsTheContactItself() {
    transferIsOffered();
    receiverAnswers("ACCEPTED");
    youthIsIntroduced();
    scenario.workerAnswers(CONTACT, "contactMade", true);
    scenario.publish("transfer.contactMade", transferId);

    scenario.endedWith("EndEvent_FirstContactMade");
    assertThat(scenario.openTasks()).isEmpty();
  }

  @Test
  void aContactWithoutItsTimeLeadsBackToTheContact() {
    transferIsOffered();
    receiverAnswers("ACCEPTED");
    youthIsIntroduced();
    scenario.workerRefuses(CONTACT, "CONTACT_TIME_MISSING");
    scenario.complete("Task_MakeReceiverContact", "contactMade", "YES");

    assertThat(scenario.openTasks()).containsExactly("Task_MakeReceiverContact");
    assertThat(scenario.variable("refusal")).isEqualTo("\"CONTACT_TIME_MISSING\"");
    assertThat(scenario.passed("EndEvent_FirstContactMade")).isFalse();
  }

  @Test
  void aReceiverWhoDidNotReachTheYouthTriesAgain() {
    transferIsOffered();
    receiverAnswers("ACCEPTED");
    youthIsIntroduced();
    var tomorrow = Duration.ofDays(1);
    scenario.workerAnswers(CONTACT, "contactMade", false, "nextTryAt", scenario.after(tomorrow));
    scenario.complete("Task_MakeReceiverContact", "contactMade", "NO");
    assertThat(scenario.waitingAt()).containsExactly("Event_NextTryDue");
    scenario.passes(tomorrow);

    assertThat(scenario.openTasks()).containsExactly("Task_MakeReceiverContact");
    assertThat(scenario.passed("EndEvent_FirstContactMade")).isFalse();
  }

  private void transferIsOffered() {
    scenario.start(
        Script.variables(
            "transferId",
            transferId,
            "caseId",
            "c-1",
            "generation",
            1,
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "answerReminderAt",
            scenario.after(ANSWER.minusDays(1)),
            "answerDueAt",
            scenario.after(ANSWER),
            "answerEscalationAt",
            scenario.after(ANSWER.plusDays(3))));
    assertThat(scenario.openTasks()).containsExactly("Task_AnswerOffer");
  }

  private void receiverAnswers(String answer) {
    handOffIsPlanned(answer);
    scenario.publish("transfer.answered", transferId, "transferAnswer", answer);
  }

  private void handOffIsPlanned(String answer) {
    scenario.workerAnswers(
        RECORD,
        "transferAnswer",
        answer,
        "handOffReminderAt",
        scenario.after(HAND_OFF.minusDays(4)),
        "handOffDueAt",
        scenario.after(HAND_OFF),
        "handOffEscalationAt",
        scenario.after(HAND_OFF));
  }

  private void youthIsIntroduced() {
    scenario.complete("Task_HandOffWarmly", "introduced", "YES", "recordsHandedOver", "YES");
    assertThat(scenario.openTasks()).containsExactly("Task_MakeReceiverContact");
  }
}
