package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.meeting.MeetingDesk;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TexasHolidays;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One case over 120 days: two meetings, three follow-up rounds, three promises. Everything that is
 * told to anybody stands in a table that was counted by hand from domain.md section 6.
 */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class LedgerProcessTests {

  /**
   * Day (0 is the Wednesday before Presidents' Day, on which the case is accepted at 09:00), clock
   * time in Texas, kind, to whom, and what it is about. Day 5 is the holiday; the clocks change on
   * the Sunday of day 25 or 32, as the year has it, and no moment moves by it.
   */
  private static final List<String> LEDGER =
      List.of(
          // the team is assigned at 09:10: an agency is asked for an advocate, and comes
          "day 0 09:10 ADVOCATE_ASKED HARBOR-ADV advocate:asked",
          // at 10:30 the first staffing is planned for Friday, day 2, 15:00
          "day 0 10:30 INVITATION BLUEBONNET-MH invitation:staffing:1",
          "day 0 10:30 INVITATION HARBOR-ADV invitation:staffing:1",
          "day 0 10:30 INVITATION LIVEOAK-SHELTER invitation:staffing:1",
          // INVITATION -P1D: nobody has answered
          "day 1 15:00 INVITATION_REMINDER BLUEBONNET-MH invitation-reminder:staffing:1",
          "day 1 15:00 INVITATION_REMINDER HARBOR-ADV invitation-reminder:staffing:1",
          "day 1 15:00 INVITATION_REMINDER LIVEOAK-SHELTER invitation-reminder:staffing:1",
          // MINUTES 1bd after the meeting: not on Monday, a holiday, but on Tuesday
          "day 6 15:00 STAFF_ESCALATION managers Task_EscalateMinutes:staffing:day 6 15:00",
          // the bed is promised for day 20, 12:00 (-P2D), and kept on day 19
          "day 18 12:00 ITEM_BEFORE LIVEOAK-SHELTER item:bed:1:BEFORE",
          // the talk is promised for day 24, 12:00, and nobody answers: -P2D, 0, P1D
          "day 22 12:00 ITEM_BEFORE BLUEBONNET-MH item:talk:1:BEFORE",
          "day 24 12:00 ITEM_DUE BLUEBONNET-MH item:talk:1:DUE",
          "day 25 12:00 ITEM_OVERDUE BLUEBONNET-MH item:talk:1:OVERDUE",
          // P3D: the coordinator, whose step it is since P1D, has agreed nothing
          "day 27 12:00 STAFF_ESCALATION managers Task_EscalateItem:talk:day 24 12:00",
          // the guide is promised for day 30, 12:00
          "day 28 12:00 ITEM_BEFORE HARBOR-ADV item:guide:1:BEFORE",
          // round 1, day 30, 09:00, is held at 10:00 and asks for a meeting: day 34, 14:00
          "day 30 10:20 INVITATION BLUEBONNET-MH invitation:follow-up:1",
          "day 30 10:20 INVITATION HARBOR-ADV invitation:follow-up:1",
          "day 30 10:20 INVITATION LIVEOAK-SHELTER invitation:follow-up:1",
          "day 30 12:00 ITEM_DUE HARBOR-ADV item:guide:1:DUE",
          // after the third reminder the coordinator agrees on day 50, 12:00: nothing is repeated
          "day 31 12:00 ITEM_OVERDUE HARBOR-ADV item:guide:1:OVERDUE",
          "day 33 14:00 INVITATION_REMINDER BLUEBONNET-MH invitation-reminder:follow-up:1",
          "day 33 14:00 INVITATION_REMINDER HARBOR-ADV invitation-reminder:follow-up:1",
          "day 33 14:00 INVITATION_REMINDER LIVEOAK-SHELTER invitation-reminder:follow-up:1",
          // the new date: -P2D, and the promise is kept on day 49
          "day 48 12:00 ITEM_BEFORE HARBOR-ADV item:guide:2:BEFORE",
          // round 2, day 60, is not held: P63D. Round 3, day 90, is held in time
          "day 63 09:00 STAFF_ESCALATION managers Task_EscalateRound:case:day 60 09:00");

  @Autowired LedgerOffice office;
  @Autowired MeetingDesk meetings;
  @Autowired OfficeTime time;

  private UUID caseId;

  @Test
  void everyNoticeOfACaseOver120DaysIsTheOneThatTheLimitsAskFor() {
    caseId = office.aCaseIsAcceptedOn(wednesdayBeforePresidentsDay());
    aTeamReachesTheYouth();
    var items = theFirstStaffingIsHeldAndItsMinutesAreLate();
    aPromiseIsKeptInTime(items.get("bed"));
    aPromiseIsOverdueAndEscalated();
    aRoundAsksForAMeeting();
    aPromiseGetsANewDate();
    theFollowUpMeetingIsHeldInTime();
    office.reaches(49, "10:00");
    office.partnerAnswers(items.get("guide"), "DONE");
    twoMoreRoundsAreHeld();
    office.reaches(120, "09:00");

    assertThat(office.holidayOnDay(5)).as("Presidents' Day").isTrue();
    assertThat(office.hoursOfDays(0, 120)).as("one hour is lost").isEqualTo(120 * 24 - 1);
    assertThat(office.ledger()).isEqualTo(LEDGER);
    assertThat(office.unsent()).as("what was told was sent").isEmpty();
  }

  private void aTeamReachesTheYouth() {
    office.reaches(0, "09:10");
    office.does(
        "coordinator",
        "assign-team",
        Map.of(
            "coordinatorChoice", "ME",
            "advocateAgencyCode", "HARBOR-ADV",
            "familyCoordinatorOffered", "NO"));
    office.reaches(0, "09:20");
    office.theAgencyComes();
    office.reaches(0, "10:00");
    office.does(
        "advocate",
        "first-contact",
        Map.of(
            "contactOutcome", "REACHED",
            "contactedAt", office.local(0, "10:00"),
            "servicesExplained", "YES",
            "serviceWanted", "YES",
            "wishesHeard", "YES",
            "releaseChoice", "SOME_PARTNERS"));
    office.theYouthSignsFor("HARBOR-ADV", "LIVEOAK-SHELTER", "BLUEBONNET-MH");
  }

  private Map<String, UUID> theFirstStaffingIsHeldAndItsMinutesAreLate() {
    var meeting = office.names("staffing", meetings.ofCase(caseId).getFirst().id());
    meetings.invite(meeting, "LIVEOAK-SHELTER");
    meetings.invite(meeting, "BLUEBONNET-MH");
    office.reaches(0, "10:30");
    schedules(2, "15:00");
    office.reaches(6, "16:00");
    holds();
    var items =
        Map.of(
            "bed", office.promise("bed", meeting, "LIVEOAK-SHELTER", 20, "12:00"),
            "talk", office.promise("talk", meeting, "BLUEBONNET-MH", 24, "12:00"),
            "guide", office.promise("guide", meeting, "HARBOR-ADV", 30, "12:00"));
    office.reaches(6, "16:30");
    issues();
    return items;
  }

  private void aPromiseIsKeptInTime(UUID bed) {
    office.reaches(19, "10:00");
    office.partnerAnswers(bed, "DONE");
  }

  private void aPromiseIsOverdueAndEscalated() {
    office.reaches(25, "11:50");
    assertThat(office.waiting()).doesNotContain("agree-next-step");
    office.reaches(25, "12:10");
    assertThat(office.waiting()).contains("agree-next-step");
    office.reaches(28, "10:00");
    office.does("coordinator", "agree-next-step", Map.of("itemOutcome", "FAILED"));
  }

  private void aRoundAsksForAMeeting() {
    office.reaches(30, "08:50");
    assertThat(office.waiting()).doesNotContain("hold-round");
    office.reaches(30, "10:00");
    round("MEETING");
    office.names("follow-up", meetings.ofCase(caseId).getFirst().id());
    office.reaches(30, "10:20");
    schedules(34, "14:00");
  }

  private void aPromiseGetsANewDate() {
    office.reaches(31, "14:00");
    office.does(
        "coordinator",
        "agree-next-step",
        Map.of(
            "itemOutcome", "NEW_DATE",
            "newDueAt", office.local(50, "12:00"),
            "waitsFor", "PARTNER"));
  }

  private void theFollowUpMeetingIsHeldInTime() {
    office.reaches(34, "15:00");
    holds();
    office.reaches(34, "15:30");
    issues();
  }

  private void twoMoreRoundsAreHeld() {
    office.reaches(64, "09:30");
    round("CONTINUE");
    office.reaches(90, "11:00");
    round("CONTINUE");
  }

  private void schedules(int day, String clock) {
    office.does(
        "coordinator",
        "schedule-meeting",
        Map.of(
            "meetingAt", office.local(day, clock), "meetingPlace", "ONLINE", "inviteTeam", "YES"));
  }

  private void holds() {
    office.does(
        "coordinator",
        "hold-meeting",
        Map.of("held", "HELD", "attendanceRecorded", "YES", "wishesHeard", "YES"));
  }

  private void issues() {
    office.does(
        "coordinator", "issue-plan", Map.of("planConfirmed", "YES", "copyForYouth", "HANDED_OVER"));
  }

  private void round(String decision) {
    office.does(
        "coordinator",
        "hold-round",
        Map.of(
            "ownerConfirmed", "YES",
            "nextStepConfirmed", "YES",
            "safeContactConfirmed", "YES",
            "roundDecision", decision));
  }

  /** The next one ahead: the third Monday of February is five days later. */
  private LocalDate wednesdayBeforePresidentsDay() {
    var found = new ArrayList<LocalDate>();
    for (int year = time.today().getYear(); found.isEmpty(); year++) {
      var monday =
          LocalDate.of(year, Month.FEBRUARY, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.MONDAY));
      assertThat(new TexasHolidays().test(monday)).isTrue();
      if (monday.minusDays(5).isAfter(time.today())) {
        found.add(monday.minusDays(5));
      }
    }
    return found.getFirst();
  }
}
