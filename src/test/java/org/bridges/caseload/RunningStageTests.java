package org.bridges.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseStatus;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.consent.ConsentDesk;
import org.bridges.engine.InstanceRepair;
import org.bridges.meeting.MeetingDesk;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.Reminders;
import org.bridges.shared.OfficeTime;
import org.bridges.team.TeamDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case from before stands at its own step with its real dates: nothing that is past is reminded
 * of, and nobody is written to.
 */
@OfficeTest
class RunningStageTests {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  @Autowired RunningOffice office;
  @Autowired CaseFile cases;
  @Autowired Timeline timeline;
  @Autowired TeamDesk team;
  @Autowired MeetingDesk meetings;
  @Autowired ConsentDesk consent;
  @Autowired PlanDesk plan;
  @Autowired Reminders reminders;
  @Autowired InstanceRepair repair;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;

  @Test
  void theFirstContactIsOwedFromTodayAndNotFromTheOpening() {
    var care = office.open("FIRST_CONTACT_OWED", Map.of());
    nothingWasSent(care);
    assertThat(office.steps(care)).containsExactly("first-contact");
    assertThat(dueIn(care, "first-contact")).isBetween(Duration.ofHours(71), Duration.ofHours(73));
    assertThat(cases.view(care.id()).reachedAt()).isNull();
    aLostInstanceStandsThereAgain(care, "care-case", care.id());

    office.completes("advocate", care, "first-contact", reached());
    assertThat(office.steps(care)).containsExactly("schedule-meeting");
    nothingWasSent(care);
  }

  @Test
  void aTeamThatMadeContactCallsItsFirstMeetingAWeekFromNow() {
    var care = office.open("TEAM_ASSIGNED", Map.of(Column.LAST_CONTACT_ON, office.daysAgo(3)));
    nothingWasSent(care);
    assertThat(office.steps(care))
        .as("no assignment, no first contact")
        .containsExactly("schedule-meeting");
    assertThat(dueIn(care, "schedule-meeting")).isBetween(Duration.ofDays(6), Duration.ofDays(8));
    assertThat(team.agencies(care.id())).containsExactly("HARBOR-ADV");
    assertThat(cases.view(care.id()).reachedAt()).isEqualTo(morning(3));
  }

  @Test
  void aMeetingThatWasAgreedOnWaitsToBeHeldAndInvitesNobody() {
    var date = time.today().plusDays(9);
    var care = office.open("MEETING_PLANNED", Map.of(Column.NEXT_MEETING_AT, date + " 14:30"));
    nothingWasSent(care);
    assertThat(office.steps(care)).containsExactly("hold-meeting");
    var meeting = meetings.ofCase(care.id()).getFirst();
    assertThat(meeting.meetingAt()).isEqualTo(date.atTime(14, 30).atZone(ZONE).toInstant());
    assertThat(meeting.invited()).isEmpty();
    assertThat(office.task(care, "hold-meeting").due()).isAfter(meeting.meetingAt());
    aLostInstanceStandsThereAgain(care, "meeting", meeting.id());

    office.completes(
        "coordinator",
        care,
        "hold-meeting",
        Map.of("held", "RESCHEDULE", "attendanceRecorded", "NO", "wishesHeard", "NO"));
    assertThat(office.steps(care)).containsExactly("schedule-meeting");
    nothingWasSent(care);
  }

  @Test
  void roundsCountFromTheRealOpeningAndThoseThatPassedAreNotMadeUpFor() {
    var care = office.open("PLAN_ISSUED", Map.of(Column.OPENED_ON, office.daysAgo(70)));
    nothingWasSent(care);
    assertThat(office.steps(care)).as("the rounds of day 30 and 60 are past").isEmpty();
    var view = cases.view(care.id());
    assertThat(view.roundNumber()).isEqualTo(3);
    assertThat(view.roundAt()).isEqualTo(morning(70 - 90));
    aLostInstanceStandsThereAgain(care, "care-case", care.id());
    assertThat(cases.view(care.id()).roundAt()).isEqualTo(morning(70 - 90));
  }

  @Test
  void aRoundThatIsOverdueIsOneTaskNowAndTheNextLiesAhead() {
    var overdue =
        Map.of(Column.OPENED_ON, office.daysAgo(200), Column.NEXT_ROUND_ON, office.daysAgo(21));
    var care = office.open("PLAN_ISSUED", overdue);
    nothingWasSent(care);
    assertThat(office.steps(care)).as("once").containsExactly("hold-round");
    var round = cases.view(care.id()).roundNumber();

    var answers = new HashMap<String, Object>();
    answers.put("ownerConfirmed", "YES");
    answers.put("nextStepConfirmed", "YES");
    answers.put("safeContactConfirmed", "YES");
    answers.put("roundDecision", "CONTINUE");
    office.completes("coordinator", care, "hold-round", answers);
    assertThat(office.steps(care)).isEmpty();
    var next = cases.view(care.id());
    assertThat(next.roundNumber()).isEqualTo(round + 1);
    assertThat(next.roundAt()).isAfter(time.instant());
    assertThat(timeline.ofCase(care.id()))
        .extracting(Timeline.Shown::what)
        .anyMatch(what -> what.startsWith("Follow-up round") && what.endsWith("is owed now"));
    nothingWasSent(care);
  }

  @Test
  void aYouthWhoWasMissingIsSearchedForAndNobodyIsAlertedAgain() {
    var since =
        Map.of(Column.OPENED_ON, office.daysAgo(150), Column.MISSING_SINCE, office.daysAgo(100));
    var care = office.open("ON_HOLD", since);
    nothingWasSent(care);
    assertThat(cases.view(care.id()).status()).isEqualTo(CaseStatus.ON_HOLD_MISSING);
    assertThat(office.steps(care))
        .as("nobody was told yet, and 90 days are over")
        .containsExactlyInAnyOrder("tell-missing", "review-missing");

    var told = new HashMap<String, Object>();
    told.put("toldPolice", "YES");
    told.put("toldCenter", "NO");
    told.put("toldServices", "NO");
    told.put("toldAt", time.iso(time.instant().minusSeconds(3600)));
    office.completes("coordinator", care, "tell-missing", told);
    assertThat(office.steps(care)).containsExactlyInAnyOrder("check-missing", "review-missing");
    office.completes("coordinator", care, "check-missing", Map.of("checkAnswer", "NOTHING_NEW"));
    assertThat(office.steps(care)).containsExactly("review-missing");
    nothingWasSent(care);
  }

  @Test
  void whatIsKnownComesWithItsDateAndIsFoundByTheFormerNumber() {
    var besides = new HashMap<Column, String>();
    besides.put(Column.OPENED_ON, office.daysAgo(95));
    besides.put(Column.HISTORY, "Came through the shelter; school was found.");
    besides.put(Column.LAST_CONTACT_ON, office.daysAgo(10));
    besides.put(Column.RELEASE_AGENCY, "HARBOR-ADV");
    besides.put(Column.RELEASE_CLASSES, "PLAN; MEETING");
    besides.put(Column.RELEASE_PURPOSE, "One plan");
    besides.put(Column.RELEASE_SIGNED_BY, "YOUTH");
    besides.put(Column.RELEASE_SIGNED_ON, office.daysAgo(20));
    besides.put(Column.PROMISE_AGENCY, "HARBOR-ADV");
    besides.put(Column.PROMISE, "A bus pass");
    besides.put(Column.PROMISE_AREA, "SCHOOL");
    besides.put(Column.PROMISE_DUE_ON, time.today().plusDays(12).toString());
    var care = office.open("PLAN_ISSUED", besides);

    nothingWasSent(care);
    var first = timeline.ofCase(care.id()).getFirst();
    assertThat(first.what()).isEqualTo("Before Bridges: opened");
    assertThat(first.at()).isEqualTo(morning(95));
    assertThat(first.note()).isEqualTo("Came through the shelter; school was found.");
    assertThat(consent.ofCase(care.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.signedAt()).isEqualTo(morning(20)));
    assertThat(plan.ofCase(care.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.description()).isEqualTo("A bus pass"));
    var earliest = cases.view(care.id()).openedAt().plus(Duration.ofDays(90));
    assertThat(earliest).as("a closure may be proposed").isBefore(time.instant());
  }

  /** The row of the ledger comes before any mail. */
  private void nothingWasSent(CaseView care) {
    assertThat(reminders.noticesOf(care.id())).as("mails of the case").isEmpty();
    assertThat(
            jdbc.sql("select name from outbox where ordering_key = ? and kind = 'START'")
                .param(care.id())
                .query(String.class)
                .list())
        .as("processes")
        .doesNotContain("intake", "advocate-request", "mandatory-report", "call-back");
    assertThat(care.referralId()).isNull();
  }

  private void aLostInstanceStandsThereAgain(CaseView care, String process, UUID record) {
    var before = office.steps(care);
    assertThat(repair.replace(process, record)).isTrue();
    clock.awaitQuiet();
    assertThat(office.steps(care)).isEqualTo(before);
  }

  private Duration dueIn(CaseView care, String form) {
    return Duration.between(time.instant(), office.task(care, form).due());
  }

  private Instant morning(int daysAgo) {
    return time.today().minusDays(daysAgo).atTime(8, 0).atZone(ZONE).toInstant();
  }

  private Map<String, Object> reached() {
    var answers = new HashMap<String, Object>();
    answers.put("contactOutcome", "REACHED");
    answers.put("contactedAt", time.iso(time.instant()));
    answers.put("servicesExplained", "YES");
    answers.put("serviceWanted", "YES");
    answers.put("wishesHeard", "YES");
    answers.put("releaseChoice", "NONE");
    return answers;
  }
}
