package org.bridges.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Notices extends JpaRepository<Notice, UUID> {

  List<Notice> findByCaseIdOrderByCreatedAt(UUID caseId);

  List<Notice> findByNoticeKey(String key);

  long countByStateIn(Collection<NoticeState> states);

  @Query(
      """
      select n from Notice n where n.kind <> NoticeKind.DIGEST
      and (n.state in (NoticeState.FAILED, NoticeState.UNKNOWN)
      or (n.state in (NoticeState.CLAIMED, NoticeState.WAITING) and n.changedAt < :before
        and (n.problem is null or n.problem <> 'QUEUED'))
      or (n.state = NoticeState.WAITING and n.attempts > 3))
      order by n.changedAt
      """)
  List<Notice> inTrouble(Instant before);

  /** The case that a mail to an agency tells of; asked before the notice itself is read. */
  @Query(
      """
      select n.caseId from Notice n
      where n.id = :id and n.recipientType = AGENCY and n.caseId is not null
      """)
  Optional<UUID> caseToldOf(UUID id);

  @Query(
      """
      select n from Notice n where n.state in :states and n.caseId = :caseId
      and n.recipientType = AGENCY and n.recipient = :agency
      """)
  List<Notice> toAgency(Collection<NoticeState> states, UUID caseId, String agency);

  /** Whether a mail of the kind about the subject, to the agency, stands so. */
  @Query(
      """
      select count(n) > 0 from Notice n where n.state in :states and n.kind = :kind
      and n.subjectId = :subjectId and n.recipientType = AGENCY and n.recipient = :agency
      """)
  boolean isAmong(Collection<NoticeState> states, NoticeKind kind, UUID subjectId, String agency);

  /** In one statement, so that a revocation never loses against the ledger's own step. */
  @Modifying
  @Query(
      """
      update Notice n set n.state = NoticeState.STOPPED, n.problem = null, n.changedAt = :at,
        n.version = n.version + 1 where n.id = :id and n.state in :states
      """)
  void stop(UUID id, Collection<NoticeState> states, Instant at);

  @Query(
      """
      select n from Notice n where n.state = NoticeState.STOPPED and n.subjectId = :subjectId
      and n.recipientType = AGENCY and n.recipient = :agency
      order by n.createdAt desc
      """)
  List<Notice> stopped(UUID subjectId, String agency);

  /** Written down before the moment and not sent, by itself or by a person. */
  @Query(
      """
      select n from Notice n where n.createdAt < :before and (n.state in
        (NoticeState.WAITING, NoticeState.HELD, NoticeState.FAILED, NoticeState.UNKNOWN)
        or (n.state = NoticeState.CLAIMED and n.changedAt < :before)
        or (n.state = NoticeState.GATHERED and n.changedAt < :gathered))
      and (n.heldUntil is null or n.heldUntil < :before)
      order by n.createdAt
      """)
  List<Notice> overdue(Instant before, Instant gathered);

  /** Agencies with reminders that were gathered before the moment. */
  @Query(
      """
      select distinct n.recipient from Notice n
      where n.state = NoticeState.GATHERED and n.createdAt < :before order by n.recipient
      """)
  List<String> toBeDigested(Instant before);

  @Query(
      "select n from Notice n where n.state = NoticeState.GATHERED and n.recipient = :agency order by n.createdAt, n.id")
  List<Notice> gathered(String agency);

  /** Cases of which the gathered reminders tell; asked before the reminders themselves are read. */
  @Query(
      """
      select distinct n.caseId from Notice n
      where n.state = NoticeState.GATHERED and n.recipient = :agency and n.caseId is not null
      order by n.caseId
      """)
  List<UUID> casesGathered(String agency);

  /** Those whose quiet hours are over. */
  List<Notice> findByStateAndHeldUntilLessThanEqual(NoticeState state, Instant moment);

  long countByStateAndProblem(NoticeState state, String problem);

  List<Notice> findByDigestIdAndState(UUID digestId, NoticeState state);

  /** Whether the same mailbox was or will be led to the same thing by a later mail. */
  @Query(
      """
      select count(n) > 0 from Notice n
      where n.recipientType = :type and n.recipient = :recipient and n.createdAt > :createdAt
      and n.inviteSequence is null
      and n.state in (NoticeState.WAITING, NoticeState.CLAIMED, NoticeState.SENT)
      and (n.subjectId = :subject
        or (n.kind = :kind and n.kind = NoticeKind.UNDELIVERED))
      """)
  boolean isOvertaken(
      Recipient.Type type,
      String recipient,
      Instant createdAt,
      @Nullable UUID subject,
      NoticeKind kind);
}
