package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens beside the way of a care case: the youth moves, a meeting is needed now. */
class CareCaseEventProcessTests {

  @RegisterExtension static final FlowNodeCoverage COVERAGE = CareCaseProcessTests.COVERAGE;

  private final ProcessScenario scenario = new ProcessScenario("care-case");
  private final String caseId = "case-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void aMoveIsAssessedBesideTheCaseAndMayStayHere() {
    caseIsOpened();
    youthMoves("move-1");
    assertThat(scenario.openTasks()).containsExactly("Task_AssessMove", "Task_AssignTeam");
    assertThat(scenario.task("Task_AssessMove").dueAt())
        .isEqualTo(scenario.momentAfter(Duration.ofDays(1)));
    scenario.complete("Task_AssessMove", "transferNeeded", "NO");

    assertThat(scenario.passed("EndEvent_NoTransferNeeded")).isTrue();
    assertThat(scenario.passed("EndEvent_TransferOffered")).isFalse();
    assertThat(scenario.openTasks()).containsExactly("Task_AssignTeam");
  }

  @Test
  void aMoveWithoutAReceiverIsAskedAgainAndThenOffered() {
    caseIsOpened();
    youthMoves("move-1");
    scenario.workerRefuses("transfer.recordMoveDecision", "RECEIVER_MISSING");
    scenario.complete("Task_AssessMove", "transferNeeded", "YES");
    assertThat(scenario.openTasks()).containsExactly("Task_AssessMove", "Task_AssignTeam");
    assertThat(scenario.variable("refusal")).as("the case's own step is not refused").isNull();
    scenario.complete("Task_AssessMove", "transferNeeded", "YES", "toAgencyCode", "A1");

    assertThat(scenario.passed("EndEvent_TransferOffered")).isTrue();
    assertThat(scenario.jobs("transfer.recordMoveDecision").getLast().variables())
        .containsEntry("moveId", "move-1")
        .containsEntry("toAgencyCode", "A1");
    assertThat(scenario.openTasks()).containsExactly("Task_AssignTeam");
    assertThat(scenario.variable("moveId")).as("stays in the sub-process").isNull();
  }

  @Test
  void theRefusalOfOneStepIsNotTouchedByAMove() {
    caseIsOpened();
    scenario.workerRefuses("team.recordTeam", "COORDINATOR_UNKNOWN");
    scenario.complete("Task_AssignTeam", "coordinatorChoice", "CHOSEN");
    youthMoves("move-1");
    for (int twice = 0; twice < 2; twice++) {
      scenario.workerRefuses("transfer.recordMoveDecision", "BASIS_MISSING");
      scenario.complete("Task_AssessMove", "transferNeeded", "YES");
    }
    assertThat(scenario.variable("refusal")).isEqualTo("\"COORDINATOR_UNKNOWN\"");
    scenario.complete("Task_AssessMove", "transferNeeded", "NO");

    assertThat(scenario.passed("EndEvent_NoTransferNeeded")).isTrue();
    assertThat(scenario.variable("refusal")).isEqualTo("\"COORDINATOR_UNKNOWN\"");
  }

  @Test
  void twoMovesAreAssessedEachForItself() {
    caseIsOpened();
    youthMoves("move-1");
    youthMoves("move-2");
    assertThat(scenario.count("Task_AssessMove")).isEqualTo(2);
    scenario.complete("Task_AssessMove", "transferNeeded", "NO");
    scenario.complete("Task_AssessMove", "transferNeeded", "NO");

    assertThat(scenario.jobs("transfer.recordMoveDecision"))
        .extracting(job -> job.variables().get("moveId"))
        .containsExactlyInAnyOrder("move-1", "move-2");
  }

  @Test
  void theRulesAreAskedAgainBesideTheMoveAndDropNobody() {
    caseIsOpened();
    youthMoves("move-1", "KERR", "A19_24");
    scenario.complete("Task_AssessMove", "transferNeeded", "NO", "stayReason", "CLOSE_ENOUGH");
    assertThat(scenario.jobs("transfer.recordMoveDecision").getLast().variables())
        .containsEntry("outcome", "ELIGIBLE")
        .containsEntry("rule", "5")
        .containsEntry("stayReason", "CLOSE_ENOUGH");
    youthMoves("move-2", "OTHER", "A19_24");
    assertThat(scenario.openTasks()).containsExactly("Task_AssessMove", "Task_AssignTeam");
    scenario.complete("Task_AssessMove", "transferNeeded", "NO", "stayReason", "NO_RECEIVER");
    assertThat(scenario.jobs("transfer.recordMoveDecision").getLast().variables())
        .containsEntry("proposed", "CONNECT_ELSEWHERE")
        .containsEntry("rule", "9");
    assertThat(scenario.openTasks()).as("the case goes on").containsExactly("Task_AssignTeam");
    assertThat(scenario.variable("outcome")).as("stays with the move").isNull();
    assertThat(scenario.variable("rule")).isNull();
  }

  @Test
  void theMoveOfAnotherYouthIsNotOurs() {
    caseIsOpened();
    scenario.publish("casefile.youthMoved", caseId + "-other", "moveId", "move-1");

    assertThat(scenario.openTasks()).containsExactly("Task_AssignTeam");
  }

  @Test
  void aMeetingIsCalledAtOnceAndTheCaseStaysWhereItIs() {
    caseIsOpened();
    scenario.publish(
        "casefile.meetingNeeded", caseId, "meetingId", "m-9", "meetingKind", "RECOVERY");

    assertThat(scenario.passed("EndEvent_MeetingCalled")).isTrue();
    assertThat(scenario.jobs("meeting.callMeeting").getFirst().variables())
        .containsEntry("meetingId", "m-9")
        .containsEntry("meetingKind", "RECOVERY");
    assertThat(scenario.openTasks()).containsExactly("Task_AssignTeam");
    assertThat(scenario.variable("meetingKind")).isEqualTo("\"FIRST_STAFFING\"");
    assertThat(scenario.variable("meetingId")).isNull();
  }

  @Test
  void aMeetingCalledMeanwhileDoesNotTakeThePlaceOfTheOneTheCaseWaitsFor() {
    caseIsOpened();
    scenario.complete("Task_AssignTeam", "coordinatorChoice", "PROPOSED");
    scenario.workerAnswers("meeting.callMeeting", "meetingId", caseId + "-m1");
    scenario.complete("Task_MakeFirstContact", "contactOutcome", "REACHED", "serviceWanted", "YES");
    assertThat(scenario.waitingAt()).containsExactly("Event_PlanIssued");
    scenario.workerAnswers("meeting.callMeeting", "meetingId", "m-9");
    scenario.publish(
        "casefile.meetingNeeded", caseId, "meetingId", "m-9", "meetingKind", "RECOVERY");

    assertThat(scenario.passed("EndEvent_MeetingCalled")).isTrue();
    assertThat(scenario.waitingAt()).containsExactly("Event_PlanIssued");
    assertThat(scenario.variable("meetingId")).isEqualTo("\"" + caseId + "-m1\"");
    assertThat(scenario.variable("meetingKind")).isEqualTo("\"FIRST_STAFFING\"");
  }

  private void caseIsOpened() {
    scenario.start(
        CaseVariables.of(scenario, caseId, "ROUTINE", Duration.ofHours(9), Duration.ofHours(72)));
  }

  private void youthMoves(String moveId) {
    youthMoves(moveId, "BEXAR", "U18");
  }

  private void youthMoves(String moveId, String county, String ageBand) {
    scenario.publish(
        "casefile.youthMoved",
        caseId,
        "moveId",
        moveId,
        "connection",
        java.util.Map.of("county", county, "kind", "PRESENT"),
        "ageBand",
        ageBand,
        "moveAssessedDueAt",
        scenario.after(Duration.ofDays(1)));
  }
}
