package org.bridges.transfer;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a hand-over until the receiver has the case. What a step brings may have been
 * reported already by one of the sides: then the record stands as it is.
 */
@Service
public class HandOver {

  private static final Set<String> ANSWERS = Set.of("ACCEPTED", "DECLINED", "EXPIRED");

  private final TransferBook book;
  private final BothSides sides;
  private final CaseFile cases;
  private final Reminders reminders;
  private final Worklist worklist;
  private final TimeLimits limits;
  private final OfficeTime time;

  HandOver(
      TransferBook book,
      BothSides sides,
      CaseFile cases,
      Reminders reminders,
      Worklist worklist,
      TimeLimits limits,
      OfficeTime time) {
    this.book = book;
    this.sides = sides;
    this.cases = cases;
    this.reminders = reminders;
    this.worklist = worklist;
    this.limits = limits;
    this.time = time;
  }

  /** Tells the receiver, once: an agency by its link, a county of ours through its coordinators. */
  @Transactional
  public void sendOffer(UUID transferId) {
    var offered = book.hold(transferId);
    var transfer = book.view(offered);
    if (transfer.state() == TransferState.OFFERED) {
      var care = cases.view(transfer.caseId());
      var from = transfer.offeredAt();
      offered.heard(limits.due("TRANSFER_ANSWER", care.urgency(), care.limitsCounty(), from));
    }
    if (transfer.isUntold()) {
      // the youth says no: our people go there with her or him
      var untold = "Nothing is told to " + transfer.receiver() + ": the youth says no";
      book.tell(offered, "untold", untold, null);
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
    if (book.require(transferId).state() != TransferState.OFFERED) {
      throw new Refused("ALREADY_ANSWERED", "This offer has been answered already.");
    }
    if ("EXPIRED".equals(answer)) {
      throw new Refused("ANSWER_MISSING", "Say what the receiver answered.");
    }
    requireAnswer(answer, declineReason);
  }

  private static void requireAnswer(@Nullable String answer, @Nullable String declineReason) {
    if (answer == null || !ANSWERS.contains(answer)) {
      throw new Refused("ANSWER_MISSING", "Say what the receiver answered.");
    }
    if (answer.equals("DECLINED") && declineReason == null) {
      throw new Refused("DECLINE_REASON_MISSING", "Choose the reason for the decline.");
    }
  }

  /**
   * Records an answer that somebody noted, or that none came until the last limit; answers the one
   * that stands.
   *
   * @throws Refused as {@link #checkAnswer}
   */
  @Transactional
  public TransferState recordAnswer(
      UUID transferId, @Nullable String answer, @Nullable String declineReason) {
    var transfer = book.hold(transferId);
    if (transfer.state() == TransferState.OFFERED) {
      requireAnswer(answer, declineReason);
      var state = TransferState.valueOf(Objects.requireNonNull(answer));
      var by = worklist.lastCompletedBy("answer-transfer", transferId).orElse(null);
      var reason = state == TransferState.DECLINED ? declineReason : null;
      sides.answered(transfer, state, reason, by);
    }
    return transfer.state();
  }

  /** The youth and the receiver were introduced. */
  @Transactional
  public void introduced(UUID transferId, @Nullable String by) {
    var transfer = book.hold(transferId);
    transfer.introduced(time.instant());
    book.tell(transfer, "introduced", "Youth and receiver were introduced to each other", by);
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
    if (at != null) {
      sides.requirePast(at);
    }
  }

  /**
   * Records the first contact: only now the receiver is responsible. Answers the next try if not.
   */
  @Transactional
  public Instant recordContact(UUID transferId, @Nullable String made, @Nullable Instant at) {
    checkContact(made, at);
    var transfer = book.hold(transferId);
    var care = cases.view(transfer.caseId());
    var by = worklist.lastCompletedBy("receiver-contact", transferId).orElse(null);
    var now = time.instant();
    if (!"YES".equals(made)) {
      var key = "no-contact:" + now.getEpochSecond() / 60;
      book.tell(transfer, key, "The receiver has not reached the youth yet", by);
    } else if (transfer.state() == TransferState.ACCEPTED) {
      sides.contacted(transfer, Objects.requireNonNull(at), by);
    } else if (transfer.state() == TransferState.RETURN_ASKED) {
      var what = "The receiver had contact with the youth; its return waits for an answer";
      book.tell(transfer, "contact-beside", what, by);
    }
    return limits.due("CONTACT_TRY", care.urgency(), care.limitsCounty(), now);
  }
}
