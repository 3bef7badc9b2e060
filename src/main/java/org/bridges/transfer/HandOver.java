package org.bridges.transfer;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.StaffView;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.team.TeamDesk;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a hand-over, from the offer's mail to the receiver's first contact. */
@Service
public class HandOver {

  private final TransferDesk desk;
  private final CaseFile cases;
  private final TeamDesk team;
  private final Reminders reminders;
  private final Worklist worklist;
  private final TimeLimits limits;
  private final OfficeTime time;

  HandOver(
      TransferDesk desk,
      CaseFile cases,
      TeamDesk team,
      Reminders reminders,
      Worklist worklist,
      TimeLimits limits,
      OfficeTime time) {
    this.desk = desk;
    this.cases = cases;
    this.team = team;
    this.reminders = reminders;
    this.worklist = worklist;
    this.limits = limits;
    this.time = time;
  }

  /** Tells the receiver, once: an agency by its link, a county of ours through its coordinators. */
  @Transactional
  public void sendOffer(UUID transferId) {
    var transfer = desk.view(transferId);
    if (transfer.isUntold()) {
      // the youth says no: our people go there with her or him
      var untold = "Nothing is told to " + transfer.receiver() + ": the youth says no";
      desk.tell(desk.require(transferId), "untold", untold, null);
      return;
    }
    var recipient =
        transfer.toAgency() == null
            ? Recipient.group(Group.COORDINATORS)
            : Recipient.agency(transfer.toAgency());
    reminders.notify(
        new NoticeRequest(
            "transfer-offer:" + transferId,
            NoticeKind.TRANSFER_OFFER,
            recipient,
            transfer.caseId(),
            transferId,
            transfer.offeredAt(),
            null));
  }

  /**
   * Looks at an answer without storing anything.
   *
   * @throws Refused with ALREADY_ANSWERED, ANSWER_MISSING or DECLINE_REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void checkAnswer(
      UUID transferId, @Nullable String answer, @Nullable String declineReason) {
    if (desk.require(transferId).state() != TransferState.OFFERED) {
      throw new Refused("ALREADY_ANSWERED", "This offer has been answered already.");
    }
    requireAnswer(answer, declineReason);
  }

  private static void requireAnswer(@Nullable String answer, @Nullable String declineReason) {
    if (answer == null) {
      throw new Refused("ANSWER_MISSING", "Say what the receiver answered.");
    }
    if (answer.equals("DECLINED") && declineReason == null) {
      throw new Refused("DECLINE_REASON_MISSING", "Choose the reason for the decline.");
    }
  }

  /** Records the answer; answers the one that stands. */
  @Transactional
  public TransferState recordAnswer(
      UUID transferId, @Nullable String answer, @Nullable String declineReason) {
    var transfer = desk.require(transferId);
    if (transfer.state() != TransferState.OFFERED) {
      return transfer.state() == TransferState.COMPLETED
          ? TransferState.ACCEPTED
          : transfer.state();
    }
    requireAnswer(answer, declineReason);
    var state = TransferState.valueOf(String.valueOf(answer));
    transfer.answer(state, declineReason, time.instant());
    var by = worklist.lastCompletedBy("answer-transfer", transferId).orElse(null);
    var why =
        declineReason == null ? "" : " (" + declineReason.toLowerCase().replace('_', ' ') + ")";
    desk.tell(transfer, state.name(), "Hand-over " + state.label() + why, by);
    return state;
  }

  /** The youth and the receiver were introduced. */
  @Transactional
  public void introduced(UUID transferId, @Nullable String by) {
    var transfer = desk.require(transferId);
    transfer.introduced(time.instant());
    desk.tell(transfer, "introduced", "Youth and receiver were introduced to each other", by);
  }

  /**
   * Looks at a reported contact without storing anything.
   *
   * @throws Refused with CONTACT_TIME_MISSING or CONTACT_TIME_IN_FUTURE
   */
  public void checkContact(@Nullable String made, @Nullable Instant at) {
    if (made == null) {
      throw new Refused("ANSWER_MISSING", "Say whether the receiver has reached the youth.");
    }
    if (made.equals("YES") && at == null) {
      throw new Refused("CONTACT_TIME_MISSING", "Say when the receiver reached the youth.");
    }
    if (at != null && at.isAfter(time.instant().plusSeconds(60))) {
      throw new Refused("CONTACT_TIME_IN_FUTURE", "The contact cannot lie in the future.");
    }
  }

  /**
   * Records the first contact: only now the receiver is responsible. Answers the next try if not.
   */
  @Transactional
  public Instant recordContact(UUID transferId, @Nullable String made, @Nullable Instant at) {
    checkContact(made, at);
    var transfer = desk.require(transferId);
    var care = cases.view(transfer.caseId());
    var by = worklist.lastCompletedBy("receiver-contact", transferId).orElse(null);
    var now = time.instant();
    if ("YES".equals(made)) {
      if (transfer.contacted(Objects.requireNonNull(at))) {
        handResponsibility(transfer);
        desk.tell(
            transfer,
            "contact",
            "First contact by " + desk.receiver(transfer) + ": responsibility has moved",
            by);
      }
    } else {
      var key = "no-contact:" + now.getEpochSecond() / 60;
      desk.tell(transfer, key, "The receiver has not reached the youth yet", by);
    }
    return limits.due("CONTACT_TRY", care.urgency(), care.county(), now);
  }

  private void handResponsibility(Transfer transfer) {
    var agency = transfer.toAgency();
    if (agency != null) {
      cases.handedOutside(transfer.caseId(), agency);
      return;
    }
    var county = County.ofCode(transfer.toCounty());
    var owner = team.proposedCoordinator(transfer.caseId(), county).map(StaffView::username);
    cases.moveTo(transfer.caseId(), county, owner.orElse(null));
    owner.ifPresent(one -> team.changeCoordinator(transfer.caseId(), one));
  }

  /**
   * After a decline: the sender keeps the case, or offers it again to another receiver.
   *
   * @throws Refused as an offer
   */
  @Transactional
  public void recordOtherWay(UUID transferId, @Nullable String way, Offer next) {
    var transfer = desk.require(transferId);
    var by = worklist.lastCompletedBy("find-other-way", transferId).orElse("");
    if ("OFFER_AGAIN".equals(way)) {
      var again = UUID.nameUUIDFromBytes(("again:" + transferId).getBytes());
      desk.offer(transfer.caseId(), again, withEarlier(transfer, next), by);
      return;
    }
    if (way == null) {
      throw new Refused("ANSWER_MISSING", "Say what happens instead.");
    }
    desk.tell(transfer, "kept", "The case stays with us", by);
  }

  /**
   * What a new offer takes over from the declined one. A basis is given to one agency: the next one
   * needs its own, unless the youth says no to all of them.
   */
  Offer withEarlier(Transfer transfer, Offer next) {
    var to = next.toAgency();
    var basis =
        to == null || desk.view(transfer.id()).isUntold()
            ? transfer.shareBasis()
            : desk.recordedBasis(transfer.caseId(), to);
    return new Offer(next.toCounty(), to, basis, transfer.reason());
  }

  /** Looks at the way after a decline without storing anything. */
  @Transactional(readOnly = true)
  public void checkOtherWay(UUID transferId, @Nullable String way, Offer next) {
    if ("OFFER_AGAIN".equals(way)) {
      var transfer = desk.require(transferId);
      desk.check(transfer.caseId(), withEarlier(transfer, next));
    }
  }
}
