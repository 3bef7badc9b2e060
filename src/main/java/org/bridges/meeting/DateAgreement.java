package org.bridges.meeting;

import java.time.Instant;
import java.util.Objects;
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

/**
 * What a coordinator agrees when not enough can come: a new date, no date yet, or the date is kept
 * with a reason.
 */
@Service
public class DateAgreement {

  private static final String FORM = "agree-date";
  private static final String NEW_DATE = "NEW_DATE";
  private static final String CALL_OFF = "CALL_OFF";
  private static final String KEEP = "KEEP";

  private final MeetingDesk desk;
  private final MeetingMail mail;
  private final Quorum quorum;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;
  private final FieldCipher cipher;

  DateAgreement(
      MeetingDesk desk,
      MeetingMail mail,
      Quorum quorum,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time,
      FieldCipher cipher) {
    this.desk = desk;
    this.mail = mail;
    this.quorum = quorum;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
    this.cipher = cipher;
  }

  /**
   * Looks at what was agreed, without storing anything.
   *
   * @param answer NEW_DATE, CALL_OFF or KEEP
   * @param note the reason, where it comes with the answer
   * @throws Refused with ANSWER_MISSING, MEETING_TIME_MISSING, MEETING_IN_PAST, SAME_DATE or
   *     REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void check(
      UUID meetingId, @Nullable String answer, @Nullable Instant at, @Nullable String note) {
    var meeting = desk.requireGoesOn(meetingId);
    switch (String.valueOf(answer)) {
      case NEW_DATE -> checkDate(meeting, at);
      case CALL_OFF -> {}
      case KEEP -> {
        if (note == null && meeting.keepReason(cipher) == null) {
          throw new Refused(
              "REASON_MISSING", "Write why the date is kept although not enough can come.");
        }
      }
      default -> throw new Refused("ANSWER_MISSING", "Say what was agreed.");
    }
  }

  private void checkDate(Meeting meeting, @Nullable Instant at) {
    if (at == null) {
      throw new Refused("MEETING_TIME_MISSING", "Choose the new date and time.");
    }
    if (at.equals(meeting.meetingAt()) && meeting.isScheduled()) {
      throw new Refused("SAME_DATE", "That is the date that stands. Choose another, or keep it.");
    }
    if (!at.isAfter(time.instant())) {
      throw new Refused("MEETING_IN_PAST", "The new date must lie in the future.");
    }
  }

  /** Keeps the reason beside the form until the answer is recorded. */
  @Transactional
  public void note(UUID meetingId, @Nullable String reason) {
    if (reason != null) {
      desk.require(meetingId).writeKeepReason(reason, cipher);
    }
  }

  /**
   * Records what was agreed; told twice it is once. A date that is called off leaves the calendars
   * of those who were invited; a new one reaches them with the invitation that follows.
   *
   * @return the date that holds from now on; null where none does
   */
  @Transactional
  public @Nullable Instant record(UUID meetingId, @Nullable String answer, @Nullable Instant at) {
    var meeting = desk.require(meetingId);
    if (meeting.isOver()) {
      return at; // the process hears of it right now
    }
    check(meetingId, answer, at, null);
    switch (String.valueOf(answer)) {
      case KEEP -> keep(meeting);
      case CALL_OFF -> callOff(meeting);
      default -> {}
    }
    return NEW_DATE.equals(answer) ? Objects.requireNonNull(at) : standing(meeting);
  }

  private static @Nullable Instant standing(Meeting meeting) {
    return meeting.isScheduled() ? meeting.meetingAt() : null;
  }

  private void keep(Meeting meeting) {
    var noes = quorum.noes(meeting);
    meeting.keepWithout(noes);
    var key = "quorum-kept:%s:%d:%d".formatted(meeting.id(), meeting.sequence(), noes);
    tell(meeting, key, "The date of the meeting is kept, although not enough can come", true);
  }

  private void callOff(Meeting meeting) {
    if (meeting.dateOff()) {
      mail.callOff(meeting);
      var key = "meeting-off:%s:%d".formatted(meeting.id(), meeting.sequence());
      tell(meeting, key, meeting.kind().label() + " called off, new date needed", false);
    }
  }

  private void tell(Meeting meeting, String key, String what, boolean withReason) {
    timeline.add(
        TimelineEntry.ofCase(meeting.caseId(), key, what)
            .by(worklist.lastCompletedBy(FORM, meeting.id()).orElse(null))
            .with(withReason ? meeting.keepReason(cipher) : null));
  }
}
