package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bridges.consent.SignedReleases;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.Proposals;
import org.bridges.meeting.Replies;
import org.bridges.meeting.Replies.Reply;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Those who must be there cannot come: a coordinator agrees another time, or keeps the date. */
@OfficeTest
@Order(Integer.MAX_VALUE - 7)
class QuorumJourneyTests {

  private static final String CLINIC = "ALAMITO-MED";
  private static final String SHELTER = "LIVEOAK-SHELTER";
  private static final String SCHOOL = "CEDAR-SCHOOL";

  @Autowired Coordination office;
  @Autowired MeetingDesk meetings;
  @Autowired Proposals proposals;
  @Autowired Replies replies;
  @Autowired SignedReleases releases;
  @Autowired Reminders reminders;

  private UUID caseId;
  private UUID meeting;

  @BeforeEach
  void call() {
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    releases.of(caseId, CLINIC, SHELTER);
    meeting = meetings.ask(caseId, MeetingKind.FOLLOW_UP, "coordinator");
    office.settle();
    List.of(CLINIC, SHELTER, SCHOOL).forEach(agency -> meetings.invite(meeting, agency));
  }

  @Test
  void aNeededAgencySaysNoAndTheNewDateReachesAllWhoWereInvitedAndNobodyElse() {
    mustBeThere(CLINIC);
    isPlanned("NONE");
    says(SHELTER, "CANNOT");
    assertThat(forms()).as("nobody who is needed said no").contains("hold-meeting");

    says(CLINIC, "CANNOT");
    assertThat(forms()).contains("agree-date").doesNotContain("hold-meeting");
    assertThat(office.waiting(caseId, "agree-date").due())
        .as("before the date that stands has come")
        .isBeforeOrEqualTo(meetings.view(meeting).meetingAt());
    assertThat(invitations()).hasSize(2);

    office.does(
        "coordinator",
        caseId,
        "agree-date",
        Map.of("dateAnswer", "NEW_DATE", "meetingAt", office.in(Duration.ofDays(6))));
    assertThat(forms()).contains("hold-meeting").doesNotContain("agree-date", "schedule-meeting");
    assertThat(meetings.view(meeting).sequence()).isEqualTo(2);
    assertThat(meetings.view(meeting).invited()).allMatch(one -> one.answer() == null);
    assertThat(invitations())
        .containsExactlyInAnyOrder(
            key("invitation", CLINIC, 1),
            key("invitation", SHELTER, 1),
            key("invitation", CLINIC, 2),
            key("invitation", SHELTER, 2));
  }

  @Test
  void aNumberThatCannotBeReachedAnyMoreAsksForAnotherTimeAlsoWhenTwoAnswerAtOnce() {
    isPlanned("AT_LEAST_1");
    var both =
        List.of(CLINIC, SHELTER).stream()
            .map(one -> CompletableFuture.runAsync(() -> take(one, "CANNOT")))
            .toList();
    both.forEach(CompletableFuture::join);
    office.settle();

    assertThat(forms()).containsOnlyOnce("agree-date");
    says(SHELTER, "SUBSTITUTE");
    assertThat(forms()).as("somebody comes after all").contains("hold-meeting");
    assertThat(forms()).doesNotContain("agree-date");
  }

  @Test
  void aDateIsKeptWithAReasonUntilOneMoreSaysNo() {
    mustBeThere(CLINIC);
    isPlanned("NONE");
    says(CLINIC, "CANNOT");
    var keep = Map.<String, Object>of("dateAnswer", "KEEP");
    var refused =
        catchThrowableOfType(
            Refused.class, () -> office.does("coordinator", caseId, "agree-date", keep));
    assertThat(refused.code()).isEqualTo("REASON_MISSING");

    office.does("coordinator", caseId, "agree-date", keep, "The hearing does not wait");
    assertThat(forms()).contains("hold-meeting").doesNotContain("agree-date");
    assertThat(meetings.view(meeting).keptFor()).isEqualTo("The hearing does not wait");
    assertThat(invitations()).hasSize(2);
    says(SHELTER, "ATTEND");
    assertThat(forms()).contains("hold-meeting");
    says(SHELTER, "CANNOT");
    assertThat(forms()).contains("agree-date");
    assertThat(meetings.view(meeting).keptFor()).as("the reason was for the first no").isNull();
  }

  @Test
  void aDateThatIsCalledOffLeavesTheCalendarsAndALateNoDoesNothing() {
    mustBeThere(CLINIC);
    isPlanned("NONE");
    says(CLINIC, "CANNOT");
    office.does("coordinator", caseId, "agree-date", Map.of("dateAnswer", "CALL_OFF"));

    assertThat(forms()).contains("schedule-meeting").doesNotContain("agree-date", "hold-meeting");
    assertThat(invitations())
        .contains(key("called-off", CLINIC, 2), key("called-off", SHELTER, 2))
        .noneMatch(key -> key.contains(SCHOOL));
    assertThat(catchThrowableOfType(RuntimeException.class, () -> says(SHELTER, "CANNOT")))
        .hasMessageContaining("no date stands");
    office.timePasses(Duration.ofDays(4));
    assertThat(forms()).doesNotContain("agree-date");
    assertThat(invitations()).as("nothing else went out").hasSize(4);
  }

  @Test
  void whereNobodyMustBeThereOneNoIsNoNewsButAllSayingNoIs() {
    isPlanned("NONE");
    says(CLINIC, "CANNOT");
    assertThat(forms()).contains("hold-meeting").doesNotContain("agree-date");

    says(SHELTER, "CANNOT");
    assertThat(forms()).contains("agree-date").doesNotContain("hold-meeting");
    says(CLINIC, "ATTEND");
    assertThat(forms()).contains("hold-meeting").doesNotContain("agree-date");
  }

  @Test
  void nobodyMustBeThereWhoMayNotBeTold() {
    proposals.keep(meeting, Set.of(SCHOOL), Set.of(SCHOOL), Set.of(SCHOOL));
    assertThat(refusedFor("NONE")).isEqualTo("NEEDED_NOT_INVITED");
    proposals.keep(meeting, Set.of(SCHOOL), Set.of(SCHOOL), Set.of());
    assertThat(refusedFor("AT_LEAST_3")).isEqualTo("QUORUM_TOO_HIGH");
    isPlanned("AT_LEAST_2");

    assertThat(invitations()).noneMatch(key -> key.contains(SCHOOL));
    assertThat(meetings.view(meeting).quorum()).isEqualTo(2);
  }

  private void mustBeThere(String agency) {
    proposals.keep(meeting, Set.of(), Set.of(), Set.of(agency));
  }

  private void isPlanned(String quorum) {
    office.does("coordinator", caseId, "schedule-meeting", date(quorum));
  }

  private String refusedFor(String quorum) {
    return catchThrowableOfType(
            Refused.class,
            () -> office.does("coordinator", caseId, "schedule-meeting", date(quorum)))
        .code();
  }

  private Map<String, Object> date(String quorum) {
    var values = new HashMap<String, Object>();
    values.put("meetingAt", office.in(Duration.ofDays(3)));
    values.put("meetingPlace", "PHONE");
    values.put("inviteTeam", "NO");
    values.put("quorum", quorum);
    return values;
  }

  private void says(String agency, String answer) {
    take(agency, answer);
    office.settle();
  }

  private void take(String agency, String answer) {
    replies.take(meeting, agency, new Reply(answer, "The night desk", null), null);
  }

  private List<String> forms() {
    return office.forms(caseId);
  }

  private String key(String word, String agency, int sequence) {
    return word + ":" + meeting + ":" + agency + ":" + sequence;
  }

  private List<String> invitations() {
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.kind() == NoticeKind.INVITATION)
        .map(NoticeView::key)
        .toList();
  }
}
