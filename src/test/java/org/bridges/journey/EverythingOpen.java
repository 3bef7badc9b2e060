package org.bridges.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.ClosureDesk;
import org.bridges.casefile.NewClosure;
import org.bridges.casefile.NewClosure.MatterEnd;
import org.bridges.casefile.OpenMatters;
import org.bridges.consent.ConsentEnd;
import org.bridges.consent.Revocation;
import org.bridges.consent.SignedReleases;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.plan.ServiceRequests;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.transfer.BothSides;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.bridges.transfer.Offer;
import org.bridges.transfer.TransferDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An invented case, old enough to be closed, in which everything is open that can be. */
@Component
class EverythingOpen {

  /** Invited to a meeting that has a date. */
  static final String CLINIC = "ALAMITO-MED";

  /** Promised a bed. */
  static final String SHELTER = "LIVEOAK-SHELTER";

  /** Helps the family. */
  static final String SCHOOL = "CEDAR-SCHOOL";

  private static final String COUNSELLOR = "BLUEBONNET-MH";

  private final Coordination office;
  private final ClosureDesk closures;
  private final MeetingDesk meetings;
  private final PlanDesk plan;
  private final ServiceRequests requests;
  private final SignedReleases releases;
  private final ConsentEnd ends;
  private final TransferDesk transfers;
  private final BothSides sides;
  private final MoveDesk moves;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  EverythingOpen(
      Coordination office,
      ClosureDesk closures,
      MeetingDesk meetings,
      PlanDesk plan,
      ServiceRequests requests,
      SignedReleases releases,
      ConsentEnd ends,
      TransferDesk transfers,
      BothSides sides,
      MoveDesk moves,
      OfficeTime time,
      JdbcClient jdbc) {
    this.office = office;
    this.closures = closures;
    this.meetings = meetings;
    this.plan = plan;
    this.requests = requests;
    this.releases = releases;
    this.ends = ends;
    this.transfers = transfers;
    this.sides = sides;
    this.moves = moves;
    this.time = time;
    this.jdbc = jdbc;
  }

  /**
   * The case, and what is open in it.
   *
   * @param dated a meeting to which the clinic is invited
   * @param undated a meeting without a date
   * @param bed a promise for the youth
   * @param family a promise for the family, which the school keeps
   */
  record Case(UUID id, UUID dated, UUID undated, UUID bed, UUID family) {}

  Case open() {
    var caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    releases.of(caseId, CLINIC, SHELTER);
    releases.one(caseId, SCHOOL, DataClass.PLAN);
    releases.one(caseId, SCHOOL, DataClass.MEETING);
    var dated = meetings.ask(caseId, MeetingKind.FOLLOW_UP, "coordinator");
    office.settle();
    meetings.invite(dated, CLINIC);
    office.does("coordinator", caseId, "schedule-meeting", date());
    var undated = meetings.ask(caseId, MeetingKind.CLOSURE, "coordinator");
    var bed = promise(caseId, "PLACEMENT", SHELTER);
    var family = promise(caseId, "FAMILY", SCHOOL);
    requests.ask(caseId, UUID.randomUUID(), List.of("COUNSELLING"));
    somethingStops(caseId);
    office.settle();
    theOfferIsDeclined(caseId);
    moves.moved(caseId, NewMove.ofYouth("PLACEMENT", NewMove.SAME, null), "coordinator");
    office.settle();
    older(caseId);
    return new Case(caseId, dated, undated, bed, family);
  }

  /** What becomes of everything that is open: only what is for the family goes on. */
  Map<UUID, MatterEnd> ends(Case one) {
    return closures.open(one.id()).stream()
        .collect(
            Collectors.toMap(
                OpenMatters.Matter::id,
                matter -> matter.isForFamily() ? MatterEnd.GOES_ON : MatterEnd.CANCEL));
  }

  /** The same, closed by a coordinator and a manager. */
  Case closed() {
    var one = open();
    close(one.id(), new NewClosure("PLAN_COMPLETE", "All is done", ends(one)));
    return one;
  }

  /** A coordinator proposes it, a manager approves it. */
  void close(UUID caseId, NewClosure closure) {
    closures.propose(caseId, closure, "coordinator");
    office.settle();
    office.does(
        "manager",
        caseId,
        "approve-closure",
        Map.of("closureDecision", "APPROVE", "afterClosureChecks", "NO"));
  }

  private Map<String, Object> date() {
    return Map.of(
        "meetingAt", office.in(Duration.ofDays(3)),
        "meetingPlace", "PHONE",
        "inviteTeam", "NO",
        "quorum", "NONE");
  }

  /** The youth takes back what a promise hangs on: a coordinator is asked what happens instead. */
  private void somethingStops(UUID caseId) {
    var release = releases.one(caseId, COUNSELLOR, DataClass.PLAN);
    promise(caseId, "MENTAL_HEALTH", COUNSELLOR);
    ends.revoke(caseId, release.id(), new Revocation("YOUTH", "PHONE"), "coordinator");
  }

  private void theOfferIsDeclined(UUID caseId) {
    var offer = new Offer("HIDALGO", null, "NONE", "FAMILY");
    var transfer = transfers.offer(caseId, UUID.randomUUID(), offer, "coordinator");
    office.settle();
    sides.decline(transfer, "NO_CAPACITY", "coordinator2");
    office.settle();
  }

  /** A case that is at the beginning becomes one of three months ago. */
  void older(UUID caseId) {
    jdbc.sql("update care_case set opened_at = opened_at - interval '91 days' where id = ?")
        .param(caseId)
        .update();
  }

  private UUID promise(UUID caseId, String area, String agency) {
    var due = time.instant().plus(Duration.ofDays(20));
    var item = new NewItem(area, "What was promised", agency, "Desk", due, "RELEASE");
    return plan.add(caseId, item, "coordinator").id();
  }
}
