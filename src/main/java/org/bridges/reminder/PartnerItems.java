package org.bridges.reminder;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.bridges.shared.Missing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the module that knows what a kind of notice is about. */
@Component
class PartnerItems {

  private final ObjectProvider<PartnerItem> items;

  PartnerItems(ObjectProvider<PartnerItem> items) {
    this.items = items;
  }

  PartnerItem of(NoticeKind kind, UUID subject) {
    return items
        .orderedStream()
        .filter(item -> item.kinds().contains(kind) && item.knows(subject))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No item answers to " + kind));
  }

  /**
   * Whether a partner's answer is still wanted. Asked outside a transaction: an item that is gone
   * must not take the ledger's own step with it. Staff's notices were checked by their step.
   */
  boolean isWanted(Notice notice) {
    var subject = notice.subjectId();
    var invite = notice.invite();
    if (subject == null
        || notice.recipient().type() != Recipient.Type.AGENCY
        || (invite != null && invite.canceled())) {
      return true;
    }
    try {
      return isOpen(notice.kind(), subject, notice.recipient().code());
    } catch (Missing gone) {
      return false;
    }
  }

  boolean isOpen(NoticeKind kind, UUID subject, String agencyCode) {
    return of(kind, subject).stillOpen(subject, agencyCode);
  }
}
