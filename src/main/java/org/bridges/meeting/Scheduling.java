package org.bridges.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.reminder.Invite;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the date of a meeting, invites the agencies and reminds those who did not answer. */
@Service
public class Scheduling {

  /** What partners' calendars show as taken; the invitation says only when it begins. */
  private static final Duration USUAL_LENGTH = Duration.ofHours(1);

  private static final String CALLED_OFF = "called-off";

  private final MeetingDesk desk;
  private final Invitees invitees;
  private final Guests guests;
  private final Quorum quorum;
  private final Reminders reminders;
  private final Directory directory;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;
  private final FieldCipher cipher;

  Scheduling(
      MeetingDesk desk,
      Invitees invitees,
      Guests guests,
      Quorum quorum,
      Reminders reminders,
      Directory directory,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time,
      FieldCipher cipher) {
    this.desk = desk;
    this.invitees = invitees;
    this.guests = guests;
    this.quorum = quorum;
    this.reminders = reminders;
    this.directory = directory;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
    this.cipher = cipher;
  }

  /**
   * Looks at the date without storing anything.
   *
   * @param needed how many must come, as {@link Quorum#set}
   * @throws Refused with MEETING_TIME_MISSING, MEETING_IN_PAST, NOBODY_INVITED or as {@link
   *     Quorum#check}
   */
  @Transactional(readOnly = true)
  public void check(
      UUID meetingId, @Nullable Instant at, boolean inviteTeam, @Nullable String needed) {
    if (at == null) {
      throw new Refused("MEETING_TIME_MISSING", "Choose the date and the time of the meeting.");
    }
    if (!at.isAfter(time.instant()) && !at.equals(desk.require(meetingId).meetingAt())) {
      throw new Refused("MEETING_IN_PAST", "The meeting must lie in the future.");
    }
    var meeting = desk.require(meetingId);
    var toInvite = guests.toInvite(meeting, inviteTeam);
    if (toInvite.isEmpty() && !guests.mayBeTold(meeting).isEmpty()) {
      throw new Refused(
          "NOBODY_INVITED", "Nobody is invited yet. Choose the agencies beside the form.");
    }
    quorum.check(meeting, needed, toInvite);
  }

  /** The same with as many who must come as stands already. */
  @Transactional
  public void schedule(
      UUID meetingId, @Nullable Instant at, @Nullable String place, boolean inviteTeam) {
    schedule(meetingId, at, place, inviteTeam, null);
  }

  /**
   * Sets the date and invites those who may be told; the same date twice sends nothing twice. A
   * youth who says no to sharing has her or his meeting all the same.
   *
   * @param needed how many must come, as {@link Quorum#set}
   */
  @Transactional
  public void schedule(
      UUID meetingId,
      @Nullable Instant at,
      @Nullable String place,
      boolean inviteTeam,
      @Nullable String needed) {
    check(meetingId, at, inviteTeam, needed);
    quorum.set(meetingId, needed);
    var meeting = desk.require(meetingId);
    var date = java.util.Objects.requireNonNull(at);
    meeting.schedule(date, place, cipher);
    var by = worklist.lastCompletedBy("schedule-meeting", meetingId).orElse("");
    var untold = new ArrayList<String>();
    for (var agency : guests.toInvite(meeting, inviteTeam)) {
      if (guests.mayTell(meeting, agency)) {
        invitees.add(meetingId, agency);
        invite(meeting, agency, date);
      } else {
        untold.add(directory.agency(agency).name());
      }
    }
    if (!untold.isEmpty()) {
      timeline.add(
          TimelineEntry.ofCase(
                  meeting.caseId(),
                  "meeting-untold:" + meetingId + ":" + meeting.sequence(),
                  "Not invited, as nothing may be shared: " + String.join(", ", untold))
              .by(by));
    }
    timeline.add(
        TimelineEntry.ofCase(
                meeting.caseId(),
                "meeting-scheduled:" + meetingId + ":" + meeting.sequence(),
                meeting.kind().label() + " planned for " + time.spoken(date))
            .by(by));
  }

  /**
   * An agency was put on the list after the invitations went out: it gets its own now, where it may
   * be told. One that has it already gets nothing.
   */
  @Transactional
  public void inviteLate(UUID meetingId, String agency) {
    var meeting = desk.require(meetingId);
    var date = meeting.meetingAt();
    if (date != null && meeting.isAhead(time.instant()) && guests.mayTell(meeting, agency)) {
      invite(meeting, agency, date);
    }
  }

  private void invite(Meeting meeting, String agency, Instant date) {
    invitees.invited(meeting.id(), agency, time.instant());
    notify(NoticeKind.INVITATION, "invitation", meeting, agency, date);
  }

  /**
   * The date is off: where it lies ahead, it leaves the calendars of those who were invited to it
   * and may be told; a new date brings the same appointment back.
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
    var off = request(NoticeKind.INVITATION, CALLED_OFF, meeting, agency, date);
    if (guests.mayTell(meeting, agency)) {
      reminders.notify(off);
    } else {
      reminders.leaveOut(off, NoticeState.STOPPED);
    }
  }

  /** Reminds the agencies that have not answered the invitation to the date that stands. */
  @Transactional
  public void remindInvited(UUID meetingId) {
    var meeting = desk.require(meetingId);
    var date = meeting.meetingAt();
    if (date == null || !meeting.isAhead(time.instant())) {
      return;
    }
    for (var invitee : invitees.of(meetingId, meeting.sequence())) {
      if (invitee.answer() == null) {
        remind(meeting, invitee.agencyCode(), date);
      }
    }
  }

  private void remind(Meeting meeting, String agency, Instant date) {
    var kind = NoticeKind.INVITATION_REMINDER;
    if (guests.mayTell(meeting, agency)) {
      notify(kind, "invitation-reminder", meeting, agency, date);
    } else {
      reminders.leaveOut(
          request(kind, "invitation-reminder", meeting, agency, date), NoticeState.STOPPED);
    }
  }

  /** Codes of the agencies that may know of the meeting. */
  @Transactional(readOnly = true)
  public Set<String> mayBeTold(UUID meetingId) {
    return guests.mayBeTold(desk.require(meetingId));
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
