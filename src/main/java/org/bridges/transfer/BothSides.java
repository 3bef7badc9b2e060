package org.bridges.transfer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the two sides of a hand-over report. Each fact is recorded when it is given, one after the
 * other for one hand-over: of two at the same moment the first counts, the second hears how it
 * stands. The process hears after the commit.
 */
@Service
public class BothSides {

  private static final Set<String> DECLINES =
      Set.of("NO_CAPACITY", "OUT_OF_AREA", "AGE", "SAFETY", "OTHER");
  private static final Set<String> RETURNS =
      Set.of("NO_CAPACITY", "NO_CONTACT", "YOUTH_WISH", "MOVED_AGAIN", "SAFETY", "OTHER");

  private final TransferBook book;
  private final Responsibility responsibility;
  private final Sides sides;
  private final OfficeTime time;

  BothSides(TransferBook book, Responsibility responsibility, Sides sides, OfficeTime time) {
    this.book = book;
    this.responsibility = responsibility;
    this.sides = sides;
    this.time = time;
  }

  /**
   * The receiver accepts.
   *
   * @param by user name, null where the agency answered behind its link
   * @throws WrongState when the offer was answered, taken back, or has expired
   */
  @Transactional
  public TransferView accept(UUID transferId, @Nullable String by) {
    return answer(transferId, TransferState.ACCEPTED, null, by);
  }

  /**
   * The receiver declines.
   *
   * @param reason NO_CAPACITY, OUT_OF_AREA, AGE, SAFETY or OTHER
   * @throws Refused with DECLINE_REASON_MISSING
   * @throws WrongState as {@link #accept}
   */
  @Transactional
  public TransferView decline(UUID transferId, @Nullable String reason, @Nullable String by) {
    if (reason == null || !DECLINES.contains(reason)) {
      throw new Refused("DECLINE_REASON_MISSING", "reason", "Choose the reason.");
    }
    return answer(transferId, TransferState.DECLINED, reason, by);
  }

  /**
   * The sender takes the offer back, while nobody has answered it.
   *
   * @throws WrongState when it was answered, or the person is not of the sender's side
   */
  @Transactional
  public TransferView withdraw(UUID transferId, String by) {
    sides.requireSender(book.require(transferId), by);
    return answer(transferId, TransferState.WITHDRAWN, null, by);
  }

  private TransferView answer(
      UUID transferId, TransferState answer, @Nullable String reason, @Nullable String by) {
    var transfer = book.hold(transferId);
    answered(transfer, answer, reason, by);
    book.publish(transfer);
    return book.view(transfer);
  }

  /** Records an answer and writes it on the timeline; the caller tells the process. */
  void answered(
      Transfer transfer, TransferState answer, @Nullable String reason, @Nullable String by) {
    transfer.answer(answer, reason, time.instant());
    book.tell(transfer, answer.name(), "Hand-over " + answer.label() + inBrackets(reason), by);
  }

  /**
   * The receiver has reached the youth: from now on it is responsible.
   *
   * @param at when; now where it is left out
   * @throws Refused with CONTACT_TIME_IN_FUTURE
   * @throws WrongState when the hand-over is not accepted, or its contact is recorded already
   */
  @Transactional
  public TransferView contact(UUID transferId, @Nullable Instant at, @Nullable String by) {
    var transfer = book.hold(transferId);
    var when = at == null ? time.instant() : at;
    requirePast(when);
    contacted(transfer, when, by);
    book.publish(transfer);
    return book.view(transfer);
  }

  void contacted(Transfer transfer, Instant at, @Nullable String by) {
    transfer.contacted(at);
    responsibility.toReceiver(transfer);
    book.tell(
        transfer,
        "contact",
        "First contact by " + book.receiver(transfer) + ": responsibility has moved",
        by);
  }

  void requirePast(Instant at) {
    if (at.isAfter(time.instant().plusSeconds(60))) {
      throw new Refused("CONTACT_TIME_IN_FUTURE", "at", "The contact cannot lie in the future.");
    }
  }

  /**
   * The receiver gives the case back, before or after its first contact. Until the sender accepts,
   * whoever is responsible stays responsible.
   *
   * @param reason NO_CAPACITY, NO_CONTACT, YOUTH_WISH, MOVED_AGAIN, SAFETY or OTHER
   * @param note more of it in words, for the timeline
   * @throws Refused with RETURN_REASON_MISSING
   * @throws WrongState when there is nothing to be returned
   */
  @Transactional
  public TransferView giveBack(
      UUID transferId, @Nullable String reason, @Nullable String note, String by) {
    if (reason == null || !RETURNS.contains(reason)) {
      throw new Refused("RETURN_REASON_MISSING", "reason", "Choose why the case is given back.");
    }
    var transfer = book.hold(transferId);
    sides.requireReceiver(transfer, by);
    if (transfer.state() != TransferState.RETURN_ASKED && book.isRunningBeside(transfer)) {
      throw new WrongState(
          "transfer-running", "Another hand-over of this case is under way. Settle it first.");
    }
    var now = time.instant();
    transfer.askReturn(reason, now);
    var what = book.receiver(transfer) + " gives the case back" + inBrackets(reason);
    book.tell(transfer, "return:" + now, what, by, note);
    book.publish(transfer);
    return book.view(transfer);
  }

  /**
   * The sender takes the case back, or says no and the hand-over goes on.
   *
   * @throws Refused with ANSWER_MISSING
   * @throws WrongState when no return waits for an answer, or the person is of the other side
   */
  @Transactional
  public TransferView answerReturn(UUID transferId, @Nullable Boolean takes, String by) {
    if (takes == null) {
      throw new Refused("ANSWER_MISSING", "accepted", "Say whether you take the case back.");
    }
    var transfer = book.hold(transferId);
    sides.requireSender(transfer, by);
    returned(transfer, takes, by);
    book.publish(transfer);
    return book.view(transfer);
  }

  void returned(Transfer transfer, boolean takes, @Nullable String by) {
    var led = transfer.view("").receiverLeads();
    var now = time.instant();
    transfer.answerReturn(takes, now);
    if (takes && led) {
      responsibility.backToSender(transfer);
    }
    var what = takes ? "Return accepted: the sender has the case" : "Return not accepted";
    book.tell(transfer, "return-answer:" + now, what, by);
  }

  /** A code as people read it, in brackets; nothing where there is none. */
  static String inBrackets(@Nullable String code) {
    return code == null
        ? ""
        : " (" + code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ")";
  }
}
