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
      new FlowNodeCoverage(
          "transfer",
          TransferProcessTests.class,
          TransferBackProcessTests.class,
          TransferAskedProcessTests.class);

  private static final String RECORD = "transfer.recordAnswer";
  private static final String STOCK = "transfer.takeStock";
  private static final String CONTACT = "transfer.recordFirstContact";
  private static final Duration ANSWER = Duration.ofDays(2);
  private static final Duration EXPIRY = Duration.ofDays(8);
  private static final Duration HAND_OFF = Duration.ofDays(9);
  private static final Duration STICK = Duration.ofDays(14);
  private static final Duration BACK = Duration.ofDays(17);

  private final ProcessScenario scenario = new ProcessScenario("transfer");
  private final String transferId = "transfer-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void theReceiverAcceptsMeetsTheYouthAndIsAskedTwiceWhetherItHolds() {
    transferIsOffered();
    stands("ACCEPTED");
    changes();
    assertThat(scenario.task("Task_HandOffWarmly").dueAt())
        .isEqualTo(scenario.momentAfter(HAND_OFF));
    youthIsIntroduced();
    assertThat(scenario.passed("Event_CheckDue"))
        .as("the sender keeps the case until contact")
        .isFalse();
    scenario.workerAnswers(CONTACT, "contactMade", true);
    stands("COMPLETED");
    scenario.complete("Task_MakeReceiverContact", "contactMade", "YES");
    assertThat(scenario.openTasks()).as("nobody asks on the first day").isEmpty();

    scenario.passes(STICK);
    stands("COMPLETED");
    scenario.complete("Task_CheckHold", "holdAnswer", "HELD");
    assertThat(scenario.passed("EndEvent_HandOverHeld")).as("asked once more").isFalse();
    stands("HELD");
    scenario.complete("Task_CheckHold", "holdAnswer", "HELD");

    scenario.endedWith("EndEvent_HandOverHeld");
    assertThat(scenario.jobs("transfer.sendOffer")).hasSize(1);
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void aCoordinatorNotesAnAnswerThatCameByPhone() {
    transferIsOffered();
    stands("ACCEPTED");
    scenario.complete("Task_AnswerOffer", "transferAnswer", "ACCEPTED");

    assertThat(scenario.openTasks()).containsExactly("Task_HandOffWarmly");
  }

  @Test
  void aSilentReceiverIsRemindedTheManagersAreToldAndTheOfferExpires() {
    transferIsOffered();
    scenario.passes(ANSWER.minusDays(1));
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindReceiver");
    scenario.passes(ANSWER.plusDays(3));
    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindReceiver", "Task_EscalateNoAnswer");
    assertThat(scenario.openTasks()).containsExactly("Task_AnswerOffer");
    stands("EXPIRED");
    scenario.passes(EXPIRY);

    assertThat(scenario.jobs(RECORD).getFirst().variables())
        .containsEntry("transferAnswer", "EXPIRED");
    assertThat(scenario.openTasks())
        .as("the case is still the sender's, who looks for another way")
        .containsExactly("Task_FindOtherWay");
    assertThat(scenario.jobs("transfer.sendOffer")).as("no second offer by itself").hasSize(1);
    changes();
    assertThat(scenario.passed("Task_HandOffWarmly")).as("too late to accept").isFalse();
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
    stands("DECLINED");
    changes();
    assertThat(scenario.openTasks()).containsExactly("Task_FindOtherWay");
    scenario.workerRefuses("transfer.recordOtherWay", "RECEIVER_MISSING");
    scenario.complete("Task_FindOtherWay", "otherWay", "OFFER_AGAIN");
    assertThat(scenario.openTasks()).containsExactly("Task_FindOtherWay");
    assertThat(scenario.variable("refusal")).isEqualTo("\"RECEIVER_MISSING\"");
    scenario.passes(BACK.plusDays(1));
    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateOtherWay");
    scenario.complete("Task_FindOtherWay", "otherWay", "KEEP");

    scenario.endedWith("EndEvent_SenderKeepsCase");
    assertThat(scenario.passed("Task_HandOffWarmly")).isFalse();
  }

  @Test
  void anOfferThatIsTakenBackEndsHere() {
    transferIsOffered();
    stands("WITHDRAWN");
    changes();

    scenario.endedWith("EndEvent_OfferWithdrawn");
    scenario.passes(ANSWER.plusDays(3));
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void aHandOffThatIsLateIsToldToTheManager() {
    theReceiverAccepts();
    scenario.passes(HAND_OFF);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateHandOff");
    assertThat(scenario.openTasks()).containsExactly("Task_HandOffWarmly");
  }

  @Test
  void aContactThatIsLateIsAskedForAndThenTheManagerIsTold() {
    theReceiverAccepts();
    youthIsIntroduced();
    scenario.passes(HAND_OFF.minusDays(4));
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindContact");
    scenario.passes(HAND_OFF);

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindContact", "Task_EscalateContact");
    assertThat(scenario.passed("Event_CheckDue")).isFalse();
  }

  @Test
  void theReceiverReportsTheContactItselfBeforeAnybodyWasIntroduced() {
    theReceiverAccepts();
    stands("COMPLETED");
    changes();

    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.waitingAt()).contains("Event_CheckDue");
  }

  @Test
  void aContactWithoutItsTimeLeadsBackToTheContact() {
    theReceiverAccepts();
    youthIsIntroduced();
    scenario.workerRefuses(CONTACT, "CONTACT_TIME_MISSING");
    scenario.complete("Task_MakeReceiverContact", "contactMade", "YES");

    assertThat(scenario.openTasks()).containsExactly("Task_MakeReceiverContact");
    assertThat(scenario.passed("Event_CheckDue")).isFalse();
  }

  @Test
  void aReceiverWhoDidNotReachTheYouthTriesAgain() {
    theReceiverAccepts();
    youthIsIntroduced();
    var tomorrow = Duration.ofDays(1);
    scenario.workerAnswers(CONTACT, "contactMade", false, "nextTryAt", scenario.after(tomorrow));
    scenario.complete("Task_MakeReceiverContact", "contactMade", "NO");
    assertThat(scenario.waitingAt()).containsExactly("Event_NextTryDue", "SubProcess_HandOff");
    scenario.passes(tomorrow);

    assertThat(scenario.openTasks()).containsExactly("Task_MakeReceiverContact");
    assertThat(scenario.passed("Event_CheckDue")).isFalse();
  }

  private void transferIsOffered() {
    HandOverScript.offer(scenario, transferId, ANSWER, EXPIRY);
    assertThat(scenario.openTasks()).containsExactly("Task_AnswerOffer");
  }

  private void theReceiverAccepts() {
    transferIsOffered();
    stands("ACCEPTED");
    changes();
  }

  private void stands(String state) {
    scenario.workerAnswers(STOCK, HandOverScript.stock(scenario, state, HAND_OFF, STICK, BACK));
  }

  private void changes() {
    scenario.publish("transfer.changed", transferId);
  }

  private void youthIsIntroduced() {
    scenario.complete("Task_HandOffWarmly", "introduced", "YES", "recordsHandedOver", "YES");
    assertThat(scenario.openTasks()).containsExactly("Task_MakeReceiverContact");
  }
}
