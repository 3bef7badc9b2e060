package org.bridges.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
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

  private final MeetingDesk desk;
  private final Invitees invitees;
  private final Guests guests;
  private final Quorum quorum;
  private final MeetingMail mail;
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
      MeetingMail mail,
      Directory directory,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time,
      FieldCipher cipher) {
    this.desk = desk;
    this.invitees = invitees;
    this.guests = guests;
    this.quorum = quorum;
    this.mail = mail;
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
    desk.requireGoesOn(meetingId);
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
   * youth who says no to sharing has her or his meeting all the same. Of one that is called off
   * nobody hears.
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
    var meeting = desk.require(meetingId);
    if (meeting.isOver()) {
      return; // the process hears of it right now
    }
    check(meetingId, at, inviteTeam, needed);
    quorum.set(meetingId, needed);
    var date = java.util.Objects.requireNonNull(at);
    meeting.schedule(date, place, cipher);
    var by = worklist.lastCompletedBy("schedule-meeting", meetingId).orElse("");
    var untold = new ArrayList<String>();
    for (var agency : guests.toInvite(meeting, inviteTeam)) {
      if (guests.mayTell(meeting, agency)) {
        invitees.add(meetingId, agency);
        mail.invite(meeting, agency, date);
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
      mail.invite(meeting, agency, date);
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
        mail.remind(meeting, invitee.agencyCode(), date);
      }
    }
  }

  /** Codes of the agencies that may know of the meeting. */
  @Transactional(readOnly = true)
  public Set<String> mayBeTold(UUID meetingId) {
    return guests.mayBeTold(desk.require(meetingId));
  }
}
