package org.bridges.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.ShutOuts;
import org.bridges.consent.SignedReleases;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.Scheduling;
import org.bridges.office.DemoDirectory;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.Appointment;
import org.bridges.plan.Appointments;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.team.AdvocateDesk;
import org.bridges.team.TeamDesk;
import org.bridges.team.TeamOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A week of one case, as each of its people may see it. */
@OfficeTest
class WeekTests {

  private static final String AGENCY = "LIVEOAK-SHELTER";

  @Autowired ContactOffice office;
  @Autowired WeekPlan plan;
  @Autowired CaseFile cases;
  @Autowired MeetingDesk meetings;
  @Autowired Scheduling scheduling;
  @Autowired Appointments appointments;
  @Autowired PlanDesk items;
  @Autowired SignedReleases releases;
  @Autowired TeamDesk team;
  @Autowired TeamOffice people;
  @Autowired AdvocateDesk advocates;
  @Autowired ShutOuts shutOuts;
  @Autowired Directory directory;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  @Autowired WebApplicationContext context;

  private CaseView care;
  private ZonedDateTime day;

  @BeforeEach
  void aFullDay() {
    care = office.aCase();
    day = time.now().plusDays(3).withHour(11).withMinute(30).withSecond(0).withNano(0);
    var meeting = UUID.randomUUID();
    meetings.call(care.id(), meeting, MeetingKind.FOLLOW_UP);
    releases.one(care.id(), AGENCY);
    meetings.invite(meeting, AGENCY);
    scheduling.schedule(meeting, day.toInstant(), "ONLINE", false);
    appointment(Appointment.Kind.COURT, day.plusHours(2).toInstant());
    items.add(
        care.id(),
        new NewItem(
            "PLACEMENT", "A bed", AGENCY, "Night staff", day.plusHours(3).toInstant(), "RELEASE"),
        "coordinator");
    office.notes(
        care,
        new NewContact(
            null,
            ContactKind.VISIT_SCHOOL,
            ContactOutcome.NO_ANSWER,
            null,
            null,
            day.plusHours(4).toInstant(),
            null));
  }

  @AfterEach
  void peopleGo() {
    people.end();
  }

  @Test
  void theDayShowsWhatHasItsMomentInOrderWithPseudonymsOnly() {
    assertThat(linesOf("coordinator", day.toLocalDate()))
        .extracting(line -> line.time() + " " + line.what())
        .containsSubsequence(
            "11:30 Meeting: Follow-up meeting",
            "13:30 Appointment of the youth: court",
            "14:30 Promised by Live Oak House",
            "15:30 Next try to reach the youth");
    assertThat(linesOf("coordinator", day.toLocalDate()))
        .allSatisfy(line -> assertThat(line.pseudonym()).startsWith("Youth "));
    assertThat(page("coordinator", "COORDINATOR", day.toLocalDate()))
        .contains("11:30 Meeting: Follow-up meeting", care.caseNumber())
        .doesNotContain("Tamsin");
  }

  @Test
  void aTryIsShownOnceAndNotAsAStepToo() {
    assertThat(linesOf("coordinator", day.toLocalDate()))
        .filteredOn(line -> line.what().contains("reach"))
        .hasSize(1);
  }

  @Test
  void whatIsPastAndUndoneStandsOnTop() {
    clock.advance(Duration.ofDays(5));
    var week = plan.of(person("coordinator"), time.today(), false);

    assertThat(mine(week.stillOpen().stream()))
        .extracting(Week.Line::what)
        .contains("Promised by Live Oak House", "Next try to reach the youth")
        .doesNotContain("Meeting: Follow-up meeting", "Appointment of the youth: court");
    assertThat(mine(week.stillOpen().stream())).allMatch(Week.Line::isLate);
    var later = plan.of(person("coordinator"), time.today().plusWeeks(2), false);
    assertThat(later.stillOpen()).isEmpty();
  }

  @Test
  void aCoordinatorElsewhereSeesNothingOfIt() {
    assertThat(linesOf("coordinator2", day.toLocalDate())).isEmpty();
  }

  @Test
  void aManagerSeesNothingUntilAnItemWaitsForTheManager() {
    assertThat(linesOf("manager", day.toLocalDate())).isEmpty();
  }

  @Test
  void theAdvocateOfTheTeamSeesTheDayAndWhoIsShutOutSeesNothing() {
    assertThat(linesOf("advocate", day.toLocalDate())).isEmpty();
    anAdvocateComes();

    assertThat(linesOf("advocate", day.toLocalDate()))
        .extracting(Week.Line::what)
        .contains("Meeting: Follow-up meeting", "Next try to reach the youth");
    shutOuts.close(care.id(), "advocate", ShutOuts.Reason.SAFETY, "manager");
    assertThat(linesOf("advocate", day.toLocalDate())).isEmpty();
  }

  @Test
  void ownIsWhatLiesInTheOwnHands() {
    var other = people.coordinator(List.of("en"), County.KERR);
    cases.assignOwner(care.id(), other);

    assertThat(mine(lines(plan.of(person(other), day.toLocalDate(), true)))).isNotEmpty();
    assertThat(mine(lines(plan.of(person("coordinator"), day.toLocalDate(), true)))).isEmpty();
  }

  @Test
  void theWeeksOfTheSwitchesHaveSevenWholeDays() {
    for (var sunday : List.of(LocalDate.of(2035, 3, 11), LocalDate.of(2035, 11, 4))) {
      var late = sunday.atTime(23, 30).atZone(time.zone()).toInstant();
      var early = sunday.atTime(0, 30).atZone(time.zone()).toInstant();
      appointment(Appointment.Kind.SCHOOL, late);
      appointment(Appointment.Kind.THERAPY, early);
      var week = plan.of(person("coordinator"), sunday, false);

      assertThat(week.monday().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(week.days()).hasSize(7);
      assertThat(mine(week.days().getLast().lines().stream()))
          .extracting(Week.Line::time)
          .containsExactly("00:30", "23:30");
      assertThat(mine(lines(plan.of(person("coordinator"), sunday.plusDays(1), false)))).isEmpty();
    }
  }

  @Test
  void whoIsAwayStandsOnTheDaysAsACalmLine() {
    var away = people.coordinator(List.of("en"), County.KERR);
    people.away(away, 2, "coordinator");
    var week = plan.of(person("coordinator"), time.today(), false);
    var name = directory.staff(away).displayName();

    assertThat(week.days())
        .filteredOn(Week.Day::isToday)
        .singleElement()
        .satisfies(
            today ->
                assertThat(today.calm())
                    .anyMatch(
                        line -> line.startsWith(name + " is away") && line.endsWith("stands in")));
  }

  @Test
  void anEmptyWeekSaysWhatWillAppear() {
    var nobody = people.coordinator(List.of("en"));

    assertThat(page(nobody, "COORDINATOR", LocalDate.of(2040, 1, 2)))
        .contains("Nothing has its moment in this week", "Previous week", "Next week");
    assertThat(page(nobody, "COORDINATOR", null)).contains("The week");
  }

  private void anAdvocateComes() {
    team.record(
        care.id(),
        new TeamDesk.Assignment("CHOSEN", "coordinator", DemoDirectory.ADVOCATES, "YES"));
    clock.awaitQuiet();
    advocates.openOf(DemoDirectory.ADVOCATES).stream()
        .filter(one -> one.caseId().equals(care.id()))
        .forEach(one -> advocates.answer(one.id(), true, null, DemoDirectory.ADVOCATES));
    clock.awaitQuiet();
  }

  private void appointment(Appointment.Kind kind, Instant at) {
    appointments.note(care.id(), Appointment.Whose.YOUTH, kind, at, "Room 4", "coordinator");
  }

  private StaffView person(String username) {
    return directory.staff(username);
  }

  private List<Week.Line> linesOf(String username, LocalDate date) {
    var week = plan.of(person(username), date, false);
    return mine(
        week.days().stream()
            .filter(one -> one.date().equals(date))
            .flatMap(one -> one.lines().stream()));
  }

  private List<Week.Line> mine(Stream<Week.Line> lines) {
    return lines.filter(line -> line.caseNumber().equals(care.caseNumber())).toList();
  }

  private static Stream<Week.Line> lines(Week week) {
    return Stream.concat(
        week.stillOpen().stream(), week.days().stream().flatMap(day -> day.lines().stream()));
  }

  private String page(String username, String role, LocalDate from) {
    try {
      var uri = "/week" + (from == null ? "?from=rubbish" : "?from=" + from);
      var answer = OfficeWeb.of(context).get().uri(uri).with(user(username).roles(role)).exchange();
      assertThat(answer).hasStatusOk();
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
