package org.bridges.reminder;

import java.time.Instant;
import java.util.UUID;
import org.bridges.audit.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be written to, once.
 *
 * @param key business key, as {@code item:<id>:3:DUE}: the same key and recipient again is nothing
 * @param caseId the case, null for a referral that has none yet
 * @param referralId the referral, null where the case says it all
 * @param subjectId what it is about, and a partner answers: meeting, item or transfer
 * @param invite calendar entry of an invitation
 */
public record NoticeRequest(
    String key,
    NoticeKind kind,
    Recipient recipient,
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    @Nullable UUID subjectId,
    Instant dueAt,
    @Nullable Invite invite) {

  /** Somebody is to be written to about a case. */
  public NoticeRequest(
      String key,
      NoticeKind kind,
      Recipient recipient,
      @Nullable UUID caseId,
      @Nullable UUID subjectId,
      Instant dueAt,
      @Nullable Invite invite) {
    this(key, kind, recipient, caseId, null, subjectId, dueAt, invite);
  }

  /** Whose record it is about, and what of it. */
  public Subject about() {
    return new Subject(caseId, referralId, null, subjectId);
  }
}
