package org.bridges.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.consent.Sharing;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.plan.ItemView;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.Invite;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.team.TeamDesk;
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
  private final TeamDesk team;
  private final PlanDesk plan;
  private final Reminders reminders;
  private final Directory directory;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;
  private final FieldCipher cipher;
  private final Sharing sharing;

  Scheduling(
      MeetingDesk desk,
      Invitees invitees,
      TeamDesk team,
      PlanDesk plan,
      Reminders reminders,
      Directory directory,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time,
      FieldCipher cipher,
      Sharing sharing) {
    this.desk = desk;
    this.invitees = invitees;
    this.team = team;
    this.plan = plan;
    this.reminders = reminders;
    this.directory = directory;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
    this.cipher = cipher;
    this.sharing = sharing;
  }

  /**
   * Looks at the date without storing anything.
   *
   * @throws Refused with MEETING_TIME_MISSING, MEETING_IN_PAST or NOBODY_INVITED
   */
  @Transactional(readOnly = true)
  public void check(UUID meetingId, @Nullable Instant at, boolean inviteTeam) {
    if (at == null) {
      throw new Refused("MEETING_TIME_MISSING", "Choose the date and the time of the meeting.");
    }
    if (!at.isAfter(time.instant()) && !at.equals(desk.require(meetingId).meetingAt())) {
      throw new Refused("MEETING_IN_PAST", "The meeting must lie in the future.");
    }
    var meeting = desk.require(meetingId);
    if (agencies(meeting, inviteTeam).isEmpty() && mayTellAnybody(meeting)) {
      throw new Refused(
          "NOBODY_INVITED", "Nobody is invited yet. Choose the agencies beside the form.");
    }
  }

  /**
   * Sets the date and invites those who may be told; the same date twice sends nothing twice. A
   * youth who says no to sharing has her or his meeting all the same.
   */
  @Transactional
  public void schedule(
      UUID meetingId, @Nullable Instant at, @Nullable String place, boolean inviteTeam) {
    check(meetingId, at, inviteTeam);
    var meeting = desk.require(meetingId);
    var date = java.util.Objects.requireNonNull(at);
    meeting.schedule(date, place, cipher);
    var by = worklist.lastCompletedBy("schedule-meeting", meetingId).orElse("");
    var untold = new ArrayList<String>();
    for (var agency : agencies(meeting, inviteTeam)) {
      if (mayTell(meeting, agency)) {
        invitees.add(meetingId, agency);
        notify(NoticeKind.INVITATION, "invitation", meeting, agency, date);
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
   * The date is off: where it lies ahead, it leaves the calendars of those who were invited to it
   * and may be told; a new date brings the same appointment back.
   */
  void callOff(Meeting meeting) {
    var date = meeting.meetingAt();
    if (date == null || !date.isAfter(time.instant())) {
      return;
    }
    for (var invitee : invitees.of(meeting.id(), meeting.sequence())) {
      var agency = invitee.agencyCode();
      var off = request(NoticeKind.INVITATION, CALLED_OFF, meeting, agency, date);
      if (mayTell(meeting, agency)) {
        reminders.notify(off);
      } else {
        reminders.leaveOut(off, NoticeState.STOPPED);
      }
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
    if (mayTell(meeting, agency)) {
      notify(kind, "invitation-reminder", meeting, agency, date);
    } else {
      reminders.leaveOut(
          request(kind, "invitation-reminder", meeting, agency, date), NoticeState.STOPPED);
    }
  }

  /** Codes of the agencies that may know of the meeting. */
  @Transactional(readOnly = true)
  public Set<String> mayBeTold(UUID meetingId) {
    var meeting = desk.require(meetingId);
    return directory.agencies().stream()
        .map(AgencyView::code)
        .filter(agency -> mayTell(meeting, agency))
        .collect(Collectors.toSet());
  }

  private boolean mayTell(Meeting meeting, String agency) {
    return sharing.permits(meeting.caseId(), agency, DataClass.MEETING);
  }

  private boolean mayTellAnybody(Meeting meeting) {
    return !mayBeTold(meeting.id()).isEmpty();
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

  /** Those chosen on the page; with the team also its agencies and those with open promises. */
  private TreeSet<String> agencies(Meeting meeting, boolean inviteTeam) {
    var codes = new TreeSet<String>();
    invitees.of(meeting.id(), meeting.sequence()).forEach(one -> codes.add(one.agencyCode()));
    if (inviteTeam) {
      codes.addAll(team.agencies(meeting.caseId()));
      codes.addAll(invitees.ofCase(meeting.caseId()));
      plan.ofCase(meeting.caseId()).stream()
          .filter(item -> item.state().isOpen())
          .map(ItemView::agencyCode)
          .forEach(codes::add);
    }
    return codes;
  }
}
