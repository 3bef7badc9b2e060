package org.bridges.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.casefile.CaseClosed;
import org.bridges.casefile.EndsWithCase;
import org.bridges.casefile.OpenMatters;
import org.bridges.engine.Outbox;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A hand-over that is under way when a case is to be closed. It ends with the case, and with it
 * what it opened to the receiver, as does the look for another way after one that came back; the
 * checks after a completed one go on (ADR 0015).
 */
@Component
class HandOverClosing implements OpenMatters, EndsWithCase {

  /** What comes back to the sender, or was only asked for, when the case goes on. */
  private static final Set<TransferState> LEFT =
      EnumSet.of(
          TransferState.ASKED,
          TransferState.DECLINED,
          TransferState.EXPIRED,
          TransferState.RETURNED,
          TransferState.NOT_HELD);

  private final TransferBook book;
  private final Outbox outbox;
  private final OfficeTime time;

  HandOverClosing(TransferBook book, Outbox outbox, OfficeTime time) {
    this.book = book;
    this.outbox = outbox;
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
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(UUID caseId, UUID matterId) {
    var transfer = book.hold(matterId);
    if (transfer.caseId().equals(caseId) && transfer.state().isRunning()) {
      transfer.endsWithItsCase(time.instant());
      book.tell(transfer, "case-closed", "Hand-over ended: the case is closed", null);
      book.publish(transfer);
    }
  }

  @Override
  public DataClass shows() {
    return DataClass.TRANSFER;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Ending> endingsOf(UUID caseId) {
    return left(caseId).map(one -> new Ending(left(one), null)).toList();
  }

  private String left(Transfer one) {
    return one.state() == TransferState.ASKED
        ? words(one)
        : words(one) + ": another way is looked for";
  }

  /** Nobody looks for another way for a case that is closed. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseClosed closed) {
    left(closed.caseId()).toList().forEach(this::settle);
  }

  private Stream<Transfer> left(UUID caseId) {
    return book.ofCase(caseId).stream()
        .filter(one -> one.isUnsettled() && LEFT.contains(one.state()));
  }

  private void settle(Transfer found) {
    var transfer = book.hold(found.id());
    if (!transfer.isUnsettled() || !LEFT.contains(transfer.state())) {
      return;
    }
    var wasAsked = transfer.state() == TransferState.ASKED;
    if (wasAsked) {
      transfer.endsWithItsCase(time.instant());
    } else {
      transfer.settle(time.instant());
    }
    var what = wasAsked ? "The case is not offered" : "No other way is looked for";
    book.tell(transfer, "case-closed", what + ": it is closed", null);
    outbox.publish(transfer.caseId(), "transfer.caseClosed", transfer.id(), Map.of());
  }
}
