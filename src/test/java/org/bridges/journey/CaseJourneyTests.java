package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseStatus;
import org.bridges.consent.SignedReleases;
import org.bridges.meeting.MeetingDesk;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.office.TwiceDelivered;
import org.bridges.plan.FollowUp;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.team.TeamDesk;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferState;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One case from its opening to its closure on day 90, with everything that lies between. */
@OfficeTest
@Order(Integer.MAX_VALUE - 4)
class CaseJourneyTests {

  @Autowired Coordination office;
  @Autowired MeetingDesk meetings;
  @Autowired PlanDesk plan;
  @Autowired FollowUp followUp;
  @Autowired MoveDesk moves;
  @Autowired TransferDesk transfers;
  @Autowired SignedReleases releases;
  @Autowired TeamDesk team;
  @Autowired OfficeTime time;

  @Test
  void aCaseGoesFromAssignmentThroughPlanAndTransferToItsClosure() {
    var caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);

    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    assertThat(office.look(caseId).owner()).isEqualTo("coordinator");
    assertThat(team.agencies(caseId)).as("asked, and not on the team").isEmpty();
    office.anAdvocateIsFound(List.of(caseId));
    assertThat(team.agencies(caseId)).hasSize(1);
    theYouthIsReached(caseId);
    releases.of(caseId, team.agencies(caseId).toArray(String[]::new));
    office.settle();
    var itemId = theMeetingIssuesAPlan(caseId);
    thePartnerIsRemindedAndAnswers(caseId, itemId);
    theCaseIsHandedOver(caseId);
    theCaseIsClosedOnDay90(caseId);

    assertThat(office.history(caseId))
        .anyMatch(what -> what.startsWith("Case opened"))
        .anyMatch(what -> what.startsWith("Team assigned"))
        .anyMatch(what -> what.startsWith("First contact"))
        .anyMatch(what -> what.startsWith("Plan 1 issued"))
        .anyMatch(what -> what.contains("answered: done"))
        .anyMatch(what -> what.contains("responsibility has moved"))
        .anyMatch(what -> what.startsWith("Closure approved"));
    assertThat(office.forms(caseId)).isEmpty();
    assertThat(office.history(caseId))
        .as("told twice; each round, and the second check of the hand-over, was escalated once")
        .filteredOn(what -> !what.startsWith("Escalation"))
        .doesNotHaveDuplicates();
    assertThat(office.history(caseId)).filteredOn(what -> what.startsWith("Escalation")).hasSize(4);
    System.out.println("redelivery: " + TwiceDelivered.jobs() + " jobs given three times each");
    assertThat(TwiceDelivered.jobs()).isGreaterThan(40);
    assertThat(OfficeStart.camunda().openIncidents()).isEmpty();
  }

  private void theYouthIsReached(UUID caseId) {
    office.does(
        "advocate",
        caseId,
        "first-contact",
        Map.of("contactOutcome", "NO_ANSWER", "nextTryAt", office.in(Duration.ofHours(3))));
    assertThat(office.forms(caseId)).doesNotContain("first-contact");
    office.timePasses(Duration.ofHours(4));
    office.does(
        "advocate",
        caseId,
        "first-contact",
        Map.of(
            "contactOutcome", "REACHED",
            "contactedAt", office.in(Duration.ZERO),
            "servicesExplained", "YES",
            "serviceWanted", "YES",
            "wishesHeard", "YES",
            "releaseChoice", "SOME_PARTNERS"));
    assertThat(office.look(caseId).reachedAt()).isNotNull();
  }

  private UUID theMeetingIssuesAPlan(UUID caseId) {
    office.does(
        "coordinator",
        caseId,
        "schedule-meeting",
        Map.of("meetingAt", office.in(Duration.ofDays(2)), "meetingPlace", "ONLINE"));
    var meetingId = meetings.ofCase(caseId).getFirst().id();
    assertThat(meetings.view(meetingId).invited()).isNotEmpty();
    assertThatThrownBy(
            () ->
                office.does(
                    "coordinator", caseId, "hold-meeting", Map.of("held", "HELD"), "Too early"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not before");
    office.timePasses(Duration.ofDays(2).plusHours(1));
    office.does(
        "coordinator",
        caseId,
        "hold-meeting",
        Map.of("held", "HELD", "attendanceRecorded", "YES", "wishesHeard", "YES"),
        "Wishes first: stay at the school. Decided: counselling starts.");
    var agency = meetings.view(meetingId).invited().getFirst().agencyCode();
    var due = time.instant().plus(Duration.ofDays(20));
    var item =
        plan.draft(
            caseId,
            meetingId,
            new NewItem("MENTAL_HEALTH", "First appointment", agency, "Counsellor", due, "RELEASE"),
            "coordinator");
    office.does(
        "coordinator",
        caseId,
        "issue-plan",
        Map.of("planConfirmed", "YES", "copyForYouth", "HANDED_OVER"));
    return item.id();
  }

  private void thePartnerIsRemindedAndAnswers(UUID caseId, UUID itemId) {
    office.timePasses(Duration.ofDays(20));
    followUp.answered(itemId, "DONE", null, null);
    office.settle();
    assertThat(plan.item(itemId).state().isOpen()).isFalse();
    assertThat(office.forms(caseId)).doesNotContain("agree-next-step");
  }

  private void theCaseIsHandedOver(UUID caseId) {
    moves.moved(caseId, NewMove.ofYouth("COUNTY", "BEXAR", null), "coordinator");
    office.settle();
    office.does(
        "coordinator",
        caseId,
        "assess-move",
        Map.of("transferNeeded", "YES", "toCounty", "BEXAR", "moveReason", "PLACEMENT"));
    office.does("coordinator", caseId, "answer-transfer", Map.of("transferAnswer", "ACCEPTED"));
    assertThat(office.look(caseId).county()).as("sender responsible").isEqualTo(County.KERR);
    office.does(
        "coordinator", caseId, "hand-off", Map.of("introduced", "YES", "recordsHandedOver", "YES"));
    var transferId = transfers.ofCase(caseId).getFirst().id();
    transfers.reportContact(transferId, null);
    office.settle();
    assertThat(transfers.view(transferId).state()).isEqualTo(TransferState.COMPLETED);
    assertThat(office.look(caseId).county()).isEqualTo(County.BEXAR);
  }

  private void theCaseIsClosedOnDay90(UUID caseId) {
    var owner = String.valueOf(office.look(caseId).owner());
    var round =
        Map.<String, Object>of(
            "ownerConfirmed", "YES",
            "nextStepConfirmed", "YES",
            "safeContactConfirmed", "YES");
    office.timePasses(Duration.ofDays(8));
    office.does("coordinator", caseId, "check-hold", Map.of("holdAnswer", "HELD"));
    office.timePasses(Duration.ofDays(7));
    var close = new java.util.HashMap<String, Object>(round);
    close.put("roundDecision", "CLOSE");
    close.put("closeReason", "PLAN_COMPLETE");
    assertThatThrownBy(() -> office.does("coordinator", caseId, "hold-round", close))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("at least 90 days");
    for (int held = 0; held < 2; held++) {
      var goOn = new java.util.HashMap<String, Object>(round);
      goOn.put("roundDecision", "CONTINUE");
      office.does("coordinator", caseId, "hold-round", goOn);
      office.timePasses(Duration.ofDays(31));
    }
    office.does("coordinator", caseId, "check-hold", Map.of("holdAnswer", "HELD"));
    office.does("coordinator", caseId, "hold-round", close);
    if (office.forms(caseId).contains("renew-release")) {
      office.does("coordinator", caseId, "renew-release", Map.of("renewalAnswer", "LET_END"));
    }
    office.does(
        "manager",
        caseId,
        "approve-closure",
        Map.of("closureDecision", "APPROVE", "afterClosureChecks", "NO"));
    assertThat(office.look(caseId).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(owner).isNotBlank();
  }
}
