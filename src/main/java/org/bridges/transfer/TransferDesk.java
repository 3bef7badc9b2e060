package org.bridges.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.consent.Sharing;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers hand-overs and takes the facts that the two sides report. */
@Service
public class TransferDesk {

  private final Transfers transfers;
  private final CaseFile cases;
  private final Sharing sharing;
  private final Directory directory;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;
  private final Worklist worklist;

  TransferDesk(
      Transfers transfers,
      CaseFile cases,
      Sharing sharing,
      Directory directory,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time,
      Worklist worklist) {
    this.transfers = transfers;
    this.cases = cases;
    this.sharing = sharing;
    this.directory = directory;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
    this.worklist = worklist;
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
    if (running(caseId)) {
      throw new Refused("TRANSFER_RUNNING", "A hand-over of this case is under way already.");
    }
  }

  /**
   * Makes an offer; the same id twice is one offer.
   *
   * @throws Refused as {@link #check}
   */
  @Transactional
  public UUID offer(UUID caseId, UUID transferId, Offer offer, String by) {
    if (transfers.existsById(transferId)) {
      return transferId;
    }
    check(caseId, offer);
    var care = cases.view(caseId);
    if (care.closedAt() != null) {
      throw new WrongState("case-closed", "The case is closed. Reopen it first.");
    }
    settleBasis(caseId, offer, by);
    var saved =
        transfers.save(new Transfer(transferId, caseId, care.generation(), offer, time.instant()));
    tell(saved, "offered", "Hand-over offered to " + receiver(saved), by);
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

  /**
   * The receiver accepts or declines, or the sender withdraws; the process hears of it.
   *
   * @throws WrongState when the offer was answered before
   */
  @Transactional
  public void report(UUID transferId, TransferState answer, @Nullable String declineReason) {
    var transfer = require(transferId);
    if (transfer.state() != TransferState.OFFERED) {
      throw new WrongState(
          "already-answered", "This offer is " + transfer.state().label() + " already.");
    }
    if (answer == TransferState.DECLINED && declineReason == null) {
      throw new Refused("DECLINE_REASON_MISSING", "Choose the reason.");
    }
    var variables = new java.util.HashMap<String, Object>();
    variables.put("transferAnswer", answer.name());
    if (declineReason != null) {
      variables.put("declineReason", declineReason);
    }
    outbox.publish(transfer.caseId(), "transfer.answered", transferId, variables);
  }

  /**
   * The receiver reports its first contact with the youth.
   *
   * @throws WrongState when the offer was not accepted
   */
  @Transactional
  public void reportContact(UUID transferId, @Nullable Instant at) {
    var transfer = require(transferId);
    if (transfer.state() != TransferState.ACCEPTED) {
      throw new WrongState("not-accepted", "This offer is " + transfer.state().label() + ".");
    }
    Instant when = at == null ? time.instant() : at;
    if (when.isAfter(time.instant().plusSeconds(60))) {
      throw new Refused("CONTACT_TIME_IN_FUTURE", "The contact cannot lie in the future.");
    }
    outbox.publish(
        transfer.caseId(),
        "transfer.contactMade",
        transferId,
        Map.of("contactMade", "YES", "contactedAt", time.iso(when)));
  }

  /** The hand-overs of a case, newest first. */
  @Transactional(readOnly = true)
  public List<TransferView> ofCase(UUID caseId) {
    return transfers.findByCaseIdOrderByOfferedAtDesc(caseId).stream()
        .map(one -> one.view(receiver(one)))
        .toList();
  }

  /** Ids of the hand-overs that are under way, or declined and without another way. */
  @Transactional(readOnly = true)
  public List<UUID> unfinished() {
    var states = List.of(TransferState.OFFERED, TransferState.ACCEPTED, TransferState.DECLINED);
    return transfers.findByStateIn(states).stream()
        .filter(one -> one.state().isRunning() || isAskedFor(one))
        .map(Transfer::id)
        .toList();
  }

  private boolean isAskedFor(Transfer declined) {
    return worklist.ofCase(declined.caseId()).stream()
        .anyMatch(task -> declined.id().equals(task.subjectId()));
  }

  /** One hand-over. */
  @Transactional(readOnly = true)
  public TransferView view(UUID transferId) {
    var transfer = require(transferId);
    return transfer.view(receiver(transfer));
  }

  Transfer require(UUID transferId) {
    return transfers.findById(transferId).orElseThrow(() -> new Missing("hand-over"));
  }

  void tell(Transfer transfer, String fact, String what, @Nullable String by) {
    timeline.add(
        TimelineEntry.ofCase(transfer.caseId(), "transfer:" + transfer.id() + ":" + fact, what)
            .by(by));
  }

  String receiver(Transfer transfer) {
    var agency = transfer.toAgency();
    return agency != null
        ? directory.agency(agency).name()
        : County.ofCode(transfer.toCounty()).label();
  }

  private boolean running(UUID caseId) {
    return transfers.findByCaseIdOrderByOfferedAtDesc(caseId).stream()
        .anyMatch(one -> one.state().isRunning());
  }

  private static boolean inside(Offer offer) {
    return offer.toAgency() == null && County.SERVED.contains(County.ofCode(offer.toCounty()));
  }
}
