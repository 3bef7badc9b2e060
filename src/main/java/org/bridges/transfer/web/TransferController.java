package org.bridges.transfer.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Audited;
import org.bridges.audit.Purpose;
import org.bridges.audit.SubjectKind;
import org.bridges.shared.DataClass;
import org.bridges.transfer.BothSides;
import org.bridges.transfer.HandOverSight;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.bridges.transfer.Offer;
import org.bridges.transfer.OfferPreview;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
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
  private final BothSides sides;
  private final HandOverSight sight;

  TransferController(TransferDesk transfers, MoveDesk moves, BothSides sides, HandOverSight sight) {
    this.transfers = transfers;
    this.moves = moves;
    this.sides = sides;
    this.sight = sight;
  }

  /** Why an offer is declined. */
  record Decline(@Nullable String reason) {}

  /** Why the case is given back. */
  record Return(@Nullable String reason, @Nullable String note) {}

  /** Whether the sender takes the case back. */
  record ReturnAnswer(@Nullable Boolean accepted) {}

  /** When the receiver reached the youth; now when left out. */
  record Contact(@Nullable Instant at) {}

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.CASE,
      why = Purpose.CARE)
  @PostMapping("/cases/{id}/moves")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> move(Authentication person, @PathVariable UUID id, @RequestBody NewMove move) {
    return Map.of("moveId", moves.moved(id, move, person.getName()));
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

  /** What may be known before the case is accepted: never who it is. */
  @Audited(data = DataClass.TRANSFER, of = SubjectKind.TRANSFER, why = Purpose.CARE)
  @GetMapping("/transfers/{id}")
  OfferPreview preview(@PathVariable UUID id) {
    return sight.preview(id);
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/acceptance")
  TransferView accept(Authentication person, @PathVariable UUID id) {
    return sides.accept(id, person.getName());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/decline")
  TransferView decline(Authentication person, @PathVariable UUID id, @RequestBody Decline decline) {
    return sides.decline(id, decline.reason(), person.getName());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/withdrawal")
  TransferView withdraw(Authentication person, @PathVariable UUID id) {
    return sides.withdraw(id, person.getName());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/return")
  TransferView giveBack(Authentication person, @PathVariable UUID id, @RequestBody Return given) {
    return sides.giveBack(id, given.reason(), given.note(), person.getName());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/return/answer")
  TransferView answerReturn(
      Authentication person, @PathVariable UUID id, @RequestBody ReturnAnswer answer) {
    return sides.answerReturn(id, answer.accepted(), person.getName());
  }

  @Audited(
      action = AuditAction.CHANGE,
      data = DataClass.TRANSFER,
      of = SubjectKind.TRANSFER,
      why = Purpose.CARE)
  @PostMapping("/transfers/{id}/first-contact")
  TransferView contact(
      Authentication person,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Contact contact) {
    return sides.contact(id, contact == null ? null : contact.at(), person.getName());
  }
}
