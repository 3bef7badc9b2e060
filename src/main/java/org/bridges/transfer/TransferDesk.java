package org.bridges.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.Sharing;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.RecordLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers hand-overs and shows them; what the two sides report is the work of {@link BothSides}. */
@Service
public class TransferDesk {

  private final Transfers transfers;
  private final TransferBook book;
  private final BothSides sides;
  private final CaseFile cases;
  private final Sharing sharing;
  private final Directory directory;
  private final Outbox outbox;
  private final OfficeTime time;
  private final RecordLock locks;

  TransferDesk(
      Transfers transfers,
      TransferBook book,
      BothSides sides,
      CaseFile cases,
      Sharing sharing,
      Directory directory,
      Outbox outbox,
      OfficeTime time,
      RecordLock locks) {
    this.transfers = transfers;
    this.book = book;
    this.sides = sides;
    this.cases = cases;
    this.sharing = sharing;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
    this.locks = locks;
  }

  /**
   * Looks at an offer without storing anything.
   *
   * @throws Refused with RECEIVER_MISSING, BASIS_MISSING, SHARE_REASON_MISSING or TRANSFER_RUNNING
   */
  @Transactional(readOnly = true)
  public void check(UUID caseId, Offer offer) {
    var inside = inside(offer);
    if (!inside && offer.toAgency() == null) {
      throw new Refused("RECEIVER_MISSING", "Choose the county or the agency that receives.");
    }
    if (offer.toAgency() != null) {
      directory.agency(offer.toAgency());
      sharing.check(
          caseId, offer.toAgency(), offer.shareBasis(), offer.shareReason(), DataClass.TRANSFER);
    }
    if (book.isRunning(caseId)) {
      throw new Refused("TRANSFER_RUNNING", "A hand-over of this case is under way already.");
    }
  }

  /**
   * Makes an offer; the same id twice is one offer, and of two at the same moment the later one is
   * refused. A hand-over that was completed before is asked about no more.
   *
   * @throws Refused as {@link #check}
   */
  @Transactional
  public UUID offer(UUID caseId, UUID transferId, Offer offer, String by) {
    locks.hold("transfer:" + caseId);
    if (transfers.existsById(transferId)) {
      return transferId;
    }
    check(caseId, offer);
    var care = cases.view(caseId);
    if (care.closedAt() != null) {
      throw new WrongState("case-closed", "The case is closed. Reopen it first.");
    }
    settleBasis(caseId, offer, by);
    book.ofCase(caseId).forEach(this::isSuperseded);
    var saved = transfers.save(new Transfer(transferId, care, offer, time.instant()));
    book.tell(saved, "offered", "Hand-over offered to " + book.receiver(saved), by);
    var variables = cases.variables(care);
    variables.put("transferId", transferId.toString());
    outbox.start(
        caseId,
        "transfer",
        transferId,
        care.generation(),
        variables,
        new StageClock("TRANSFER_ANSWER", time.instant(), "answer"));
    return transferId;
  }

  private void isSuperseded(Transfer earlier) {
    if (earlier.state() == TransferState.COMPLETED && earlier.view("").settledAt() == null) {
      earlier.settle(time.instant());
      book.publish(earlier);
    }
  }

  /** The basis that is recorded for an agency; null where nothing may be told to it. */
  @Nullable String recordedBasis(UUID caseId, String agencyCode) {
    return sharing
        .permitted(caseId, agencyCode, time.instant(), DataClass.TRANSFER)
        .map(permission -> permission.basis().name())
        .orElse(null);
  }

  /**
   * Records the basis of an offer that was given with its reason.
   *
   * @throws Refused as {@link #check}
   */
  @Transactional
  public void settleBasis(UUID caseId, Offer offer, String by) {
    if (offer.toAgency() != null) {
      sharing.settle(
          caseId,
          offer.toAgency(),
          offer.shareBasis(),
          offer.shareReason(),
          DataClass.TRANSFER,
          by);
    }
  }

  /** The receiver's first contact, reported by nobody in person; see {@link BothSides#contact}. */
  @Transactional
  public void reportContact(UUID transferId, @Nullable Instant at) {
    sides.contact(transferId, at, null);
  }

  /** The hand-overs of a case, newest first. */
  @Transactional(readOnly = true)
  public List<TransferView> ofCase(UUID caseId) {
    return book.ofCase(caseId).stream().map(book::view).toList();
  }

  /** Ids of the hand-overs of which something is still to be done. */
  @Transactional(readOnly = true)
  public List<UUID> unfinished() {
    return transfers.findBySettledAtIsNull().stream().map(Transfer::id).toList();
  }

  /** Whether the process that carries the hand-over has still to hear how it stands. */
  @Transactional(readOnly = true)
  public boolean isNews(UUID transferId) {
    return book.require(transferId).isNews();
  }

  /** One hand-over. */
  @Transactional(readOnly = true)
  public TransferView view(UUID transferId) {
    return book.view(book.require(transferId));
  }

  private static boolean inside(Offer offer) {
    return offer.toAgency() == null && County.SERVED.contains(County.ofCode(offer.toCounty()));
  }
}
