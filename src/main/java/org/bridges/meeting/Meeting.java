package org.bridges.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One meeting. Each new date is a new sequence, so that invitations go out again. */
@Entity
@Table(name = "meeting")
class Meeting {

  enum State {
    CALLED,
    SCHEDULED,
    HELD
  }

  @Id private UUID id;
  @Version private long version;
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private MeetingKind kind;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant calledAt;
  private @Nullable Instant meetingAt;
  private @Nullable String place;
  private int sequence;
  private @Nullable String minutes;
  private @Nullable String minutesBy;

  @SuppressWarnings("NullAway")
  protected Meeting() {
    // for JPA
  }

  Meeting(UUID id, UUID caseId, MeetingKind kind, Instant calledAt) {
    this.id = id;
    this.caseId = caseId;
    this.kind = kind;
    this.calledAt = calledAt;
    state = State.CALLED;
  }

  UUID id() {
    return id;
  }

  UUID caseId() {
    return caseId;
  }

  MeetingKind kind() {
    return kind;
  }

  @Nullable Instant meetingAt() {
    return meetingAt;
  }

  @Nullable String minutes() {
    return minutes;
  }

  int sequence() {
    return sequence;
  }

  boolean isHeld() {
    return state == State.HELD;
  }

  /** Whether the date is news; the same one again changes nothing. */
  boolean schedule(Instant at, @Nullable String where) {
    if (state == State.SCHEDULED && at.equals(meetingAt)) {
      return false;
    }
    meetingAt = at;
    place = where;
    state = State.SCHEDULED;
    sequence++;
    return true;
  }

  void writeMinutes(String text, String by) {
    minutes = text;
    minutesBy = by;
  }

  void held() {
    state = State.HELD;
  }

  /** It did not take place; a new date is needed. */
  void reschedule() {
    state = State.CALLED;
  }

  MeetingView view(List<Invitee> invited) {
    return new MeetingView(
        id, caseId, kind, state.name(), meetingAt, place, sequence, minutes, minutesBy, invited);
  }
}
