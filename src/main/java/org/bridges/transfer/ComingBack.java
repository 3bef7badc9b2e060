package org.bridges.transfer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.shared.Moments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The later steps of a hand-over: whether it holds, what is given back, and what then happens. */
@Service
public class ComingBack {

  private final TransferBook book;
  private final TransferDesk desk;
  private final BothSides sides;
  private final Sides who;
  private final Responsibility responsibility;
  private final CaseFile cases;
  private final Worklist worklist;
  private final TimeLimits limits;
  private final OfficeTime time;

  ComingBack(
      TransferBook book,
      TransferDesk desk,
      BothSides sides,
      Sides who,
      Responsibility responsibility,
      CaseFile cases,
      Worklist worklist,
      TimeLimits limits,
      OfficeTime time) {
    this.book = book;
    this.desk = desk;
    this.sides = sides;
    this.who = who;
    this.responsibility = responsibility;
    this.cases = cases;
    this.worklist = worklist;
    this.limits = limits;
    this.time = time;
  }

  /**
   * How a hand-over stands, and when what follows is due.
   *
   * @param prefix of the moments' variables
   */
  public record Stock(
      TransferState state, boolean introduced, String prefix, @Nullable Moments moments) {}

  /** Says how the hand-over stands: its process goes on from there, and has heard of it. */
  @Transactional
  public Stock takeStock(UUID transferId) {
    var transfer = book.hold(transferId);
    var stock = stock(book.view(transfer));
    transfer.heard(stock.moments() == null ? null : stock.moments().due());
    return stock;
  }

  private Stock stock(TransferView view) {
    var introduced = view.introducedAt() != null;
    var state = view.state();
    return switch (state) {
      case ACCEPTED ->
          new Stock(state, introduced, "handOff", of("TRANSFER_HANDOFF", view, view.respondedAt()));
      case COMPLETED ->
          view.settledAt() != null
              ? new Stock(TransferState.HELD, introduced, "stick", null)
              : new Stock(state, introduced, "stick", check(view));
      case RETURN_ASKED ->
          new Stock(state, introduced, "return", of("TRANSFER_RETURN", view, view.returnAskedAt()));
      case DECLINED, EXPIRED ->
          new Stock(state, introduced, "otherWay", of("TRANSFER_BACK", view, view.respondedAt()));
      case RETURNED, NOT_HELD ->
          new Stock(state, introduced, "otherWay", of("TRANSFER_BACK", view, view.backAt()));
      default -> new Stock(state, introduced, "answer", null);
    };
  }

  private Moments check(TransferView view) {
    return view.heldChecks() == 0
        ? of("TRANSFER_STICK_1", view, view.contactAt())
        : of("TRANSFER_STICK", view, view.contactAt());
  }

  private Moments of(String stage, TransferView view, @Nullable Instant from) {
    var care = cases.view(view.caseId());
    return limits.moments(stage, care.urgency(), care.limitsCounty(), Objects.requireNonNull(from));
  }

  /**
   * Looks at the answer whether a hand-over holds, without storing anything.
   *
   * @throws Refused with ANSWER_MISSING or NOT_HELD_REASON_MISSING
   */
  public void checkHold(@Nullable String answer, @Nullable String reason) {
    if (!"HELD".equals(answer) && !"NOT_HELD".equals(answer)) {
      throw new Refused("ANSWER_MISSING", "Say whether the hand-over holds.");
    }
    if (answer.equals("NOT_HELD") && reason == null) {
      throw new Refused("NOT_HELD_REASON_MISSING", "Choose why it did not hold.");
    }
  }

  /**
   * Records whether a hand-over holds. Where it does not, the case is the sender's at once, with
   * everything in it. The same answer told twice counts once.
   *
   * @param due the check that was answered, by its due moment
   */
  @Transactional
  public void recordHold(
      UUID transferId, @Nullable Instant due, @Nullable String answer, @Nullable String reason) {
    checkHold(answer, reason);
    var transfer = book.hold(transferId);
    if (!awaitsCheck(transfer.view(""), due)) {
      return;
    }
    var by = worklist.lastCompletedBy("check-hold", transferId).orElse(null);
    var now = time.instant();
    var key = "hold:" + transfer.view("").heldChecks();
    if ("HELD".equals(answer)) {
      transfer.holds(now);
      var which = transfer.state() == TransferState.HELD ? "second" : "first";
      var what = "Asked the " + which + " time whether the hand-over holds: yes";
      book.tell(transfer, key, what, by);
      return;
    }
    transfer.holdsNot(Objects.requireNonNull(reason), now);
    if (cases.view(transfer.caseId()).closedAt() == null) {
      responsibility.backToSender(transfer);
    }
    book.tell(transfer, key, "The hand-over did not hold: the sender has the case again", by);
  }

  /** Whether it waits for the check of this moment: one that was answered is not counted again. */
  private static boolean awaitsCheck(TransferView view, @Nullable Instant due) {
    return view.state() == TransferState.COMPLETED
        && view.settledAt() == null
        && view.dueAt() != null
        && due != null
        && view.dueAt().getEpochSecond() == due.getEpochSecond();
  }

  /**
   * Looks at the answer to a return without storing anything.
   *
   * @throws Refused with ANSWER_MISSING or NOT_RETURNED
   */
  @Transactional(readOnly = true)
  public void checkReturn(UUID transferId, @Nullable String answer, @Nullable String by) {
    var transfer = book.require(transferId);
    if (transfer.state() != TransferState.RETURN_ASKED) {
      throw new Refused("NOT_RETURNED", "No return waits for an answer any more.");
    }
    if (answer == null) {
      throw new Refused("ANSWER_MISSING", "Say whether you take the case back.");
    }
    if (by != null && !who.isSender(transfer, by)) {
      throw new Refused("NOT_YOUR_SIDE", "Only the side that offered the case can answer this.");
    }
  }

  /** Records the sender's answer to a return; one that stands already stays. */
  @Transactional
  public void recordReturn(UUID transferId, @Nullable String answer) {
    var transfer = book.hold(transferId);
    if (transfer.state() == TransferState.RETURN_ASKED) {
      var by = worklist.lastCompletedBy("answer-return", transferId).orElse(null);
      checkReturn(transferId, answer, by);
      sides.returned(transfer, "ACCEPTED".equals(answer), by);
    }
  }

  /**
   * The sender has the case: it keeps it, or offers it again to the same or another receiver.
   *
   * @throws Refused as an offer
   */
  @Transactional
  public void recordOtherWay(UUID transferId, @Nullable String way, Offer next) {
    var transfer = book.hold(transferId);
    var by = worklist.lastCompletedBy("find-other-way", transferId).orElse("");
    if ("OFFER_AGAIN".equals(way)) {
      var again = UUID.nameUUIDFromBytes(("again:" + transferId).getBytes(StandardCharsets.UTF_8));
      desk.offer(transfer.caseId(), again, withEarlier(transfer, next), by);
    } else if (way == null) {
      throw new Refused("ANSWER_MISSING", "Say what happens instead.");
    } else {
      book.tell(transfer, "kept", "The case stays with us", by);
    }
    transfer.settle(time.instant());
  }

  /**
   * What a new offer takes over from the earlier one. A basis is given to one agency: the next one
   * needs its own, unless the youth says no to all of them.
   */
  private Offer withEarlier(Transfer transfer, Offer next) {
    var to = next.toAgency();
    var basis =
        to == null || book.view(transfer).isUntold()
            ? transfer.view("").shareBasis()
            : desk.recordedBasis(transfer.caseId(), to);
    return new Offer(next.toCounty(), to, basis, transfer.view("").reason());
  }

  /** Looks at the way after a decline or a return without storing anything. */
  @Transactional(readOnly = true)
  public void checkOtherWay(UUID transferId, @Nullable String way, Offer next) {
    if ("OFFER_AGAIN".equals(way)) {
      var transfer = book.require(transferId);
      desk.check(transfer.caseId(), withEarlier(transfer, next));
    }
  }
}
