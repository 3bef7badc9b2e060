package org.bridges.meeting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seat of an agency at the meetings of a case, and who takes it over. */
@Service
public class Seats {

  private final Meetings meetings;
  private final MeetingDesk desk;
  private final Invitees invitees;
  private final Scheduling scheduling;
  private final MeetingMail mail;
  private final Directory directory;
  private final Timeline timeline;
  private final OfficeTime time;

  Seats(
      Meetings meetings,
      MeetingDesk desk,
      Invitees invitees,
      Scheduling scheduling,
      MeetingMail mail,
      Directory directory,
      Timeline timeline,
      OfficeTime time) {
    this.meetings = meetings;
    this.desk = desk;
    this.invitees = invitees;
    this.scheduling = scheduling;
    this.mail = mail;
    this.directory = directory;
    this.timeline = timeline;
    this.time = time;
  }

  /** The meetings to come at which the agency has a seat, with or without a date. */
  @Transactional(readOnly = true)
  public List<MeetingView> of(UUID caseId, String agency) {
    return toCome(caseId).stream()
        .filter(meeting -> isInvited(meeting, agency))
        .map(meeting -> desk.view(meeting.id()))
        .toList();
  }

  /**
   * Another agency takes the seat: the appointment leaves the calendar of the one and goes to the
   * other, and the one is not invited by itself any more. Whether the new one may know is looked at
   * before.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void give(UUID caseId, String from, String to) {
    for (var meeting : toCome(caseId)) {
      if (isInvited(meeting, from)) {
        change(meeting, from, to);
      }
    }
    invitees.giveSeat(caseId, from, to, time.instant());
  }

  private void change(Meeting meeting, String from, String to) {
    var needed =
        invitees.of(meeting.id(), meeting.sequence()).stream()
            .filter(Invitee::needed)
            .map(one -> one.agencyCode().equals(from) ? to : one.agencyCode())
            .collect(Collectors.toSet());
    mail.callOff(meeting, from);
    invitees.leaveOut(meeting.id(), from);
    invitees.add(meeting.id(), to);
    invitees.need(meeting.id(), needed);
    scheduling.inviteLate(meeting.id(), to);
    timeline.add(
        TimelineEntry.ofCase(
            meeting.caseId(),
            "seat:" + meeting.id() + ":" + from + ":" + to,
            "Seat at a meeting moved from %s to %s"
                .formatted(directory.agency(from).name(), directory.agency(to).name())));
  }

  private List<Meeting> toCome(UUID caseId) {
    var now = time.instant();
    return meetings.findByCaseIdOrderByCalledAtDesc(caseId).stream()
        .filter(meeting -> meeting.isToCome(now))
        .toList();
  }

  private boolean isInvited(Meeting meeting, String agency) {
    return invitees.of(meeting.id(), meeting.sequence()).stream()
        .anyMatch(one -> one.agencyCode().equals(agency));
  }
}
