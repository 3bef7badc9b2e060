package org.bridges.transfer;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.OpenMatters;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A hand-over that is under way when a case is to be closed. It ends with the case, and with it
 * what it opened to the receiver; the checks after a completed one go on (ADR 0015).
 */
@Component
class HandOverClosing implements OpenMatters {

  private final Transfers transfers;
  private final TransferBook book;
  private final OfficeTime time;

  HandOverClosing(Transfers transfers, TransferBook book, OfficeTime time) {
    this.transfers = transfers;
    this.book = book;
    this.time = time;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Matter> openIn(UUID caseId) {
    return book.ofCase(caseId).stream()
        .filter(one -> one.state().isRunning())
        .map(one -> new Matter(one.id(), words(one), false))
        .toList();
  }

  private String words(Transfer one) {
    return "Hand-over to %s, %s".formatted(book.receiver(one), one.state().label());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean knows(UUID matterId) {
    return transfers.existsById(matterId);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(UUID caseId, UUID matterId) {
    var transfer = book.hold(matterId);
    if (transfer.caseId().equals(caseId) && transfer.state().isRunning()) {
      transfer.endsWithItsCase(time.instant());
      book.tell(transfer, "case-closed", "Hand-over ended: the case is closed", null);
      book.publish(transfer);
    }
  }
}
