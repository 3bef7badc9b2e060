package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an opened case to its closure. */
class CareCaseProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage(
          "care-case",
          CareCaseProcessTests.class,
          CareCaseEventProcessTests.class,
          CareCaseHoldProcessTests.class);

  private static final String CALL = "meeting.callMeeting";
  private static final Duration ASSIGN = Duration.ofHours(9);
  private static final Duration CONTACT = Duration.ofHours(72);
  private static final Duration ROUND = Duration.ofDays(30);

  private final ProcessScenario scenario = new ProcessScenario("care-case");
  private final String caseId = "case-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void anUrgentCaseCallsTheRapidResponseAsSoonAsItHasATeam() {
    caseIsOpened("URGENT");
    assertThat(scenario.jobs(CALL)).isEmpty();
    teamIsAssigned();

    assertThat(scenario.jobs(CALL)).hasSize(1);
    assertThat(scenario.jobs(CALL).getFirst().variables())
        .containsEntry("meetingKind", "RAPID_RESPONSE");
    var task = scenario.task("Task_MakeFirstContact");
    assertThat(task.groups()).containsExactly("advocates");
    assertThat(task.priority()).isEqualTo(90);
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(CONTACT));
  }

  @Test
  void anUnknownCoordinatorLeadsBackToTheAssignment() {
    caseIsOpened("ROUTINE");
    scenario.workerRefuses("team.recordTeam", "COORDINATOR_UNKNOWN");
    scenario.complete("Task_AssignTeam", "coordinatorChoice", "CHOSEN");

    assertThat(scenario.openTasks()).containsExactly("Task_AssignTeam");
    assertThat(scenario.variable("refusal")).isEqualTo("\"COORDINATOR_UNKNOWN\"");

    teamIsAssigned();
    assertThat(scenario.openTasks()).containsExactly("Task_MakeFirstContact");
    assertThat(scenario.variable("refusal")).isNull();
    assertThat(scenario.jobs(CALL)).as("no rapid response for a routine case").isEmpty();
  }

  @Test
  void aTeamThatIsNotAssignedInTimeIsAskedForAndThenTheManagerIsTold() {
    caseIsOpened("ROUTINE");
    scenario.passes(ASSIGN.minusHours(5));
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindAssignment");
    scenario.passes(ASSIGN);

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindAssignment", "Task_EscalateAssignment");
    var told = scenario.jobs("reminder.remindStaff").getLast();
    assertThat(told.headers())
        .containsEntry("stage", "ASSIGN")
        .containsEntry("level", "ESCALATION");
    assertThat(told.variables()).containsEntry("dueAt", scenario.after(ASSIGN));
    assertThat(scenario.openTasks()).containsExactly("Task_AssignTeam");
  }

  @Test
  void aFirstContactThatIsLateRemindsTheAdvocatesAndThenTheCoordinators() {
    caseIsOpened("ROUTINE");
    teamIsAssigned();
    scenario.passes(CONTACT);

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindFirstContact", "Task_EscalateFirstContact");
    assertThat(scenario.openTasks()).containsExactly("Task_MakeFirstContact");
  }

  @Test
  void aContactMadeInTimeRemindsNobody() {
    caseIsOpened("ROUTINE");
    teamIsAssigned();
    youthWantsTheService();
    scenario.passes(CONTACT);

    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void aYouthWhoDoesNotAnswerIsTriedAgainAndNotGivenUp() {
    caseIsOpened("ROUTINE");
    teamIsAssigned();
    scenario.workerAnswers("casefile.recordContact", "nextTryAt", scenario.after(days(1)));
    scenario.complete("Task_MakeFirstContact", "contactOutcome", "NO_ANSWER");

    assertThat(scenario.waitingAt()).containsExactly("Event_NextTryDue");
    scenario.passes(days(1));
    assertThat(scenario.openTasks()).containsExactly("Task_MakeFirstContact");
    assertThat(scenario.variable("contactOutcome")).isNull();
    assertThat(scenario.passed("Task_PlanRound")).isFalse();
  }

  @Test
  void aContactWithoutItsTimeLeadsBackToTheContact() {
    caseIsOpened("ROUTINE");
    teamIsAssigned();
    scenario.workerRefuses("casefile.recordContact", "CONTACT_TIME_MISSING");
    scenario.complete("Task_MakeFirstContact", "contactOutcome", "REACHED", "serviceWanted", "YES");

    assertThat(scenario.openTasks()).containsExactly("Task_MakeFirstContact");
    assertThat(scenario.variable("refusal")).isEqualTo("\"CONTACT_TIME_MISSING\"");
    assertThat(scenario.jobs(CALL)).isEmpty();
  }

  @Test
  void aYouthWhoSaysNoKeepsTheRoundsAndTheFamilyGetsSupport() {
    caseIsOpened("ROUTINE");
    teamIsAssigned();
    scenario.workerAnswers("casefile.recordContact", "familySupportDueAt", scenario.after(days(7)));
    scenario.complete("Task_MakeFirstContact", "contactOutcome", "REACHED", "serviceWanted", "NO");
    assertThat(scenario.task("Task_SupportFamily").groups()).containsExactly("family-coordinators");
    roundWillBe(1);
    scenario.complete("Task_SupportFamily", "familyWants", "YES");

    assertThat(scenario.waitingAt()).containsExactly("Event_RoundDue");
    assertThat(scenario.jobs(CALL)).as("no staffing against the youth's will").isEmpty();
  }

  @Test
  void theRoundComesWithoutAnybodyCalendaringIt() {
    planIsIssued();
    scenario.passes(ROUND.minusHours(1));
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(ROUND);

    assertThat(scenario.openTasks()).containsExactly("Task_HoldRound");
    roundWillBe(2);
    scenario.complete("Task_HoldRound", "roundDecision", "CONTINUE");
    assertThat(scenario.waitingAt()).containsExactly("Event_RoundDue");
    assertThat(scenario.variable("roundNumber")).isEqualTo("2");
    assertThat(scenario.jobs(CALL)).hasSize(1);
  }

  @Test
  void thePlanOfAnotherMeetingStartsNoRound() {
    caseIsOpened("ROUTINE");
    teamIsAssigned();
    youthWantsTheService();
    scenario.publish("meeting.planIssued", caseId + "-other");

    assertThat(scenario.waitingAt()).containsExactly("Event_PlanIssued");
    assertThat(scenario.passed("Task_PlanRound")).isFalse();
  }

  @Test
  void aRoundThatIsNotHeldIsToldToTheManagerOnce() {
    planIsIssued();
    scenario.passes(ROUND.plusDays(3));
    scenario.passes(ROUND.plusDays(9));

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateRound");
    assertThat(scenario.openTasks()).containsExactly("Task_HoldRound");
  }

  @Test
  void aRoundMayAskForANewMeeting() {
    planIsIssued();
    scenario.passes(ROUND);
    scenario.workerAnswers("casefile.recordRound", "meetingKind", "FOLLOW_UP");
    scenario.workerAnswers(CALL, "meetingId", caseId + "-m2");
    scenario.complete("Task_HoldRound", "roundDecision", "MEETING");

    assertThat(scenario.waitingAt()).containsExactly("Event_PlanIssued");
    assertThat(scenario.jobs(CALL).getLast().variables()).containsEntry("meetingKind", "FOLLOW_UP");
    roundWillBe(2);
    scenario.publish("meeting.planIssued", caseId + "-m2");
    assertThat(scenario.waitingAt()).containsExactly("Event_RoundDue");
  }

  @Test
  void aManagerClosesTheCaseAndNobodyElse() {
    planIsIssued();
    roundAsksForClosure();

    assertThat(scenario.task("Task_ApproveClosure").groups()).containsExactly("managers");
    assertThat(scenario.passed("EndEvent_CaseClosed")).isFalse();
    scenario.workerRefuses("casefile.recordClosure", "SAME_PERSON");
    scenario.complete("Task_ApproveClosure", "closureDecision", "APPROVE");
    assertThat(scenario.openTasks()).containsExactly("Task_ApproveClosure");
    assertThat(scenario.variable("refusal")).isEqualTo("\"SAME_PERSON\"");

    scenario.workerAnswers("casefile.recordClosure", "closureApproved", true);
    scenario.complete("Task_ApproveClosure", "closureDecision", "APPROVE");
    scenario.endedWith("EndEvent_CaseClosed");
  }

  @Test
  void aClosureThatIsNotApprovedGoesOnWithTheNextRound() {
    planIsIssued();
    roundAsksForClosure();
    scenario.workerAnswers("casefile.recordClosure", "closureApproved", false);
    roundWillBe(2);
    scenario.complete("Task_ApproveClosure", "closureDecision", "KEEP_OPEN");

    assertThat(scenario.waitingAt()).containsExactly("Event_RoundDue");
    assertThat(scenario.variable("roundDecision")).isEqualTo("\"CONTINUE\"");
    assertThat(scenario.passed("EndEvent_CaseClosed")).isFalse();
  }

  @Test
  void tooEarlyToCloseLeadsBackToTheRound() {
    planIsIssued();
    scenario.passes(ROUND);
    scenario.workerRefuses("casefile.recordRound", "TOO_EARLY_TO_CLOSE");
    scenario.complete("Task_HoldRound", "roundDecision", "CLOSE");

    assertThat(scenario.openTasks()).containsExactly("Task_HoldRound");
    assertThat(scenario.variable("refusal")).isEqualTo("\"TOO_EARLY_TO_CLOSE\"");
    assertThat(scenario.passed("Task_ApproveClosure")).isFalse();
  }

  private void caseIsOpened(String urgency) {
    scenario.start(CaseVariables.of(scenario, caseId, urgency, ASSIGN, CONTACT));
  }

  private void teamIsAssigned() {
    scenario.complete("Task_AssignTeam", "coordinatorChoice", "PROPOSED");
  }

  private void youthWantsTheService() {
    scenario.workerAnswers(CALL, "meetingId", caseId + "-m1");
    scenario.complete("Task_MakeFirstContact", "contactOutcome", "REACHED", "serviceWanted", "YES");
    assertThat(scenario.jobs(CALL).getLast().variables())
        .containsEntry("meetingKind", "FIRST_STAFFING");
  }

  private void planIsIssued() {
    caseIsOpened("ROUTINE");
    teamIsAssigned();
    youthWantsTheService();
    assertThat(scenario.waitingAt()).containsExactly("Event_PlanIssued");
    roundWillBe(1);
    scenario.publish("meeting.planIssued", caseId + "-m1");
    assertThat(scenario.waitingAt()).containsExactly("Event_RoundDue");
  }

  private void roundAsksForClosure() {
    scenario.passes(ROUND);
    scenario.workerAnswers(
        "casefile.recordRound", "closureDueAt", scenario.after(ROUND.plusDays(1)));
    scenario.complete("Task_HoldRound", "roundDecision", "CLOSE", "closeReason", "PLAN_COMPLETE");
    assertThat(scenario.openTasks()).containsExactly("Task_ApproveClosure");
  }

  private void roundWillBe(int number) {
    scenario.workerAnswers(
        "casefile.planRound",
        "roundNumber",
        number,
        "roundAt",
        scenario.after(ROUND.multipliedBy(number)),
        "roundDueAt",
        scenario.after(ROUND.multipliedBy(number).plusDays(1)),
        "roundEscalationAt",
        scenario.after(ROUND.multipliedBy(number).plusDays(3)));
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
