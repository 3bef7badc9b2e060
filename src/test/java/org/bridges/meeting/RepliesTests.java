package org.bridges.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.consent.InventedCases;
import org.bridges.consent.SignedReleases;
import org.bridges.meeting.Replies.Reply;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What invited agencies say, and what nobody hears because of it. */
@OfficeTest
class RepliesTests {

  private static final String CLINIC = "ALAMITO-MED";
  private static final String ADVOCATES = "HARBOR-ADV";
  private static final String SHELTER = "LIVEOAK-SHELTER";

  @Autowired MeetingDesk meetings;
  @Autowired Scheduling scheduling;
  @Autowired Replies replies;
  @Autowired Proposals proposals;
  @Autowired Minutes minutes;
  @Autowired InventedCases cases;
  @Autowired SignedReleases releases;
  @Autowired Reminders reminders;
  @Autowired Timeline timeline;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;

  private final UUID meeting = UUID.randomUUID();
  private UUID caseId;
  private Instant date;

  @BeforeEach
  void invite() {
    caseId = cases.open();
    releases.of(caseId, CLINIC, ADVOCATES);
    meetings.call(caseId, meeting, MeetingKind.FOLLOW_UP);
    meetings.invite(meeting, CLINIC);
    meetings.invite(meeting, ADVOCATES);
    date = time.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    scheduling.schedule(meeting, date, "PHONE", false);
  }

  @Test
  void theLastWordOfAnAgencyCountsAndEachStandsOnTheTimeline() {
    says(CLINIC, "ATTEND");
    says(CLINIC, "CANNOT");
    says(CLINIC, "CANNOT");
    says(CLINIC, "ATTEND");

    assertThat(answerOf(CLINIC)).isEqualTo("comes");
    assertThat(answerOf(ADVOCATES)).isEqualTo("no answer yet");
    assertThat(timeline.ofCase(caseId))
        .extracting(Timeline.Shown::what)
        .filteredOn(what -> what.contains("the meeting"))
        .hasSize(3);
  }

  @Test
  void somebodyElseComesInWordsAndNobodyIsWrittenToBecauseOfIt() {
    var before = reminders.noticesOf(caseId).size();
    replies.take(
        meeting,
        CLINIC,
        new Reply("SUBSTITUTE", " The night desk of Live Oak ", "Ask at the door"),
        null);

    var own = invitee(CLINIC);
    assertThat(own.said()).isEqualTo("somebody else comes: The night desk of Live Oak");
    assertThat(own.note()).isEqualTo("Ask at the door");
    assertThat(reminders.noticesOf(caseId)).hasSize(before);
    assertThat(meetings.view(meeting).invited())
        .extracting(Invitee::agencyCode)
        .containsExactly(CLINIC, ADVOCATES);
    assertThat(stored()).noneMatch(row -> row.contains("night desk") || row.contains("door"));
  }

  @Test
  void anAnswerThatSaysTooLittleIsNotTaken() {
    assertThatThrownBy(
            () -> replies.take(meeting, CLINIC, new Reply("SUBSTITUTE", " ", null), null))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("SUBSTITUTE_MISSING"));
    assertThatThrownBy(() -> says(CLINIC, "DONE")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> says(SHELTER, "ATTEND")).isInstanceOf(Missing.class);
    assertThat(answerOf(CLINIC)).isEqualTo("no answer yet");
  }

  @Test
  void anAnswerToAnEarlierDateOrToNoneDoesNotCount() {
    says(CLINIC, "CANNOT");
    scheduling.schedule(meeting, date.plus(Duration.ofDays(1)), "PHONE", false);
    assertThat(answerOf(CLINIC)).isEqualTo("no answer yet");

    minutes.record(meeting, "RESCHEDULE");
    assertThatThrownBy(() -> says(CLINIC, "ATTEND")).isInstanceOf(WrongState.class);
  }

  @Test
  void onlyThoseWhoGaveNoAnswerAreReminded() {
    says(CLINIC, "SUBSTITUTE");
    scheduling.remindInvited(meeting);
    scheduling.remindInvited(meeting);

    assertThat(keys("invitation-reminder"))
        .containsExactly("invitation-reminder:" + meeting + ":" + ADVOCATES + ":1");
  }

  @Test
  void whoIsPutOnTheListLateIsInvitedOnceAndWithoutABasisNever() {
    proposals.keep(
        meeting, Set.of(CLINIC, ADVOCATES, SHELTER), Set.of(CLINIC, ADVOCATES, SHELTER), Set.of());
    assertThat(keys("invitation:")).noneMatch(key -> key.contains(SHELTER));

    releases.one(caseId, SHELTER);
    for (var twice = 0; twice < 2; twice++) {
      scheduling.inviteLate(meeting, SHELTER);
      scheduling.inviteLate(meeting, CLINIC);
    }
    assertThat(keys("invitation:"))
        .containsExactlyInAnyOrder(
            "invitation:" + meeting + ":" + CLINIC + ":1",
            "invitation:" + meeting + ":" + ADVOCATES + ":1",
            "invitation:" + meeting + ":" + SHELTER + ":1");
  }

  private void says(String agency, String answer) {
    replies.take(meeting, agency, new Reply(answer, "The front desk", null), null);
  }

  private String answerOf(String agency) {
    return invitee(agency).said();
  }

  private Invitee invitee(String agency) {
    return meetings.view(meeting).invited().stream()
        .filter(one -> one.agencyCode().equals(agency))
        .findFirst()
        .orElseThrow();
  }

  private List<String> keys(String beginning) {
    return reminders.noticesOf(caseId).stream()
        .map(NoticeView::key)
        .filter(key -> key.startsWith(beginning))
        .toList();
  }

  private List<String> stored() {
    return jdbc.sql("select cast(r as text) from invitation_reply r where meeting_id = ?")
        .param(meeting)
        .query(String.class)
        .list();
  }
}
