package org.bridges.meeting;

import java.time.Duration;
import java.time.Instant;
import org.bridges.reminder.Invite;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.PartnerShares;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Component;

/** The mails of a meeting: invitation, reminder, and the word that its date is off. */
@Component
class MeetingMail {

  /** What partners' calendars show as taken; the invitation says only when it begins. */
  private static final Duration USUAL_LENGTH = Duration.ofHours(1);

  private static final String CALLED_OFF = "called-off";

  private final Invitees invitees;
  private final Guests guests;
  private final Reminders reminders;
  private final PartnerShares shares;
  private final OfficeTime time;

  MeetingMail(
      Invitees invitees,
      Guests guests,
      Reminders reminders,
      PartnerShares shares,
      OfficeTime time) {
    this.invitees = invitees;
    this.guests = guests;
    this.reminders = reminders;
    this.shares = shares;
    this.time = time;
  }

  /** Invites an agency that may be told. */
  void invite(Meeting meeting, String agency, Instant date) {
    invitees.invited(meeting.id(), agency, time.instant());
    notify(NoticeKind.INVITATION, "invitation", meeting, agency, date);
  }

  /** Reminds an agency of the invitation, where it may be told. */
  void remind(Meeting meeting, String agency, Instant date) {
    var kind = NoticeKind.INVITATION_REMINDER;
    if (guests.mayTell(meeting, agency)) {
      notify(kind, "invitation-reminder", meeting, agency, date);
    } else {
      reminders.leaveOut(
          request(kind, "invitation-reminder", meeting, agency, date), NoticeState.STOPPED);
    }
  }

  /**
   * The date is off: where it lies ahead, it leaves the calendars of those whose invitation left
   * and who may be told; a new date brings the same appointment back.
   */
  void callOff(Meeting meeting) {
    var date = meeting.meetingAt();
    if (date == null || !date.isAfter(time.instant())) {
      return;
    }
    for (var invitee : invitees.of(meeting.id(), meeting.sequence())) {
      if (invitee.isInvited()) {
        callOff(meeting, invitee.agencyCode(), date);
      }
    }
  }

  /** The date leaves the calendar of one agency that was invited; the meeting takes place. */
  void callOff(Meeting meeting, String agency) {
    var date = meeting.meetingAt();
    var isInvited =
        invitees.of(meeting.id(), meeting.sequence()).stream()
            .anyMatch(one -> one.agencyCode().equals(agency) && one.isInvited());
    if (isInvited && date != null && meeting.isAhead(time.instant())) {
      callOff(meeting, agency, date);
    }
  }

  private void callOff(Meeting meeting, String agency, Instant date) {
    if (!shares.mayHaveLeft(NoticeKind.INVITATION, meeting.id(), agency)) {
      return;
    }
    var off = request(NoticeKind.INVITATION, CALLED_OFF, meeting, agency, date);
    if (guests.mayTell(meeting, agency)) {
      reminders.notify(off);
    } else {
      reminders.leaveOut(off, NoticeState.STOPPED);
    }
  }

  private void notify(NoticeKind kind, String word, Meeting meeting, String agency, Instant date) {
    reminders.notify(request(kind, word, meeting, agency, date));
  }

  private static NoticeRequest request(
      NoticeKind kind, String word, Meeting meeting, String agency, Instant date) {
    var key = word + ":" + meeting.id() + ":" + agency + ":" + meeting.sequence();
    var invite =
        kind == NoticeKind.INVITATION
            ? new Invite(
                meeting.id(),
                meeting.sequence(),
                date,
                date.plus(USUAL_LENGTH),
                word.equals(CALLED_OFF))
            : null;
    return new NoticeRequest(
        key, kind, Recipient.agency(agency), meeting.caseId(), meeting.id(), date, invite);
  }
}
