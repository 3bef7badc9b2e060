package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What does not hold, and what a receiver gives back, comes to the sender and to nobody else. */
class TransferBackProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage(
          "transfer",
          TransferProcessTests.class,
          TransferBackProcessTests.class,
          TransferAskedProcessTests.class);

  private static final String STOCK = "transfer.takeStock";
  private static final Duration HAND_OFF = Duration.ofDays(9);
  private static final Duration STICK = Duration.ofDays(14);
  private static final Duration BACK = Duration.ofDays(17);

  private final ProcessScenario scenario = new ProcessScenario("transfer");
  private final String transferId = "transfer-back-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void whatDidNotHoldIsToldToTheManagersAndTakenUpBySender() {
    theReceiverHasReachedTheYouth();
    scenario.passes(STICK);
    stands("NOT_HELD");
    scenario.complete("Task_CheckHold", "holdAnswer", "NOT_HELD", "notHeldReason", "NO_CONTACT");

    assertThat(scenario.staffReminders()).containsExactly("Task_TellNotHeld");
    assertThat(scenario.openTasks()).containsExactly("Task_FindOtherWay");
    assertThat(scenario.passed("EndEvent_HandOverHeld")).isFalse();
    scenario.complete("Task_FindOtherWay", "otherWay", "KEEP");
    scenario.endedWith("EndEvent_SenderKeepsCase");
    scenario.passes(STICK.plusDays(30));
    assertThat(scenario.count("Task_CheckHold")).as("not asked again").isEqualTo(1);
  }

  @Test
  void withTheCaseNobodyLooksForAnotherWay() {
    theReceiverHasReachedTheYouth();
    scenario.passes(STICK);
    stands("NOT_HELD");
    scenario.complete("Task_CheckHold", "holdAnswer", "NOT_HELD", "notHeldReason", "NO_CONTACT");
    scenario.publish("transfer.caseClosed", transferId);

    scenario.endedWith("EndEvent_CaseClosed");
    scenario.passes(BACK.plusDays(30));
    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.passed("Task_EscalateOtherWay")).isFalse();
  }

  @Test
  void whetherItHoldsIsAskedUntilSomebodyAnswersAndTheManagersAreTold() {
    theReceiverHasReachedTheYouth();
    scenario.passes(STICK.plusDays(3));
    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateHold");
    scenario.workerRefuses("transfer.recordHold", "NOT_HELD_REASON_MISSING");
    scenario.complete("Task_CheckHold", "holdAnswer", "NOT_HELD");

    assertThat(scenario.openTasks()).containsExactly("Task_CheckHold");
    assertThat(scenario.passed("Task_FindOtherWay")).isFalse();
  }

  @Test
  void aReceiverGivesTheCaseBackBeforeItsFirstContactAndTheSenderTakesIt() {
    theReceiverAccepts();
    stands("RETURN_ASKED");
    changes();
    assertThat(scenario.openTasks())
        .as("nobody hands off what is given back")
        .containsExactly("Task_AnswerReturn");
    assertThat(scenario.task("Task_AnswerReturn").dueAt()).isEqualTo(scenario.momentAfter(BACK));
    scenario.passes(BACK.minusDays(1));
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindReturn");
    scenario.passes(BACK.plusDays(1));
    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindReturn", "Task_EscalateReturn");
    stands("RETURNED");
    scenario.complete("Task_AnswerReturn", "returnAnswer", "ACCEPTED");

    assertThat(scenario.openTasks()).containsExactly("Task_FindOtherWay");
    assertThat(scenario.passed("Event_CheckDue")).isFalse();
  }

  @Test
  void aReturnAfterTheFirstContactThatTheSenderRefusesLetsTheHandOverGoOn() {
    theReceiverHasReachedTheYouth();
    stands("RETURN_ASKED");
    changes();
    scenario.workerRefuses("transfer.recordReturn", "ANSWER_MISSING");
    scenario.complete("Task_AnswerReturn", "returnAnswer", null);
    assertThat(scenario.openTasks()).containsExactly("Task_AnswerReturn");
    stands("COMPLETED");
    scenario.complete("Task_AnswerReturn", "returnAnswer", "REFUSED");

    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.waitingAt()).contains("Event_CheckDue");
    assertThat(scenario.passed("Task_FindOtherWay")).as("nothing changed hands").isFalse();
  }

  @Test
  void theSenderAnswersAReturnOnThePageOfTheHandOver() {
    theReceiverAccepts();
    stands("RETURN_ASKED");
    changes();
    stands("ACCEPTED", "YES");
    changes();

    assertThat(scenario.openTasks())
        .as("who was introduced is not introduced again")
        .containsExactly("Task_MakeReceiverContact");
  }

  private void theReceiverAccepts() {
    HandOverScript.offer(scenario, transferId, Duration.ofDays(2), Duration.ofDays(8));
    stands("ACCEPTED");
    changes();
    assertThat(scenario.openTasks()).containsExactly("Task_HandOffWarmly");
  }

  private void theReceiverHasReachedTheYouth() {
    theReceiverAccepts();
    stands("COMPLETED");
    changes();
  }

  private void stands(String state) {
    stands(state, "NOT_YET");
  }

  private void stands(String state, String introduced) {
    var stock = HandOverScript.stock(scenario, state, HAND_OFF, STICK, BACK);
    stock[3] = introduced;
    scenario.workerAnswers(STOCK, stock);
  }

  private void changes() {
    scenario.publish("transfer.changed", transferId);
  }
}
