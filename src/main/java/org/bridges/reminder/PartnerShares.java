package org.bridges.reminder;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is under way towards an agency, for the module that says what may be shared. */
@Service
public class PartnerShares {

  private static final Set<NoticeState> NOT_GONE =
      EnumSet.of(NoticeState.WAITING, NoticeState.GATHERED, NoticeState.HELD);

  /** What waits for its turn alone may be on its way before anybody looks again. */
  private static final Set<NoticeState> MAY_HAVE_LEFT =
      EnumSet.of(
          NoticeState.WAITING,
          NoticeState.CLAIMED,
          NoticeState.SENT,
          NoticeState.UNKNOWN,
          NoticeState.ARRIVED,
          NoticeState.TOLD,
          NoticeState.REPEATED);

  private final PartnerItems items;
  private final Notices notices;
  private final Reminders reminders;
  private final OfficeTime time;

  PartnerShares(PartnerItems items, Notices notices, Reminders reminders, OfficeTime time) {
    this.items = items;
    this.notices = notices;
    this.reminders = reminders;
    this.time = time;
  }

  /** Everything of a case that the agency is or will be told of. */
  @Transactional(readOnly = true)
  public List<UnderWay> of(UUID caseId, String agencyCode) {
    return items.underWay(caseId, agencyCode);
  }

  /** The mails to the agency about a case that wait to leave. */
  @Transactional(readOnly = true)
  public List<Outgoing> waiting(UUID caseId, String agencyCode) {
    return notices.toAgency(NOT_GONE, caseId, agencyCode).stream()
        .flatMap(notice -> items.outgoing(notice).stream())
        .toList();
  }

  /** Whether the agency may know of a thing from a mail of this kind: one left, or is leaving. */
  @Transactional(readOnly = true)
  public boolean mayHaveLeft(NoticeKind kind, UUID subjectId, String agencyCode) {
    return notices.isAmong(MAY_HAVE_LEFT, kind, subjectId, agencyCode);
  }

  /** What would go on with the agency after the case is closed. */
  @Transactional(readOnly = true)
  public List<GoesOn> afterClosure(UUID caseId, String agencyCode) {
    return items.afterClosure(caseId, agencyCode);
  }

  /** A waiting mail is not to leave; one that left meanwhile stays as it is. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void stop(UUID noticeId) {
    notices.stop(noticeId, NOT_GONE, time.instant());
  }

  /**
   * It may be shared again: the latest mail that was stopped goes once more, under its next key.
   *
   * @return whether there was one
   */
  @Transactional
  public boolean sendAgain(UUID subjectId, String agencyCode) {
    return notices.stopped(subjectId, agencyCode).stream()
            .findFirst()
            .map(Notice::again)
            .map(reminders::notifyNow)
            .orElse(0)
        > 0;
  }
}
