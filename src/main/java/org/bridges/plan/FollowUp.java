package org.bridges.plan;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a promise: the owner's answer, or what the coordinator agrees about it. */
@Service
public class FollowUp {

  /** Whom or what an open item can wait for. */
  public static final Set<String> REASONS =
      Set.of("US", "PARTNER", "COURT", "YOUTH_NOT_REACHABLE", "CONSENT");

  private final PlanDesk desk;
  private final ItemBook book;
  private final Timeline timeline;
  private final OfficeTime time;
  private final FieldCipher cipher;
  private final HeldPromises held;

  FollowUp(
      PlanDesk desk,
      ItemBook book,
      Timeline timeline,
      OfficeTime time,
      FieldCipher cipher,
      HeldPromises held) {
    this.held = held;
    this.desk = desk;
    this.book = book;
    this.timeline = timeline;
    this.time = time;
    this.cipher = cipher;
  }

  /** How the follow-up of an item goes on. */
  public enum Standing {
    SETTLED,
    OPEN,
    HELP
  }

  /**
   * The standing, with the due moment and cycle that hold from now on.
   *
   * @param stage stage of the time limits by which it is followed up
   */
  public record Outcome(Standing standing, Instant dueAt, int cycle, String stage) {}

  /**
   * An owner answers, without an account; from this moment nobody is reminded of what is settled.
   *
   * @param answer DONE, NOT_YET, ACCEPT, REJECT, HAND_OVER or NEED_HELP
   * @param reason what it waits for, where it is not done; why, where it cannot be done
   * @param note in words; kept in our database only
   * @throws Refused with REASON_MISSING
   * @throws org.bridges.shared.WrongState with {@link ItemMoves#ILLEGAL}
   */
  @Transactional
  public void answered(UUID itemId, String answer, @Nullable String reason, @Nullable String note) {
    answered(itemId, answer, reason, note, null);
  }

  /**
   * The same.
   *
   * @param handOverTo code of the agency that should do it instead; a coordinator decides
   */
  @Transactional
  public void answered(
      UUID itemId,
      String answer,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String handOverTo) {
    var item = desk.lock(itemId);
    if (!item.state().isOpen()) {
      return;
    }
    var said =
        OwnerAnswer.of(answer)
            .orElseThrow(() -> new Refused("OUTCOME_MISSING", "Say how the item stands."));
    var why = said.reason(reason);
    var before = item.standing();
    book.move(item, said.state(), Party.OWNER, why);
    item.answered(answer, why, note, time.instant(), cipher);
    item.handOverTo(said == OwnerAnswer.HAND_OVER ? handOverTo : null);
    var waitsFor = said.waitsFor(why);
    if (waitsFor != null) {
      book.waits(item, waitsFor);
    }
    timeline.add(
        TimelineEntry.ofCase(
                item.caseId(),
                "item-answer:" + itemId + ":" + item.cycle() + ":" + answer,
                desk.owner(item) + " answered: " + said.words())
            .with(note));
    if (before != item.standing()) {
      book.tellStanding(item);
    }
  }

  /** Whether the follow-up was told of something and has not acted on it yet. */
  @Transactional(readOnly = true)
  public boolean hasUnheardNews(UUID itemId) {
    return desk.require(itemId).isUnheard();
  }

  /**
   * Looks at what was agreed, without storing anything.
   *
   * @throws Refused with OUTCOME_MISSING, NEW_DATE_MISSING, NEW_DATE_IN_PAST or WAITS_FOR_MISSING
   */
  public void check(
      @Nullable String outcome, @Nullable Instant newDueAt, @Nullable String waitsFor) {
    if (outcome == null) {
      throw new Refused("OUTCOME_MISSING", "Say what was agreed.");
    }
    if (!outcome.equals("NEW_DATE") && !outcome.equals("ON_HOLD")) {
      return;
    }
    if (newDueAt == null) {
      throw new Refused("NEW_DATE_MISSING", "Choose the new date.");
    }
    if (!newDueAt.isAfter(time.instant())) {
      throw new Refused(
          "NEW_DATE_IN_PAST", "The new date must lie in the future. Choose a later one.");
    }
    if (outcome.equals("ON_HOLD") && (waitsFor == null || !REASONS.contains(waitsFor))) {
      throw new Refused("WAITS_FOR_MISSING", "Choose who or what it waits for.");
    }
  }

  /**
   * Records what a step agreed, or hears what our records say already; the same one twice changes
   * nothing.
   *
   * @param cycle the cycle that the process is in
   * @param outcome answer of the form, or {@link ItemBook#TOLD}
   */
  @Transactional
  public Outcome record(
      UUID itemId,
      int cycle,
      @Nullable String outcome,
      @Nullable Instant newDueAt,
      @Nullable String waitsFor) {
    var item = desk.lock(itemId);
    if (item.state().isOpen() && !ItemBook.TOLD.equals(outcome)) {
      check(outcome, newDueAt, waitsFor);
      agree(item, cycle, String.valueOf(outcome), newDueAt, waitsFor);
    }
    item.heard();
    return new Outcome(
        item.standing(), held.plannedWith(item), item.cycle(), ItemOwning.stage(item));
  }

  private void agree(
      ActionItem item,
      int cycle,
      String outcome,
      @Nullable Instant newDueAt,
      @Nullable String waitsFor) {
    switch (outcome) {
      case "DONE" -> settle(item, ItemState.COMPLETED);
      case "CANCELLED" -> settle(item, ItemState.CANCELLED);
      case "FAILED" -> settle(item, ItemState.FAILED);
      case "NEW_DATE", "ON_HOLD" -> {
        if (item.cycle() <= cycle) {
          var next = outcome.equals("ON_HOLD") ? ItemState.ON_HOLD : ItemState.REQUESTED;
          agreeDate(item, next, Objects.requireNonNull(newDueAt), waitsFor);
        }
      }
      // an answer as it was told before answers were recorded when they are given
      default -> {
        book.move(item, ItemState.HELP_NEEDED, Party.COORDINATOR, null);
        book.waits(item, waitsFor == null ? "US" : waitsFor);
      }
    }
  }

  private void settle(ActionItem item, ItemState end) {
    book.move(item, end, Party.COORDINATOR, null);
    tell(item, "item-settled:", "Action item " + end.label());
  }

  private void agreeDate(ActionItem item, ItemState next, Instant due, @Nullable String waitsFor) {
    book.move(item, next, Party.COORDINATOR, waitsFor);
    item.askAgain(due);
    book.waits(item, waitsFor == null ? ItemOwning.waitsAtFirst(item) : waitsFor);
    var what = next == ItemState.ON_HOLD ? "Action item on hold until " : "New date agreed: ";
    tell(item, "item-date:" + item.cycle() + ":", what + time.spoken(due));
  }

  private void tell(ActionItem item, String key, String what) {
    timeline.add(TimelineEntry.ofCase(item.caseId(), key + item.id(), what));
  }
}
