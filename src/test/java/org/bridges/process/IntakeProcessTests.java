package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a referral to a decision: nobody is turned away without a person deciding it. */
class IntakeProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("intake", IntakeProcessTests.class);

  private static final String RECORD = "intake.recordDecision";
  private static final Duration REMINDER = Duration.ofHours(4);
  private static final Duration ACKNOWLEDGE = Duration.ofHours(10);
  private static final Duration DECIDE = Duration.ofHours(20);

  private final ProcessScenario scenario = new ProcessScenario("intake");

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void anEligibleReferralIsConfirmedAndBecomesACase() {
    referralArrives("U18", at("BEXAR", "PRESENT"));
    coordinatorIsAskedTo("Task_ConfirmReferral");
    coordinatorDecides("Task_ConfirmReferral", "ACCEPT");

    scenario.endedWith("EndEvent_CaseOpened");
    assertThat(scenario.staffReminders()).isEmpty();
    assertThat(scenario.passed("Task_ReviewReferral")).isFalse();
    assertThat(scenario.jobs(RECORD).getFirst().variables()).containsEntry("county", "BEXAR");
  }

  @Test
  void theMostFavourableCountyCounts() {
    referralArrives(
        "A19_24", at("BEXAR", "PRESENT"), at("KERR", "VICTIMISED"), at("OTHER", "NONE"));

    coordinatorIsAskedTo("Task_ConfirmReferral");
    assertThat(scenario.variable("county")).isEqualTo("\"KERR\"");
    assertThat(scenario.variable("rule")).isEqualTo("\"5\"");
    assertThat(scenario.variable("results")).contains("BEXAR", "KERR", "OTHER");
  }

  @Test
  void withoutAnyConnectionAPersonReviews() {
    referralArrives("U18");

    coordinatorIsAskedTo("Task_ReviewReferral");
    assertThat(scenario.variable("rule")).isEqualTo("\"11\"");
    assertThat(scenario.passed("Task_ConfirmReferral")).isFalse();
  }

  @Test
  void aDangerIsShownFirstAndDueFirst() {
    scenario.start(with(referral("U18", at("BEXAR", "PRESENT")), "safetyFirst", true));

    var task = scenario.task("Task_ConfirmReferral");
    assertThat(task.priority()).isEqualTo(100);
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(ACKNOWLEDGE));
    assertThat(task.formId()).isEqualTo("confirm-referral");
    assertThat(task.groups()).containsExactly("coordinators");
  }

  @Test
  void aReviewMayTakeUntilTheDecisionIsDue() {
    referralArrives("A18", at("BEXAR", "PRESENT"));

    var task = scenario.task("Task_ReviewReferral");
    assertThat(task.priority()).isEqualTo(50);
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(DECIDE));
  }

  @Test
  void aConfirmationThatNeedsAReviewGoesToReview() {
    referralArrives("U18", at("BEXAR", "PRESENT"));
    scenario.workerAnswers(RECORD, "decision", "REVIEW", "nextStep", "HUMAN_REVIEW");
    scenario.complete("Task_ConfirmReferral", "decision", "REVIEW");

    coordinatorIsAskedTo("Task_ReviewReferral");
    assertThat(scenario.passed("EndEvent_CaseOpened")).isFalse();
  }

  @Test
  void anUnknownCaseNumberLeadsBackToTheSameTaskWithTheReason() {
    referralArrives("U18", at("BEXAR", "PRESENT"));
    scenario.workerRefuses(RECORD, "KNOWN_CASE_UNKNOWN");
    scenario.complete("Task_ConfirmReferral", "decision", "JOIN", "knownCaseNumber", "K7M-4QX2");

    coordinatorIsAskedTo("Task_ConfirmReferral");
    assertThat(scenario.variable("refusal")).isEqualTo("\"KNOWN_CASE_UNKNOWN\"");
    assertThat(scenario.passed("EndEvent_JoinedKnownCase")).isFalse();

    scenario.complete("Task_ConfirmReferral", "decision", "JOIN", "knownCaseNumber", "K7M-4QX3");
    scenario.endedWith("EndEvent_JoinedKnownCase");
    assertThat(scenario.variable("refusal")).isNull();
  }

  @Test
  void anUnsureReferrerIsCalledAgainAtTheAgreedMoment() {
    scenario.start(with(referral("U18", at("BEXAR", "PRESENT")), "concernLevel", "UNSURE"));
    coordinatorIsAskedTo("Task_ConsultReferrer");
    var tomorrow = scenario.after(Duration.ofHours(24));
    scenario.workerAnswers(RECORD, "nextStep", "CONSULT", "nextTryAt", tomorrow);
    scenario.complete("Task_ConsultReferrer", "decision", "TRY_AGAIN", "nextTryAt", tomorrow);

    assertThat(scenario.waitingAt()).containsExactly("Event_NextTryDue");
    scenario.passes(Duration.ofHours(23));
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(Duration.ofHours(24));
    coordinatorIsAskedTo("Task_ConsultReferrer");
    assertThat(scenario.variable("decision")).isNull();

    coordinatorDecides("Task_ConsultReferrer", "ADVICE_GIVEN");
    scenario.endedWith("EndEvent_AdviceGiven");
  }

  @Test
  void aReferralThatIsWithdrawnEndsWithoutACase() {
    referralArrives("A18", at("BEXAR", "PRESENT"));
    coordinatorDecides("Task_ReviewReferral", "WITHDRAWN");

    scenario.endedWith("EndEvent_Withdrawn");
    assertThat(scenario.passed("EndEvent_CaseOpened")).isFalse();
  }

  @Test
  void aGuardianIsReviewedAndJoinsTheServicesForFamilies() {
    scenario.start(with(referral("A25UP", at("BEXAR", "PRESENT")), "about", "GUARDIAN"));
    coordinatorIsAskedTo("Task_ReviewReferral");
    assertThat(scenario.variable("rule")).isEqualTo("\"0\"");
    coordinatorDecides("Task_ReviewReferral", "FAMILY_SERVICES");

    scenario.endedWith("EndEvent_FamilyServices");
  }

  @Test
  void whoeverDoesNotFitIsConnectedElsewhereByAProcessOfItsOwn() {
    referralArrives("A25UP", at("OTHER", "PRESENT"));
    coordinatorDecides("Task_ReviewReferral", "CONNECT_ELSEWHERE");

    scenario.endedWith("EndEvent_ToBeConnected");
    assertThat(scenario.passed("EndEvent_CaseOpened")).isFalse();
  }

  @Test
  void whatATalkMadeClearIsAskedOfTheRulesAgain() {
    scenario.start(with(referral("UNKNOWN", at("NOT_STATED", "NONE")), "concernLevel", "UNSURE"));
    coordinatorIsAskedTo("Task_ConsultReferrer");
    scenario.workerAnswers(
        RECORD,
        "nextStep",
        "RULES",
        "connections",
        List.of(at("KERR", "PRESENT")),
        "ageBand",
        "A19_24",
        "concernLevel",
        "SUSPECTED",
        "urgency",
        "URGENT",
        "safetyFirst",
        true);
    scenario.complete("Task_ConsultReferrer", "decision", "REVIEW", "clarifiedCounty", "KERR");

    coordinatorIsAskedTo("Task_ConfirmReferral");
    assertThat(scenario.variable("rule")).isEqualTo("\"5\"");
    assertThat(scenario.task("Task_ConfirmReferral").priority()).isEqualTo(100);
    assertThat(scenario.passed("Task_ReviewReferral")).isFalse();
  }

  @Test
  void nobodyReachedAfterTheLastTryIsTheManagersDecision() {
    scenario.start(with(referral("U18", at("BEXAR", "PRESENT")), "concernLevel", "UNSURE"));
    scenario.workerAnswers(
        RECORD,
        "decision",
        "UNREACHED",
        "nextStep",
        "UNREACHED",
        "unreachedDueAt",
        scenario.after(DECIDE));
    scenario.complete("Task_ConsultReferrer", "decision", "TRY_AGAIN");

    coordinatorIsAskedTo("Task_DecideUnreached");
    assertThat(scenario.task("Task_DecideUnreached").groups()).containsExactly("managers");
    assertThat(scenario.passed("Event_NextTryDue")).isFalse();
    scenario.workerRefuses(RECORD, "REASON_MISSING");
    scenario.workerAnswers(RECORD, "decision", "WITHDRAWN", "nextStep", "HUMAN_REVIEW");
    scenario.complete("Task_DecideUnreached", "decision", "WITHDRAWN");
    coordinatorIsAskedTo("Task_DecideUnreached");
    assertThat(scenario.passed("EndEvent_Withdrawn")).isFalse();

    scenario.complete("Task_DecideUnreached", "decision", "WITHDRAWN");
    scenario.endedWith("EndEvent_Withdrawn");
  }

  @Test
  void nobodyAcknowledgesSoTheCoordinatorsAreRemindedAndThenTheManagerIsTold() {
    referralArrives("U18", at("BEXAR", "PRESENT"));
    scenario.passes(REMINDER);
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindAcknowledge");
    scenario.passes(ACKNOWLEDGE);
    scenario.passes(DECIDE);

    assertThat(scenario.staffReminders())
        .containsExactly(
            "Task_RemindAcknowledge", "Task_EscalateAcknowledge", "Task_EscalateDecision");
    var last = scenario.jobs("reminder.remindStaff").getLast();
    assertThat(last.headers())
        .containsEntry("stage", "DECIDE")
        .containsEntry("level", "ESCALATION");
    assertThat(last.variables()).containsEntry("dueAt", scenario.after(DECIDE));
    coordinatorIsAskedTo("Task_ConfirmReferral");
  }

  @Test
  void aDecidedReferralRemindsNobodyLater() {
    referralArrives("U18", at("BEXAR", "PRESENT"));
    coordinatorDecides("Task_ConfirmReferral", "ACCEPT");
    scenario.passes(DECIDE);

    assertThat(scenario.staffReminders()).isEmpty();
  }

  @SafeVarargs
  private void referralArrives(String ageBand, Map<String, String>... connections) {
    scenario.start(referral(ageBand, connections));
  }

  private void coordinatorIsAskedTo(String task) {
    assertThat(scenario.openTasks()).containsExactly(task);
  }

  private void coordinatorDecides(String task, String decision) {
    scenario.complete(task, "decision", decision);
  }

  private static Map<String, String> at(String county, String kind) {
    return Map.of("county", county, "kind", kind);
  }

  private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
    all.put(name, value);
    return all;
  }

  @SafeVarargs
  private Map<String, Object> referral(String ageBand, Map<String, String>... connections) {
    return Script.variables(
        "referralId",
        "r-1",
        "urgency",
        "ROUTINE",
        "safetyFirst",
        false,
        "about",
        "YOUTH",
        "youthKnown",
        false,
        "concernLevel",
        "POTENTIAL",
        "ageBand",
        ageBand,
        "connections",
        List.of(connections),
        "acknowledgeReminderAt",
        scenario.after(REMINDER),
        "acknowledgeDueAt",
        scenario.after(ACKNOWLEDGE),
        "acknowledgeEscalationAt",
        scenario.after(ACKNOWLEDGE),
        "decideDueAt",
        scenario.after(DECIDE),
        "decideEscalationAt",
        scenario.after(DECIDE));
  }
}
