package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whoever is not served is connected elsewhere, and somebody asks until it is known how it ended.
 */
class ConnectionProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("connection", ConnectionProcessTests.class);

  private static final String CONNECT = "intake.recordConnection";
  private static final String FOUND = "intake.recordLanded";
  private static final String DECIDE = "intake.recordConnectionDecision";
  private static final Duration DUE = Duration.ofDays(1);
  private static final Duration CHECK = Duration.ofDays(8);
  private static final Duration LATE = Duration.ofDays(11);
  private static final Duration NEXT_CHECK = Duration.ofDays(15);

  private final ProcessScenario scenario = new ProcessScenario("connection");

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void whoArrivedAlreadyIsNotAskedAbout() {
    toBeConnected();
    assertThat(scenario.task("Task_ConnectElsewhere").groups()).containsExactly("coordinators");
    scenario.workerAnswers(CONNECT, "connectionState", "ARRIVED");
    scenario.complete("Task_ConnectElsewhere", "agencyCode", "A1", "landed", "YES");

    scenario.endedWith("EndEvent_ArrivedAtOnce");
    assertThat(scenario.passed("Task_CheckLanded")).isFalse();
  }

  @Test
  void withoutConsentTheStepComesBackAndNothingIsRecorded() {
    toBeConnected();
    scenario.workerRefuses(CONNECT, "CONSENT_MISSING");
    scenario.complete("Task_ConnectElsewhere", "agencyCode", "A1", "consentGiven", "NO");

    assertThat(scenario.openTasks()).containsExactly("Task_ConnectElsewhere");
    assertThat(scenario.variable("refusal")).isEqualTo("\"CONSENT_MISSING\"");
    assertThat(scenario.passed("SubProcess_FindOut")).isFalse();
  }

  @Test
  void afterAWeekACoordinatorAsksWhetherThePersonArrived() {
    handedOver();
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(CHECK);
    var task = scenario.task("Task_CheckLanded");
    assertThat(task.formId()).isEqualTo("check-landed");
    assertThat(task.groups()).containsExactly("coordinators");

    found("YES", "ARRIVED");
    scenario.endedWith("EndEvent_ConnectionSettled");
    assertThat(scenario.passed("Task_DecideConnection")).isFalse();
  }

  @Test
  void notYetIsAskedAgainLater() {
    handedOver();
    scenario.passes(CHECK);
    scenario.workerAnswers(
        FOUND,
        "connectionState",
        "NOT_YET",
        "landedReminderAt",
        scenario.after(NEXT_CHECK),
        "landedDueAt",
        scenario.after(NEXT_CHECK),
        "landedEscalationAt",
        scenario.after(NEXT_CHECK.plusDays(3)));
    scenario.complete("Task_CheckLanded", "landedAnswer", "NOT_YET");

    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.variable("landedAnswer")).isNull();
    scenario.passes(NEXT_CHECK);
    assertThat(scenario.openTasks()).containsExactly("Task_CheckLanded");
  }

  @Test
  void theAgencysOwnAnswerSettlesItEarlier() {
    handedOver();
    scenario.workerAnswers(FOUND, "connectionState", "ARRIVED");
    scenario.publish("intake.connectionAnswered", key());

    scenario.endedWith("EndEvent_ConnectionSettled");
    assertThat(scenario.passed("Task_CheckLanded")).isFalse();
    assertThat(scenario.jobs(FOUND).getFirst().variables().get("landedAnswer")).isNull();
  }

  @Test
  void theAgencysAnswerTakesTheOpenQuestionBack() {
    handedOver();
    scenario.passes(CHECK);
    scenario.workerAnswers(FOUND, "connectionState", "CONNECT");
    scenario.publish("intake.connectionAnswered", key());

    assertThat(scenario.openTasks()).containsExactly("Task_ConnectElsewhere");
  }

  @Test
  void notLandedComesBackAndTheSecondTimeGoesToTheManager() {
    handedOver();
    scenario.passes(CHECK);
    found("NOT_LANDED", "CONNECT");
    assertThat(scenario.openTasks()).containsExactly("Task_ConnectElsewhere");

    connect(NEXT_CHECK);
    scenario.passes(NEXT_CHECK);
    found("NOT_LANDED", "MANAGER");
    assertThat(scenario.openTasks()).containsExactly("Task_DecideConnection");
    assertThat(scenario.task("Task_DecideConnection").groups()).containsExactly("managers");
    scenario.workerRefuses(DECIDE, "REASON_MISSING");
    scenario.complete("Task_DecideConnection", "connectionDecision", "END");
    assertThat(scenario.openTasks()).containsExactly("Task_DecideConnection");

    scenario.workerAnswers(DECIDE, "connectionState", "END");
    scenario.complete("Task_DecideConnection", "connectionDecision", "END");
    scenario.endedWith("EndEvent_ConnectionGivenUp");
  }

  @Test
  void theManagerMayWantOneMoreTry() {
    handedOver();
    scenario.passes(CHECK);
    found("NOT_LANDED", "MANAGER");
    scenario.workerAnswers(DECIDE, "connectionState", "AGAIN");
    scenario.complete("Task_DecideConnection", "connectionDecision", "AGAIN");

    assertThat(scenario.openTasks()).containsExactly("Task_ConnectElsewhere");
    assertThat(scenario.passed("EndEvent_ConnectionGivenUp")).isFalse();
  }

  @Test
  void anAnswerThatCannotBeTakenLeadsBackToTheQuestion() {
    handedOver();
    scenario.passes(CHECK);
    scenario.workerRefuses(FOUND, "REASON_MISSING");
    scenario.complete("Task_CheckLanded", "landedAnswer", "NOT_ASKED");

    assertThat(scenario.openTasks()).containsExactly("Task_CheckLanded");
    assertThat(scenario.variable("refusal")).isEqualTo("\"REASON_MISSING\"");
    found("NOT_ASKED", "NOT_ASKED");
    scenario.endedWith("EndEvent_ConnectionSettled");
  }

  @Test
  void whatNobodyDoesIsToldToTheManager() {
    toBeConnected();
    scenario.passes(DUE);
    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateConnection");
    connect(CHECK);
    scenario.passes(LATE);

    assertThat(scenario.staffReminders())
        .containsExactly("Task_EscalateConnection", "Task_EscalateLanded");
    assertThat(scenario.jobs("reminder.remindStaff").getLast().headers())
        .containsEntry("stage", "LANDED_CHECK")
        .containsEntry("level", "ESCALATION");
    assertThat(scenario.openTasks()).containsExactly("Task_CheckLanded");
  }

  private void toBeConnected() {
    scenario.start(
        Script.variables(
            "referralId",
            key(),
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "county",
            "OTHER",
            "connectReminderAt",
            scenario.after(Duration.ofHours(4)),
            "connectDueAt",
            scenario.after(DUE),
            "connectEscalationAt",
            scenario.after(DUE)));
  }

  private void handedOver() {
    toBeConnected();
    connect(CHECK);
  }

  private void connect(Duration check) {
    scenario.workerAnswers(
        CONNECT,
        "connectionState",
        "ON_THE_WAY",
        "landedReminderAt",
        scenario.after(check),
        "landedDueAt",
        scenario.after(check),
        "landedEscalationAt",
        scenario.after(check.plusDays(3)));
    scenario.complete(
        "Task_ConnectElsewhere", "agencyCode", "A1", "consentGiven", "YES", "landed", "NOT_YET");
  }

  private void found(String answer, String state) {
    scenario.workerAnswers(
        FOUND,
        "connectionState",
        state,
        "connectDueAt",
        scenario.after(NEXT_CHECK),
        "connectEscalationAt",
        scenario.after(Duration.ofDays(30)));
    scenario.complete("Task_CheckLanded", "landedAnswer", answer);
  }

  private String key() {
    return "referral-" + System.identityHashCode(this);
  }
}
