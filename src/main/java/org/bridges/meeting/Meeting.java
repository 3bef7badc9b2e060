package org.bridges.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.bridges.secrecy.SealedRow;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One meeting. Each new date is a new sequence, so that invitations go out again. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = Meeting.TABLE)
class Meeting {

  static final String TABLE = "meeting";

  private static final String QUORUM_LOST = "LOST";
  private static final String QUORUM_KEPT = "KEPT";

  @Id private UUID id;
  @Version private long version;
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private MeetingKind kind;

  @Enumerated(EnumType.STRING)
  private MeetingState state;

  private Instant calledAt;
  private @Nullable Instant meetingAt;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed place;

  private int sequence;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed minutes;

  private @Nullable String minutesBy;
  private @Nullable Integer quorum;
  private @Nullable String quorumHeard;
  private int keptWithout;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed keepReason;

  @Embedded private MeetingView.@Nullable Ended ended;

  @SuppressWarnings("NullAway")
  protected Meeting() {} // for JPA

  Meeting(UUID id, UUID caseId, MeetingKind kind, Instant calledAt) {
    this.id = id;
    this.caseId = caseId;
    this.kind = kind;
    this.calledAt = calledAt;
    state = MeetingState.CALLED;
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

  Instant calledAt() {
    return calledAt;
  }

  @Nullable Instant meetingAt() {
    return meetingAt;
  }

  boolean hasMinutes() {
    return minutes != null;
  }

  @Nullable String minutes(FieldCipher cipher) {
    return row(cipher).open("minutes", minutes);
  }

  int sequence() {
    return sequence;
  }

  /** Whether the date is news; the same one again changes nothing. */
  boolean schedule(Instant at, @Nullable String where, FieldCipher cipher) {
    if (state == MeetingState.SCHEDULED && at.equals(meetingAt)) {
      return false;
    }
    meetingAt = at;
    place = row(cipher).seal("place", where);
    state = MeetingState.SCHEDULED;
    sequence++;
    forgetQuorum();
    return true;
  }

  void writeMinutes(String text, String by, FieldCipher cipher) {
    minutes = row(cipher).sealed("minutes", text);
    minutesBy = by;
  }

  void held() {
    state = MeetingState.HELD;
  }

  boolean isHeld() {
    return state == MeetingState.HELD;
  }

  /** Whether it does not go on: it is called off, or its plan is not issued any more. */
  boolean isOver() {
    return ended != null;
  }

  /** It is called off; of one that was held only the plan is not issued any more. */
  void end(MeetingEnd why, @Nullable String by, Instant at) {
    ended = new MeetingView.Ended(at, by, why);
    if (!isHeld()) {
      state = MeetingState.CALLED_OFF;
      sequence++;
      forgetQuorum();
    }
  }

  /** Its date is off and a new one is needed; whether that is news. */
  boolean dateOff() {
    if (state != MeetingState.SCHEDULED) {
      return false;
    }
    state = MeetingState.CALLED;
    sequence++;
    forgetQuorum();
    return true;
  }

  /** Whether it is called and not over: a date lies ahead, or none is agreed yet. */
  boolean isToCome(Instant now) {
    return state == MeetingState.CALLED || isAhead(now);
  }

  /** Whether a date stands, or stood when it was held. */
  boolean hasDate() {
    return (isHeld() || isScheduled()) && meetingAt != null;
  }

  /** Whether a date stands and lies ahead. */
  boolean isAhead(Instant now) {
    return state == MeetingState.SCHEDULED && meetingAt != null && meetingAt.isAfter(now);
  }

  private void forgetQuorum() {
    quorumHeard = null;
    keptWithout = 0;
    keepReason = null;
  }

  boolean isScheduled() {
    return state == MeetingState.SCHEDULED;
  }

  /** How many agencies must come at least; null for no set number. */
  @Nullable Integer quorum() {
    return quorum;
  }

  void needs(@Nullable Integer agencies) {
    quorum = agencies;
  }

  /** Whether a person was asked for another time, or kept the date. */
  boolean isQuorumHeard() {
    return quorumHeard != null;
  }

  /** Whether a person is asked for another time at this moment. */
  boolean isAskedForAnotherTime() {
    return QUORUM_LOST.equals(quorumHeard);
  }

  /** Whether the date was kept although so many had said no. */
  boolean isKeptWithout(int noes) {
    return QUORUM_KEPT.equals(quorumHeard) && noes <= keptWithout;
  }

  /** Another time is to be agreed, or is not any more; a date that was kept stays kept. */
  void hearQuorum(boolean isLost) {
    if (isLost) {
      quorumHeard = QUORUM_LOST;
      keepReason = null;
    } else if (QUORUM_LOST.equals(quorumHeard)) {
      quorumHeard = null;
    }
  }

  void writeKeepReason(@Nullable String reason, FieldCipher cipher) {
    keepReason = row(cipher).seal("keep_reason", reason);
  }

  @Nullable String keepReason(FieldCipher cipher) {
    return row(cipher).open("keep_reason", keepReason);
  }

  void keepWithout(int noes) {
    quorumHeard = QUORUM_KEPT;
    keptWithout = noes;
  }

  MeetingView view(List<Invitee> invited, FieldCipher cipher) {
    var row = row(cipher);
    return new MeetingView(
        id,
        caseId,
        kind,
        state.name(),
        meetingAt,
        row.open("place", place),
        sequence,
        row.open("minutes", minutes),
        minutesBy,
        quorum,
        QUORUM_KEPT.equals(quorumHeard) ? row.open("keep_reason", keepReason) : null,
        ended,
        invited);
  }

  private SealedRow row(FieldCipher cipher) {
    return cipher.row(TABLE, id);
  }
}
