package org.bridges.transfer.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.shared.DataClass;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.Offer;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferState;
import org.bridges.transfer.TransferView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moves and hand-overs as JSON (contract, {@code /api/transfers} and {@code /api/cases}). */
@RestController
@RequestMapping("/api")
class TransferController {

  private final TransferDesk transfers;
  private final MoveDesk moves;

  TransferController(TransferDesk transfers, MoveDesk moves) {
    this.transfers = transfers;
    this.moves = moves;
  }

  /** A reported move. */
  record Move(@Nullable String kind, @Nullable String note) {}

  /** Why an offer is declined. */
  record Decline(@Nullable String reason) {}

  /** When the receiver reached the youth; now when left out. */
  record Contact(@Nullable Instant at) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/moves")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> move(Authentication person, @PathVariable UUID id, @RequestBody Move move) {
    return Map.of("moveId", moves.moved(id, move.kind(), move.note(), person.getName()));
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/transfers")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> offer(Authentication person, @PathVariable UUID id, @RequestBody Offer offer) {
    var transferId = transfers.offer(id, UUID.randomUUID(), offer, person.getName());
    return Map.of("transferId", transferId);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/acceptance")
  TransferView accept(@PathVariable UUID id) {
    transfers.report(id, TransferState.ACCEPTED, null);
    return transfers.view(id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/decline")
  TransferView decline(@PathVariable UUID id, @RequestBody Decline decline) {
    transfers.report(id, TransferState.DECLINED, decline.reason());
    return transfers.view(id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/withdrawal")
  TransferView withdraw(@PathVariable UUID id) {
    transfers.report(id, TransferState.WITHDRAWN, null);
    return transfers.view(id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/first-contact")
  TransferView contact(@PathVariable UUID id, @RequestBody Contact contact) {
    transfers.reportContact(id, contact.at());
    return transfers.view(id);
  }
}
