package org.bridges.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.consent.SignedReleases;
import org.bridges.meeting.MeetingDesk;
import org.bridges.plan.FollowUp;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.springframework.stereotype.Component;

/** Brings invented cases to every step of the protocol, many at a time. */
@Component
class ManyCases {

  private static final String[] TOLD = {"CEDAR-SCHOOL", "HARBOR-ADV"};

  private final Coordination office;
  private final MeetingDesk meetings;
  private final PlanDesk plan;
  private final FollowUp followUp;
  private final MoveDesk moves;
  private final SignedReleases releases;
  private final OfficeTime time;

  ManyCases(
      Coordination office,
      MeetingDesk meetings,
      PlanDesk plan,
      FollowUp followUp,
      MoveDesk moves,
      SignedReleases releases,
      OfficeTime time) {
    this.office = office;
    this.meetings = meetings;
    this.plan = plan;
    this.followUp = followUp;
    this.moves = moves;
    this.releases = releases;
    this.time = time;
  }

  /** So many cases at each step where a case can wait, after three months of work. */
  List<UUID> atEveryStep(int each) {
    var cases = new ArrayList<>(atTheEnd(each));
    cases.addAll(office.casesOpenIn(County.HIDALGO, Urgency.URGENT, each));
    cases.addAll(assigned(each));
    cases.addAll(notReached(each));
    cases.addAll(reached(each, "NO"));
    cases.addAll(reached(each, "YES"));
    cases.addAll(scheduled(each));
    cases.addAll(followedUp(each));
    cases.addAll(moved(each));
    return cases;
  }

  /** Half of them wait for the third round, the others for the manager's signature. */
  private List<UUID> atTheEnd(int each) {
    var cases = withPlan(2 * each);
    office.timePasses(Duration.ofDays(30).plusHours(1));
    holdRound(cases, "CONTINUE");
    office.timePasses(Duration.ofDays(30));
    holdRound(cases, "CONTINUE");
    office.timePasses(Duration.ofDays(30));
    holdRound(cases.subList(0, each), "CLOSE");
    return cases;
  }

  private List<UUID> followedUp(int each) {
    var cases = withPlan(each);
    for (var caseId : cases) {
      promise(caseId, Duration.ofDays(10));
      promise(caseId, Duration.ofDays(1));
      followUp.answered(promise(caseId, Duration.ofDays(5)), "NEED_HELP", "PARTNER", null);
    }
    office.settle();
    return cases;
  }

  private List<UUID> moved(int each) {
    var once = assigned(each);
    var placed = NewMove.ofYouth("PLACEMENT", NewMove.SAME, null);
    once.forEach(caseId -> moves.moved(caseId, placed, "coordinator"));
    var twice = assigned(each);
    for (var move : List.of(placed, NewMove.ofYouth("COUNTY", "MONTGOMERY", null))) {
      twice.forEach(caseId -> moves.moved(caseId, move, "coordinator"));
    }
    var offered = offered(5 * each);
    var accepted = offered.subList(0, 3 * each);
    answer(accepted, Map.of("transferAnswer", "ACCEPTED"));
    answer(
        offered.subList(3 * each, 4 * each),
        Map.of("transferAnswer", "DECLINED", "declineReason", "NO_CAPACITY"));
    var introduced = accepted.subList(0, 2 * each);
    does(introduced, "hand-off", Map.of("introduced", "YES", "recordsHandedOver", "YES"));
    does(introduced.subList(0, each), "receiver-contact", Map.of("contactMade", "NO"));
    var cases = new ArrayList<>(once);
    cases.addAll(twice);
    cases.addAll(offered);
    return cases;
  }

  private List<UUID> assigned(int number) {
    var cases = office.casesOpenIn(County.KERR, Urgency.ROUTINE, number);
    does(cases, "assign-team", Map.of("coordinatorChoice", "ME"));
    return cases;
  }

  private List<UUID> notReached(int number) {
    var cases = assigned(number);
    office.anAdvocateIsFound(cases);
    var next = office.in(Duration.ofHours(30));
    var answers = Map.<String, Object>of("contactOutcome", "NO_ANSWER", "nextTryAt", next);
    office.does("advocate", cases, "first-contact", answers, null);
    return cases;
  }

  private List<UUID> reached(int number, String serviceWanted) {
    var cases = assigned(number);
    office.anAdvocateIsFound(cases);
    var answers = new HashMap<String, Object>();
    answers.put("contactOutcome", "REACHED");
    answers.put("contactedAt", office.in(Duration.ZERO));
    answers.put("servicesExplained", "YES");
    answers.put("serviceWanted", serviceWanted);
    answers.put("wishesHeard", "YES");
    answers.put("releaseChoice", "NONE");
    office.does("advocate", cases, "first-contact", answers, null);
    cases.forEach(caseId -> releases.of(caseId, TOLD));
    office.settle();
    return cases;
  }

  private List<UUID> scheduled(int number) {
    var cases = reached(number, "YES");
    var at = office.in(Duration.ofMinutes(30));
    does(cases, "schedule-meeting", Map.of("meetingAt", at, "meetingPlace", "PHONE"));
    return cases;
  }

  private List<UUID> withPlan(int number) {
    var cases = scheduled(number);
    office.timePasses(Duration.ofMinutes(40));
    office.does(
        "coordinator",
        cases,
        "hold-meeting",
        Map.of("held", "HELD", "attendanceRecorded", "YES", "wishesHeard", "YES"),
        "Wishes first. Decided: counselling starts.");
    for (var caseId : cases) {
      var meetingId = meetings.ofCase(caseId).getFirst().id();
      plan.draft(caseId, meetingId, item(Duration.ofDays(200)), "coordinator");
    }
    does(cases, "issue-plan", Map.of("planConfirmed", "YES", "copyForYouth", "LATER"));
    return cases;
  }

  private UUID promise(UUID caseId, Duration ahead) {
    return plan.add(caseId, item(ahead), "coordinator").id();
  }

  private NewItem item(Duration ahead) {
    var due = time.instant().plus(ahead);
    return new NewItem("SCHOOL", "Enrolment", "CEDAR-SCHOOL", "Counsellor", due, "RELEASE");
  }

  private void holdRound(List<UUID> cases, String decision) {
    var answers = new HashMap<String, Object>();
    answers.put("ownerConfirmed", "YES");
    answers.put("nextStepConfirmed", "YES");
    answers.put("safeContactConfirmed", "YES");
    answers.put("roundDecision", decision);
    if (decision.equals("CLOSE")) {
      answers.put("closeReason", "PLAN_COMPLETE");
    }
    does(cases, "hold-round", answers);
  }

  private List<UUID> offered(int number) {
    var cases = assigned(number);
    var moved = NewMove.ofYouth("COUNTY", "BEXAR", null);
    cases.forEach(caseId -> moves.moved(caseId, moved, "coordinator"));
    office.settle();
    does(
        cases,
        "assess-move",
        Map.of("transferNeeded", "YES", "toCounty", "BEXAR", "moveReason", "FAMILY"));
    return cases;
  }

  private void answer(List<UUID> cases, Map<String, Object> answers) {
    does(cases, "answer-transfer", answers);
  }

  private void does(List<UUID> cases, String form, Map<String, Object> answers) {
    office.does("coordinator", cases, form, answers, null);
  }
}
