package org.bridges.transfer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.shared.County;
import org.bridges.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hand-overs on record: found, held against others, and told to timeline and process. */
@Component
class TransferBook {

  private final Transfers transfers;
  private final Directory directory;
  private final Timeline timeline;
  private final Outbox outbox;
  private final EntityManager entities;

  TransferBook(
      Transfers transfers,
      Directory directory,
      Timeline timeline,
      Outbox outbox,
      EntityManager entities) {
    this.transfers = transfers;
    this.directory = directory;
    this.timeline = timeline;
    this.outbox = outbox;
    this.entities = entities;
  }

  Transfer require(UUID transferId) {
    return transfers.findById(transferId).orElseThrow(() -> new Missing("hand-over"));
  }

  /** The hand-over as it stands, held until the transaction ends: two at once come one by one. */
  Transfer hold(UUID transferId) {
    var transfer = require(transferId);
    entities.refresh(transfer, LockModeType.PESSIMISTIC_WRITE);
    return transfer;
  }

  /** The hand-overs of a case, newest first. */
  List<Transfer> ofCase(UUID caseId) {
    return transfers.findByCaseIdOrderByOfferedAtDesc(caseId);
  }

  /** Whether a hand-over of the case is under way. */
  boolean isRunning(UUID caseId) {
    return ofCase(caseId).stream().anyMatch(one -> one.state().isRunning());
  }

  /** Whether another hand-over of its case is under way. */
  boolean isRunningBeside(Transfer transfer) {
    return ofCase(transfer.caseId()).stream()
        .anyMatch(one -> one.state().isRunning() && !one.id().equals(transfer.id()));
  }

  /** Writes a fact on the case's timeline, once for each key. */
  void tell(Transfer transfer, String fact, String what, @Nullable String by) {
    tell(transfer, fact, what, by, null);
  }

  void tell(
      Transfer transfer, String fact, String what, @Nullable String by, @Nullable String note) {
    timeline.add(
        TimelineEntry.ofCase(transfer.caseId(), "transfer:" + transfer.id() + ":" + fact, what)
            .by(by)
            .with(note));
  }

  /** The process that carries the hand-over hears that it changed, after the commit. */
  void publish(Transfer transfer) {
    outbox.publish(transfer.caseId(), "transfer.changed", transfer.id(), Map.of());
  }

  /** The receiving county or agency in words. */
  String receiver(Transfer transfer) {
    var agency = transfer.toAgency();
    return agency != null
        ? directory.agency(agency).name()
        : County.ofCode(transfer.toCounty()).label();
  }

  TransferView view(Transfer transfer) {
    return transfer.view(receiver(transfer));
  }
}
