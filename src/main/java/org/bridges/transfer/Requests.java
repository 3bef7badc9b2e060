package org.bridges.transfer;

import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner's answer to a receiver who asks for a case: offered, or not. */
@Service
public class Requests {

  private final TransferBook book;
  private final TransferDesk desk;
  private final Worklist worklist;
  private final OfficeTime time;

  Requests(TransferBook book, TransferDesk desk, Worklist worklist, OfficeTime time) {
    this.book = book;
    this.desk = desk;
    this.worklist = worklist;
    this.time = time;
  }

  /**
   * Looks at the answer to who asks for the case, without storing anything.
   *
   * @throws Refused with NOT_ASKED, ANSWER_MISSING, REFUSE_REASON_MISSING, or as an offer
   */
  @Transactional(readOnly = true)
  public void checkRequest(
      UUID transferId,
      @Nullable String answer,
      @Nullable String refused,
      @Nullable String basis,
      @Nullable String words) {
    var transfer = book.require(transferId);
    if (transfer.state() != TransferState.ASKED) {
      throw new Refused("NOT_ASKED", "Nobody asks for the case any more.");
    }
    if (answer == null) {
      throw new Refused("ANSWER_MISSING", "Say whether you offer the case.");
    }
    if (answer.equals("REFUSE") && refused == null) {
      throw new Refused("REFUSE_REASON_MISSING", "Choose why the case is not offered.");
    }
    if (answer.equals("OFFER")) {
      desk.check(transfer.caseId(), requested(transfer, basis, words));
    }
  }

  /** The basis on which an agency that asked may be told, with its reason in words. */
  @Transactional
  public void settleRequest(
      UUID transferId,
      @Nullable String answer,
      @Nullable String basis,
      @Nullable String words,
      String by) {
    var transfer = book.require(transferId);
    if ("OFFER".equals(answer)) {
      desk.settleBasis(transfer.caseId(), requested(transfer, basis, words), by);
    }
  }

  /** Records whether the case is offered; answers the state that stands. */
  @Transactional
  public TransferState recordRequest(
      UUID transferId, @Nullable String answer, @Nullable String refused, @Nullable String basis) {
    var transfer = book.hold(transferId);
    if (transfer.state() == TransferState.ASKED) {
      checkRequest(transferId, answer, refused, basis, null);
      var by = worklist.lastCompletedBy("answer-request", transferId).orElse(null);
      var offers = "OFFER".equals(answer);
      transfer.answerRequest(offers, basis, time.instant());
      var what = offers ? "Hand-over offered to " + book.receiver(transfer) : "Not offered";
      book.tell(transfer, offers ? "offered" : "refused", what, by);
    }
    return transfer.state();
  }

  private static Offer requested(
      Transfer transfer, @Nullable String basis, @Nullable String words) {
    return new Offer(transfer.toCounty(), transfer.toAgency(), basis, "OTHER").because(words);
  }
}
