package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bridges.journey.EverythingOpen.CLINIC;
import static org.bridges.journey.EverythingOpen.SCHOOL;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.ClosureDesk;
import org.bridges.casefile.NewClosure;
import org.bridges.casefile.RoundFindings;
import org.bridges.casefile.RoundQuestion;
import org.bridges.consent.SignedReleases;
import org.bridges.insight.OrphanBook;
import org.bridges.insight.Radar;
import org.bridges.meeting.CallingOff;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingEnd;
import org.bridges.meeting.MeetingKind;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A meeting does not take place: nobody is asked about it any more, and the case goes on. */
@OfficeTest
@Order(Integer.MAX_VALUE - 7)
class CallingOffTests {

  @Autowired Coordination office;
  @Autowired EverythingOpen everything;
  @Autowired MeetingDesk meetings;
  @Autowired CallingOff callingOff;
  @Autowired ClosureDesk closures;
  @Autowired RoundFindings findings;
  @Autowired SignedReleases releases;
  @Autowired Reminders reminders;
  @Autowired Radar radar;
  @Autowired OrphanBook orphans;
  @Autowired OfficeTime time;
  @Autowired WebApplicationContext context;

  private MockMvcTester web;
  private UUID caseId;
  private UUID meeting;

  /** The youth was reached, and the case waits for the plan of the first meeting. */
  @BeforeEach
  void theAgenciesAreCalledTogether() {
    web = OfficeWeb.of(context);
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    office.anAdvocateIsFound(List.of(caseId));
    var reached =
        Map.<String, Object>of(
            "contactOutcome", "REACHED",
            "contactedAt", office.in(Duration.ZERO),
            "servicesExplained", "YES",
            "serviceWanted", "YES",
            "wishesHeard", "YES",
            "releaseChoice", "NONE");
    office.does("advocate", caseId, "first-contact", reached);
    meeting = meetings.ofCase(caseId).getFirst().id();
  }

  @Test
  void theFirstMeetingIsCalledOffAndTheNextRoundIsTheNextStep() {
    isPlannedWith(CLINIC, SCHOOL);
    assertThat(findings.of(caseId).found().get(RoundQuestion.NEXT_STEP)).startsWith("a meeting on");
    assertThat(byJson("{}")).hasStatus(422).bodyText().contains("END_REASON_MISSING");
    assertThat(byJson("{\"reason\": \"CASE_CLOSED\"}")).hasStatus(422);
    assertThat(onItsPage("OTHER", "")).hasStatus3xxRedirection();
    assertThat(page()).bodyText().contains("Call this meeting off").contains("has a date");
    assertThat(onItsPage("YOUTH_ASKED", "Not with the school")).hasStatus3xxRedirection();
    office.settle();

    assertThat(office.forms(caseId)).as("no step of the meeting").isEmpty();
    var round = office.look(caseId).roundAt();
    assertThat(round).isAfter(time.instant());
    assertThat(office.history(caseId))
        .contains("First staffing called off: the youth asked for it")
        .anyMatch(what -> what.startsWith("Follow-up round 1 planned for"));
    radar.look("manager");
    assertThat(orphans.open(List.of(caseId))).as("somebody and a next step").isEmpty();
    assertThat(page())
        .bodyText()
        .contains("called off", "Carmen Delgado", "goes on with its follow-up rounds")
        .doesNotContain("Call this meeting off", "Who is invited");
    assertThat(findings.of(caseId).missing()).containsKey(RoundQuestion.NEXT_STEP);
    assertThat(keys())
        .as("the school was never told of it")
        .containsExactly(key("invitation", 1), key("called-off", 2));

    assertThat(byJson("{\"reason\": \"NOT_NEEDED\"}"))
        .hasStatusOk()
        .bodyText()
        .isEqualTo("{\"calledOff\":false}");
    office.timePasses(Duration.ofDays(4));
    assertThat(keys()).as("nobody is reminded").hasSize(2);
    assertThat(meetings.withoutPlan()).doesNotContain(meeting);
    assertThat(catchThrowableOfType(WrongState.class, () -> meetings.invite(meeting, CLINIC)))
        .extracting(WrongState::code)
        .isEqualTo("meeting-over");
    var another = meetings.ask(caseId, MeetingKind.FOLLOW_UP, "coordinator");
    office.settle();
    assertThat(office.waiting(caseId, "schedule-meeting").subjectId()).isEqualTo(another);
  }

  @Test
  void aMeetingThatWasHeldIsNotCalledOffAndWithTheCaseItsPlanIsNotIssued() {
    isPlannedWith(CLINIC);
    office.timePasses(Duration.ofDays(3).plusHours(1));
    var held = Map.<String, Object>of("held", "HELD", "attendanceRecorded", "YES");
    office.does("coordinator", caseId, "hold-meeting", held, "What was decided");
    assertThat(
            catchThrowableOfType(
                WrongState.class,
                () -> callingOff.callOff(meeting, MeetingEnd.NOT_NEEDED, null, "coordinator")))
        .extracting(WrongState::code)
        .isEqualTo("meeting-held");
    assertThat(page()).bodyText().doesNotContain("Call this meeting off");
    everything.older(caseId);
    var matter = closures.open(caseId).getFirst();
    assertThat(matter.words()).endsWith("its plan is not issued yet");
    var ends = Map.of(matter.id(), NewClosure.MatterEnd.CANCEL);
    everything.close(caseId, new NewClosure("YOUTH_CHOICE", null, ends));

    assertThat(office.forms(caseId)).isEmpty();
    assertThat(meetings.view(meeting).state()).isEqualTo("HELD");
    assertThat(meetings.withoutPlan()).doesNotContain(meeting);
    assertThat(keys()).as("what took place is not called off").doesNotContain(key("called-off", 2));
  }

  private void isPlannedWith(String... agencies) {
    releases.of(caseId, CLINIC);
    List.of(agencies).forEach(agency -> meetings.invite(meeting, agency));
    var date =
        Map.<String, Object>of(
            "meetingAt",
            office.in(Duration.ofDays(3)),
            "meetingPlace",
            "PHONE",
            "inviteTeam",
            "NO");
    office.does("coordinator", caseId, "schedule-meeting", date);
  }

  private MvcTestResult byJson(String body) {
    return web.post()
        .uri("/api/meetings/" + meeting + "/calling-off")
        .with(user("coordinator").roles("COORDINATOR"))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult onItsPage(String reason, String words) {
    return web.post()
        .uri("/meetings/" + meeting + "/calling-off")
        .with(user("coordinator").roles("COORDINATOR"))
        .with(csrf())
        .param("reason", reason)
        .param("words", words)
        .exchange();
  }

  private MvcTestResult page() {
    return web.get()
        .uri("/meetings/" + meeting)
        .with(user("coordinator").roles("COORDINATOR"))
        .exchange();
  }

  private String key(String word, int sequence) {
    return word + ":" + meeting + ":" + CLINIC + ":" + sequence;
  }

  private List<String> keys() {
    return reminders.noticesOf(caseId).stream()
        .filter(
            one ->
                one.kind() == NoticeKind.INVITATION || one.kind() == NoticeKind.INVITATION_REMINDER)
        .map(NoticeView::key)
        .toList();
  }
}
