package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bridges.consent.InventedCases;
import org.bridges.consent.SignedReleases;
import org.bridges.directory.Registry;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.Minutes;
import org.bridges.meeting.Scheduling;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a partner's calendar shows of a meeting that is moved, called off and held after all. */
@OfficeTest
class InvitationCalendarTests {

  @Autowired MeetingDesk meetings;
  @Autowired Scheduling scheduling;
  @Autowired Minutes minutes;
  @Autowired InventedCases cases;
  @Autowired SignedReleases releases;
  @Autowired Registry registry;
  @Autowired OfficeTime time;

  private final UUID meeting = UUID.randomUUID();
  private Partners.Partner partner;
  private Instant date;

  @BeforeEach
  void invite() {
    partner = new Partners(registry).agency("en");
    var caseId = cases.open();
    releases.one(caseId, partner.code());
    meetings.call(caseId, meeting, MeetingKind.FOLLOW_UP);
    meetings.invite(meeting, partner.code());
    date = time.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
  }

  @Test
  void anInvitationThatIsMovedTwiceAndCalledOffIsOneAppointmentAndThenNone() {
    planned(date);
    assertThat(calendarAfter(1).appointments()).containsExactly(date);

    planned(date.plus(Duration.ofDays(1)));
    planned(date.plus(Duration.ofDays(2)));
    var moved = calendarAfter(3);
    assertThat(moved.appointments()).containsExactly(date.plus(Duration.ofDays(2)));
    assertThat(moved.heardOf()).isEqualTo(1);

    calledOff();
    calledOff();
    assertThat(calendarAfter(4).appointments()).isEmpty();
    assertThat(Mailbox.of(partner.mailbox())).hasSize(4);

    planned(date.plus(Duration.ofDays(5)));
    var again = calendarAfter(5);
    assertThat(again.appointments()).containsExactly(date.plus(Duration.ofDays(5)));
    assertThat(again.heardOf()).isEqualTo(1);
  }

  @Test
  void whatWasCalledOffIsNotAskedOrRemindedOfAnyMore() {
    planned(date);
    calendarAfter(1);
    calledOff();
    calendarAfter(2);

    scheduling.remindInvited(meeting);
    assertThat(meetings.view(meeting).state()).isEqualTo("CALLED");
    var mail = Mailbox.of(partner.mailbox()).getLast();
    assertThat(Mailbox.text(mail)).contains("was cancelled");
    assertThat(Mailbox.everything(mail)).doesNotContain(meeting.toString());
    assertThat(Mailbox.of(partner.mailbox())).hasSize(2);
  }

  private void planned(Instant at) {
    scheduling.schedule(meeting, at, "PHONE", false);
  }

  private void calledOff() {
    minutes.record(meeting, "RESCHEDULE");
  }

  private PartnersCalendar calendarAfter(int mails) {
    var calendar = new PartnersCalendar();
    Mailbox.await(partner.mailbox(), mails).forEach(calendar::reads);
    return calendar;
  }
}
