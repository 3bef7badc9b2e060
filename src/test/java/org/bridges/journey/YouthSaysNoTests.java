package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.ShareBasis;
import org.bridges.meeting.MeetingDesk;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferState;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A youth who shares nothing gets the same help. */
@OfficeTest
@Order(Integer.MAX_VALUE - 5)
class YouthSaysNoTests {

  private static final String RECEIVER = "LIVEOAK-SHELTER";

  @Autowired Coordination office;
  @Autowired ConsentDesk consent;
  @Autowired MeetingDesk meetings;
  @Autowired PlanDesk plan;
  @Autowired MoveDesk moves;
  @Autowired TransferDesk transfers;
  @Autowired Reminders reminders;
  @Autowired OfficeTime time;

  @Test
  void theMeetingTakesPlaceThePlanGoesOnAndNobodyOutsideHears() {
    var caseId = aYouthWhoSharesNothing();

    office.does(
        "coordinator",
        caseId,
        "schedule-meeting",
        Map.of("meetingAt", office.in(Duration.ofMinutes(30)), "meetingPlace", "OFFICE"));
    var meeting = meetings.ofCase(caseId).getFirst();
    assertThat(meeting.invited()).isEmpty();
    assertThat(office.history(caseId)).anyMatch(what -> what.startsWith("Not invited"));
    office.timePasses(Duration.ofMinutes(40));
    office.does(
        "coordinator",
        caseId,
        "hold-meeting",
        Map.of("held", "HELD", "attendanceRecorded", "YES", "wishesHeard", "YES"),
        "Wishes first: tells nobody yet. Decided: we go along to the school.");
    var due = time.instant().plus(Duration.ofDays(3));
    plan.draft(
        caseId,
        meeting.id(),
        new NewItem("SCHOOL", "Enrolment", "CEDAR-SCHOOL", "Counsellor", due, "NONE"),
        "coordinator");
    office.does(
        "coordinator",
        caseId,
        "issue-plan",
        Map.of("planConfirmed", "YES", "copyForYouth", "HANDED_OVER"));
    office.timePasses(Duration.ofDays(4).plusHours(1));

    assertThat(office.forms(caseId)).as("a coordinator looks after it").contains("agree-next-step");
    assertThat(reminders.noticesOf(caseId))
        .extracting(NoticeView::recipient)
        .doesNotContain("Cedar Hills School", "Harbor Advocates");
    assertThat(consent.received(caseId)).isEmpty();
    assertThat(office.forms(caseId)).doesNotContain("settle-stopped");
  }

  @Test
  void theHandOverTakesPlaceWithoutAWordToTheReceiver() {
    var caseId = aYouthWhoSharesNothing();
    moves.moved(caseId, NewMove.ofYouth("OUT_OF_AREA", null, null), "coordinator");
    office.settle();
    office.does("coordinator", caseId, "assess-move", handOver("NONE"));

    office.does("coordinator", caseId, "answer-transfer", Map.of("transferAnswer", "ACCEPTED"));
    office.does(
        "coordinator", caseId, "hand-off", Map.of("introduced", "YES", "recordsHandedOver", "NO"));
    var transfer = transfers.ofCase(caseId).getFirst();
    transfers.reportContact(transfer.id(), null);
    office.settle();

    assertThat(transfers.view(transfer.id()).state()).isEqualTo(TransferState.COMPLETED);
    assertThat(office.history(caseId)).anyMatch(what -> what.contains("the youth says no"));
    assertThat(reminders.noticesOf(caseId))
        .as("nothing went to the receiver")
        .noneMatch(notice -> transfer.receiver().equals(notice.recipient()));
    assertThat(consent.received(caseId)).isEmpty();
  }

  @Test
  void anOverrideOfAHandOverNeedsItsReasonAndKeepsIt() {
    var caseId = aYouthWhoSharesNothing();
    moves.moved(caseId, NewMove.ofYouth("OUT_OF_AREA", null, null), "coordinator");
    office.settle();
    assertThat(refusal(caseId, handOver("RELEASE"), null)).isEqualTo("BASIS_MISSING");
    assertThat(refusal(caseId, handOver("COURT_ORDER"), null)).isEqualTo("SHARE_REASON_MISSING");

    office.does("coordinator", caseId, "assess-move", handOver("COURT_ORDER"), "Order 12 of May");

    var fact = consent.ofCase(caseId).getFirst();
    assertThat(fact.basis()).isEqualTo(ShareBasis.COURT_ORDER);
    assertThat(fact.purpose()).isEqualTo("Order 12 of May");
    assertThat(consent.received(caseId))
        .singleElement()
        .satisfies(share -> assertThat(share.basisId()).isEqualTo(fact.id()))
        .satisfies(share -> assertThat(share.agencyCode()).isEqualTo(RECEIVER));
  }

  private UUID aYouthWhoSharesNothing() {
    var caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    office.anAdvocateIsFound(List.of(caseId));
    var answers = new HashMap<String, Object>();
    answers.put("contactOutcome", "REACHED");
    answers.put("contactedAt", office.in(Duration.ZERO));
    answers.put("servicesExplained", "YES");
    answers.put("serviceWanted", "YES");
    answers.put("wishesHeard", "YES");
    answers.put("releaseChoice", "NONE");
    office.does("advocate", caseId, "first-contact", answers);
    return caseId;
  }

  private static Map<String, Object> handOver(String basis) {
    return Map.of(
        "transferNeeded", "YES",
        "toCounty", "OTHER",
        "toAgencyCode", RECEIVER,
        "shareBasis", basis,
        "moveReason", "FAMILY");
  }

  private String refusal(UUID caseId, Map<String, Object> answers, String note) {
    return catchThrowableOfType(
            Refused.class, () -> office.does("coordinator", caseId, "assess-move", answers, note))
        .code();
  }
}
