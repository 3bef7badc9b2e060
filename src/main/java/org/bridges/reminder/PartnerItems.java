package org.bridges.reminder;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.bridges.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the module that knows what a kind of notice is about. */
@Component
class PartnerItems {

  private final ObjectProvider<PartnerItem> items;
  private final ObjectProvider<CaseHold> holds;

  PartnerItems(ObjectProvider<PartnerItem> items, ObjectProvider<CaseHold> holds) {
    this.items = items;
    this.holds = holds;
  }

  PartnerItem of(NoticeKind kind, UUID subject) {
    return items
        .orderedStream()
        .filter(item -> item.kinds().contains(kind) && item.knows(subject))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No item answers to " + kind));
  }

  /** What the notice tells an agency; empty where it goes to our own people. */
  Optional<Outgoing> outgoing(Notice notice) {
    var subject = notice.subjectId();
    return subject == null || notice.recipient().type() != Recipient.Type.AGENCY
        ? Optional.empty()
        : Optional.of(
            new Outgoing(
                notice.id(),
                notice.caseId(),
                notice.recipient().code(),
                notice.kind(),
                subject,
                of(notice.kind(), subject).shows(),
                isCancel(notice)));
  }

  private static boolean isCancel(Notice notice) {
    var invite = notice.invite();
    return invite != null && invite.canceled();
  }

  /** What can be seen behind the link. */
  Outgoing outgoing(ItemLink link) {
    return new Outgoing(
        link.noticeId(),
        link.caseId(),
        link.agencyCode(),
        link.kind(),
        link.subjectId(),
        of(link.kind(), link.subjectId()).shows());
  }

  /** Everything of a case that the agency is or will be told of. */
  List<UnderWay> underWay(UUID caseId, String agencyCode) {
    return items
        .orderedStream()
        .flatMap(
            item ->
                item.underWay(caseId, agencyCode).stream()
                    .flatMap(id -> item.shows().stream().map(shown -> new UnderWay(shown, id))))
        .toList();
  }

  /**
   * Whether a partner's answer is still wanted. Asked outside a transaction: an item that is gone
   * must not take the ledger's own step with it. Staff's notices were checked by their step.
   */
  boolean isWanted(Notice notice) {
    var subject = notice.subjectId();
    if (subject == null || notice.recipient().type() != Recipient.Type.AGENCY || isCancel(notice)) {
      return true;
    }
    try {
      var item = of(notice.kind(), subject);
      var agency = notice.recipient().code();
      var isAsked = isRenewal(notice) || notice.invite() != null;
      if (!isAsked && waits(notice.caseId(), notice.kind(), subject)) {
        return false;
      }
      return isAsked ? item.stillOpen(subject, agency) : item.isReminded(subject, agency);
    } catch (Missing gone) {
      return false;
    }
  }

  /**
   * Whether nobody is reminded now: of something routine while the youth of the case is missing, of
   * anything but what goes on for the family when the case is closed.
   */
  boolean waits(@Nullable UUID caseId, NoticeKind kind, UUID subject) {
    return caseId != null
        && kind.isGathered()
        && holds.stream().anyMatch(hold -> isSilent(hold, caseId, of(kind, subject), subject));
  }

  private static boolean isSilent(CaseHold hold, UUID caseId, PartnerItem item, UUID subject) {
    return hold.isClosed(caseId)
        ? !item.outlivesCase(subject)
        : hold.isOnHold(caseId) && item.isRoutine(subject);
  }

  /** Somebody asked for this mail: it goes as long as there is something to answer. */
  private static boolean isRenewal(Notice notice) {
    return notice.key().startsWith(PartnerLinks.RENEWED);
  }

  /** Whether nothing but the pace may hold it: by its kind, or by what it asks for. */
  boolean cannotWait(Notice notice) {
    var subject = notice.subjectId();
    return notice.kind().isUrgent()
        || (subject != null
            && notice.recipient().type() == Recipient.Type.AGENCY
            && of(notice.kind(), subject).cannotWait(subject));
  }

  boolean isCalledOff(NoticeKind kind, UUID subject, String agencyCode) {
    return of(kind, subject).isCalledOff(subject, agencyCode);
  }

  /** What goes on with the agency after the case is closed. */
  List<GoesOn> afterClosure(UUID caseId, String agencyCode) {
    return items
        .orderedStream()
        .flatMap(
            item ->
                item.goesOnAfterClosure(caseId, agencyCode).stream()
                    .map(why -> new GoesOn(item.shows(), why)))
        .toList();
  }

  boolean isOpen(NoticeKind kind, UUID subject, String agencyCode) {
    return of(kind, subject).stillOpen(subject, agencyCode);
  }
}
