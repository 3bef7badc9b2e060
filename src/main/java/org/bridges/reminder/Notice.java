package org.bridges.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one recipient, from the wish to its end. Rows are written by {@link NoticeLedger}.
 */
@Entity
@Table(name = "notice")
class Notice {

  private static final Pattern AGAIN = Pattern.compile("(.*)#(\\d{1,4})");

  @Id private UUID id;
  @Version private long version;
  private String noticeKey;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  @Enumerated(EnumType.STRING)
  private Recipient.Type recipientType;

  private String recipient;

  @Enumerated(EnumType.STRING)
  private NoticeState state;

  private @Nullable UUID caseId;
  private @Nullable UUID referralId;
  private @Nullable UUID subjectId;
  private Instant dueAt;
  private Instant createdAt;
  private Instant changedAt;
  private int attempts;
  private @Nullable String problem;
  private @Nullable UUID digestId;
  private @Nullable Instant heldUntil;
  private boolean atOnce;
  private @Nullable UUID meetingId;
  private @Nullable Integer inviteSequence;
  private @Nullable Instant inviteStart;
  private @Nullable Instant inviteEnd;
  private @Nullable Boolean inviteCanceled;

  @SuppressWarnings("NullAway")
  protected Notice() {
    // for JPA
  }

  UUID id() {
    return id;
  }

  String key() {
    return noticeKey;
  }

  NoticeKind kind() {
    return kind;
  }

  Recipient recipient() {
    return new Recipient(recipientType, recipient);
  }

  NoticeState state() {
    return state;
  }

  /** Whether it goes on by itself: something must carry it. */
  boolean isUnderWay() {
    return state == NoticeState.WAITING || state == NoticeState.CLAIMED;
  }

  boolean isWaiting() {
    return state == NoticeState.WAITING;
  }

  /** Whether this very try is still without an end. */
  boolean isClaimedBy(Letter letter) {
    return state == NoticeState.CLAIMED && attempts == letter.attempt();
  }

  /** Whether this very try was given up as doubtful, and nobody decided yet. */
  boolean isDoubtfulFor(Letter letter) {
    return state == NoticeState.UNKNOWN && attempts == letter.attempt();
  }

  @Nullable UUID caseId() {
    return caseId;
  }

  @Nullable UUID referralId() {
    return referralId;
  }

  @Nullable UUID subjectId() {
    return subjectId;
  }

  Instant dueAt() {
    return dueAt;
  }

  Instant createdAt() {
    return createdAt;
  }

  int attempts() {
    return attempts;
  }

  @Nullable String problem() {
    return problem;
  }

  @Nullable Invite invite() {
    if (meetingId == null
        || inviteSequence == null
        || inviteStart == null
        || inviteEnd == null
        || inviteCanceled == null) {
      return null;
    }
    return new Invite(meetingId, inviteSequence, inviteStart, inviteEnd, inviteCanceled);
  }

  /** Whether somebody asked for this mail by itself: no wish of the agency holds it. */
  boolean isAtOnce() {
    return atOnce;
  }

  /** It waits for the end of the agency's quiet hours. */
  void hold(Instant until, Instant at) {
    become(NoticeState.HELD, null, at);
    heldUntil = until;
  }

  void letGo(Instant at) {
    become(NoticeState.WAITING, null, at);
  }

  void gather(Instant at) {
    become(NoticeState.GATHERED, null, at);
  }

  /** Others leave first: so many may leave in a minute. */
  void queue(Instant at) {
    become(NoticeState.WAITING, MailPace.QUEUED, at);
  }

  void claim(Instant at) {
    become(NoticeState.CLAIMED, null, at);
    attempts++;
  }

  /** It goes with the agency's digest. */
  void claimFor(Notice digest, Instant at) {
    claim(at);
    digestId = digest.id;
  }

  /** The digest did not go: it waits for the next try. */
  void gatherAgain(Instant at) {
    become(NoticeState.GATHERED, null, at);
    digestId = null;
  }

  void stumble(String why, Instant at) {
    become(NoticeState.WAITING, why, at);
    attempts++;
  }

  void sent(Instant at) {
    become(NoticeState.SENT, null, at);
  }

  void tryLater(String why, Instant at) {
    become(NoticeState.WAITING, why, at);
  }

  void fail(String why, Instant at) {
    become(NoticeState.FAILED, why, at);
  }

  void doubt(String why, Instant at) {
    become(NoticeState.UNKNOWN, why, at);
  }

  void notWanted(Instant at) {
    become(NoticeState.NOT_WANTED, null, at);
  }

  void holdBack(Instant at) {
    become(NoticeState.STOPPED, null, at);
  }

  void fold(Instant at) {
    become(NoticeState.FOLDED, null, at);
  }

  void decide(NoticeState decision, Instant at) {
    become(decision, problem, at);
  }

  private void become(NoticeState next, @Nullable String why, Instant at) {
    state = next;
    problem = why;
    changedAt = at;
  }

  /** The same for the same recipient once more, under the next key. */
  NoticeRequest again() {
    return new NoticeRequest(
        nextKey(), kind, recipient(), caseId, referralId, subjectId, dueAt, invite());
  }

  private String nextKey() {
    var before = AGAIN.matcher(noticeKey);
    return before.matches()
        ? before.group(1) + "#" + (Integer.parseInt(before.group(2)) + 1)
        : noticeKey + "#2";
  }

  NoticeView view(String name) {
    return new NoticeView(
        id,
        noticeKey,
        kind,
        name,
        state,
        caseId,
        referralId,
        subjectId,
        dueAt,
        changedAt,
        attempts,
        problem);
  }
}
