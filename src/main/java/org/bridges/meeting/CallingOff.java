package org.bridges.meeting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.engine.Outbox;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a meeting off: nobody is invited, reminded or asked about it any more, and its date leaves
 * the calendars of those who were told. A case that waited for its plan goes on with its rounds.
 */
@Service
public class CallingOff {

  /** What a person can say. */
  public static final List<MeetingEnd> REASONS =
      List.of(MeetingEnd.NOT_NEEDED, MeetingEnd.YOUTH_ASKED, MeetingEnd.OTHER);

  private static final int LONGEST = 500;

  private final MeetingDesk desk;
  private final MeetingMail mail;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;
  private final EntityManager entities;

  CallingOff(
      MeetingDesk desk,
      MeetingMail mail,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time,
      EntityManager entities) {
    this.desk = desk;
    this.mail = mail;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
    this.entities = entities;
  }

  /**
   * A person calls the meeting off; a second time changes nothing.
   *
   * @param reason one of {@link #REASONS}
   * @param words kept encrypted on the timeline; needed with another reason
   * @param by user name
   * @return whether it still stood
   * @throws Refused with END_REASON_MISSING, REASON_MISSING or NOTE_TOO_LONG
   * @throws WrongState with {@code meeting-held}: what took place cannot be called off
   */
  @Transactional
  public boolean callOff(
      UUID meetingId, @Nullable MeetingEnd reason, @Nullable String words, String by) {
    if (reason == null || !REASONS.contains(reason)) {
      throw new Refused("END_REASON_MISSING", "reason", "Say why the meeting is called off.");
    }
    var said = words == null || words.isBlank() ? null : words.strip();
    if (reason == MeetingEnd.OTHER && said == null) {
      throw new Refused("REASON_MISSING", "words", "Write why the meeting is called off.");
    }
    if (said != null && said.length() > LONGEST) {
      throw new Refused("NOTE_TOO_LONG", "words", "Write at most " + LONGEST + " characters.");
    }
    var meeting = hold(meetingId);
    if (meeting.isHeld()) {
      throw new WrongState(
          "meeting-held", "This meeting took place. Its plan is to be issued, not called off.");
    }
    if (meeting.isOver()) {
      return false;
    }
    end(meeting, reason, said, by);
    if (meeting.kind().isAwaited()) {
      outbox.publish(meeting.caseId(), "meeting.planIssued", meetingId, Map.of());
    }
    return true;
  }

  /** The case is closed: the meeting is called off, or its plan is not issued any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  void endWithCase(UUID meetingId) {
    var meeting = hold(meetingId);
    if (!meeting.isOver()) {
      end(meeting, MeetingEnd.CASE_CLOSED, null, null);
    }
  }

  /** Whether the process of the meeting has to end. */
  @Transactional(readOnly = true)
  public boolean isOver(UUID meetingId) {
    return desk.require(meetingId).isOver();
  }

  private void end(Meeting meeting, MeetingEnd why, @Nullable String words, @Nullable String by) {
    var now = time.instant();
    var stoodAhead = meeting.isAhead(now);
    var what = meeting.isHeld() ? "Plan of the %s not issued: %s" : "%s called off: %s";
    meeting.end(why, by, now);
    if (stoodAhead) {
      mail.callOff(meeting);
    }
    timeline.add(
        TimelineEntry.ofCase(
                meeting.caseId(),
                "meeting-called-off:" + meeting.id(),
                what.formatted(meeting.kind().label(), why.label()))
            .by(by)
            .with(words));
    outbox.publish(meeting.caseId(), "meeting.calledOff", meeting.id(), Map.of());
  }

  /** The meeting as it stands, held until the transaction ends. */
  private Meeting hold(UUID meetingId) {
    var meeting = desk.require(meetingId);
    entities.refresh(meeting, LockModeType.PESSIMISTIC_WRITE);
    return meeting;
  }
}
