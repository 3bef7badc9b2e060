package org.bridges.meeting;

import java.time.Instant;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a meeting: its decisions, no transcript. */
@Service
public class Minutes {

  private final MeetingDesk desk;
  private final MinutesBook book;
  private final MeetingMail mail;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;
  private final FieldCipher cipher;

  Minutes(
      MeetingDesk desk,
      MinutesBook book,
      MeetingMail mail,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time,
      FieldCipher cipher) {
    this.desk = desk;
    this.book = book;
    this.mail = mail;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
    this.cipher = cipher;
  }

  /**
   * Looks at the answers without storing anything.
   *
   * @param text the minutes that come with the answers, null where none do
   * @throws Refused with MINUTES_MISSING or NOT_YET_HELD
   */
  @Transactional(readOnly = true)
  public void check(UUID meetingId, @Nullable String held, @Nullable String text) {
    var meeting = desk.requireGoesOn(meetingId);
    if (held == null) {
      throw new Refused("MINUTES_MISSING", "Say whether the meeting took place.");
    }
    if (held.equals("RESCHEDULE")) {
      return;
    }
    var at = meeting.meetingAt();
    if (at != null && time.instant().isBefore(at)) {
      throw new Refused(
          "NOT_YET_HELD", "The meeting is planned for " + time.spoken(at) + ", not before.");
    }
    if (text == null && !meeting.hasMinutes() && !book.hasWords(meetingId)) {
      throw new Refused(
          "MINUTES_MISSING", "Write the minutes: the youth's wishes first, then what was decided.");
    }
  }

  /** Stores the text of the minutes. */
  @Transactional
  public void write(UUID meetingId, String text, String by) {
    desk.require(meetingId).writeMinutes(text, by, cipher);
  }

  /**
   * Records the meeting as held or to be re-scheduled; twice is once.
   *
   * @return the moment from which the plan's limit counts
   */
  @Transactional
  public Instant record(UUID meetingId, @Nullable String held) {
    var meeting = desk.require(meetingId);
    if (meeting.isOver()) {
      return time.instant(); // the process hears of it right now
    }
    check(meetingId, held, null);
    var by = worklist.lastCompletedBy("hold-meeting", meetingId).orElse("");
    var took = "HELD".equals(held);
    if (took) {
      meeting.held();
    } else if (meeting.dateOff()) {
      mail.callOff(meeting);
    }
    timeline.add(
        TimelineEntry.ofCase(
                meeting.caseId(),
                "meeting-" + held + ":" + meetingId + ":" + meeting.sequence(),
                meeting.kind().label() + (took ? " held" : " did not take place, new date needed"))
            .by(by)
            .with(took ? meeting.minutes(cipher) : null));
    return time.instant();
  }
}
