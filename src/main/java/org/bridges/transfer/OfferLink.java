package org.bridges.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.reminder.ItemFacts;
import org.bridges.reminder.ItemForm;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.PartnerAnswer;
import org.bridges.reminder.PartnerItem;
import org.bridges.reminder.Recipient;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An offered hand-over behind the receiving agency's link. */
@Component
class OfferLink implements PartnerItem {

  private final Transfers transfers;
  private final TransferDesk desk;
  private final BothSides sides;

  OfferLink(Transfers transfers, TransferDesk desk, BothSides sides) {
    this.transfers = transfers;
    this.sides = sides;
    this.desk = desk;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.TRANSFER_OFFER, NoticeKind.TRANSFER_REMINDER);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean knows(UUID subjectId) {
    return transfers.existsById(subjectId);
  }

  @Override
  public Set<DataClass> shows() {
    return Set.of(DataClass.TRANSFER);
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> underWay(UUID caseId, String agencyCode) {
    return desk.ofCase(caseId).stream()
        .filter(one -> one.state().isRunning() && !one.isUntold())
        .filter(one -> agencyCode.equals(one.toAgency()))
        .map(TransferView::id)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> goesOnAfterClosure(UUID caseId, String agencyCode) {
    return desk.ofCase(caseId).stream()
            .filter(one -> agencyCode.equals(one.toAgency()) && !one.isUntold())
            .anyMatch(one -> one.state() == TransferState.COMPLETED)
        ? Optional.of("somebody still asks whether the hand-over held")
        : Optional.empty();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Recipient> asked(UUID subjectId) {
    var transfer = desk.view(subjectId);
    var agency = transfer.toAgency();
    return agency == null || !isAwaited(transfer) ? List.of() : List.of(Recipient.agency(agency));
  }

  @Override
  @Transactional(readOnly = true)
  public ItemFacts show(UUID subjectId, String agencyCode) {
    var transfer = own(subjectId, agencyCode);
    var answered =
        switch (transfer.state()) {
          case ACCEPTED, COMPLETED, HELD -> "ACCEPT";
          case DECLINED -> "DECLINE";
          default -> null;
        };
    return new ItemFacts(ItemForm.TRANSFER, null, null, null, answered);
  }

  @Override
  @Transactional
  public void answer(UUID subjectId, String agencyCode, PartnerAnswer answer) {
    own(subjectId, agencyCode);
    if (answer.answer().equals("ACCEPT")) {
      sides.accept(subjectId, null);
    } else {
      sides.decline(subjectId, answer.reason(), null);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public boolean stillOpen(UUID subjectId, String agencyCode) {
    return isAwaited(own(subjectId, agencyCode));
  }

  private static boolean isAwaited(TransferView transfer) {
    return transfer.state() == TransferState.OFFERED && !transfer.isUntold();
  }

  private TransferView own(UUID subjectId, String agencyCode) {
    var transfer = desk.view(subjectId);
    if (!agencyCode.equals(transfer.toAgency())) {
      throw new Missing("hand-over");
    }
    return transfer;
  }
}
