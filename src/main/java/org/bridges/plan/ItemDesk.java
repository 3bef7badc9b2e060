package org.bridges.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator changes about a promise at any time, between its moments. */
@Service
public class ItemDesk {

  private final PlanDesk desk;
  private final ItemBook book;
  private final FollowUp followUp;
  private final ItemDates dates;
  private final Timeline timeline;
  private final OfficeTime time;

  ItemDesk(
      PlanDesk desk,
      ItemBook book,
      FollowUp followUp,
      ItemDates dates,
      Timeline timeline,
      OfficeTime time) {
    this.desk = desk;
    this.book = book;
    this.followUp = followUp;
    this.dates = dates;
    this.timeline = timeline;
    this.time = time;
  }

  /**
   * How an item stands from now on.
   *
   * @param state a code of {@link ItemState}
   * @param reason what it waits for, or why it cannot be done; needed on hold and turned down
   * @param dueAt the date that holds from now on; null to leave it
   */
  public record NewStanding(
      @Nullable String state, @Nullable String reason, @Nullable Instant dueAt) {}

  /**
   * Changes the due moment. What is still open is planned again; what was sent for the old date is
   * not sent again. After the last reminder of the old date nothing is open: then it is asked anew.
   *
   * @throws Refused with NEW_DATE_MISSING or NEW_DATE_IN_PAST
   * @throws WrongState with {@code item-settled}
   */
  @Transactional
  public ItemView redate(UUID caseId, UUID itemId, @Nullable Instant due, String by) {
    var item = unsettled(caseId, itemId);
    followUp.check("NEW_DATE", due, null);
    if (due != null && !due.equals(item.dueAt())) {
      dates.change(item, due);
      if (item.state() != ItemState.DRAFT) {
        book.tellDate(item);
      }
      say(item, by, "Date of an action item changed to " + time.spoken(due));
    }
    return desk.item(itemId);
  }

  /**
   * What the item waits for from now on.
   *
   * @throws Refused with WAITS_FOR_MISSING
   */
  @Transactional
  public ItemView waitsFor(UUID caseId, UUID itemId, @Nullable String reason, String by) {
    var item = open(caseId, itemId);
    var known = known(reason);
    if (!known.equals(item.waitsFor())) {
      book.waits(item, known);
      say(item, by, "Action item waits for " + WaitsFor.words(known));
    }
    return desk.item(itemId);
  }

  /**
   * Sets how the item stands.
   *
   * @throws Refused with STATE_MISSING, WAITS_FOR_MISSING, REASON_MISSING, NEW_DATE_MISSING or
   *     NEW_DATE_IN_PAST
   * @throws WrongState with {@code item-settled} or {@link ItemMoves#ILLEGAL}
   */
  @Transactional
  public ItemView set(UUID caseId, UUID itemId, NewStanding wanted, String by) {
    var item = open(caseId, itemId);
    var next = state(wanted.state());
    checkReason(next, wanted.reason());
    var due = wanted.dueAt() == null ? item.dueAt() : wanted.dueAt();
    if (!next.isSettled() && !next.isForAPerson()) {
      followUp.check("NEW_DATE", due, null);
    }
    var before = item.standing();
    var was = item.state();
    book.move(item, next, Party.COORDINATOR, wanted.reason());
    if (!next.isSettled()) {
      goOn(item, was, due, wanted.reason());
    }
    if (before != item.standing() || wanted.dueAt() != null) {
      book.tellStanding(item);
    }
    say(item, by, "Action item " + next.label() + because(wanted.reason()));
    return desk.item(itemId);
  }

  private void goOn(ActionItem item, ItemState was, Instant due, @Nullable String reason) {
    if (item.state() == ItemState.REQUESTED && was != ItemState.REQUESTED) {
      item.askAgain(due);
    } else if (!item.state().isForAPerson()) {
      item.goesOn();
      item.moveTo(due);
    }
    book.waits(
        item,
        reason != null && FollowUp.REASONS.contains(reason)
            ? reason
            : item.state().isForAPerson() ? "US" : ItemOwning.waitsAtFirst(item));
  }

  /**
   * Another agency does it: a promise of its own, under a basis of its own. The old one ends; to
   * the new agency nothing goes that its basis does not allow.
   *
   * @throws Refused as {@link PlanDesk#add}
   */
  @Transactional
  public ItemView handOn(UUID caseId, UUID itemId, NewItem instead, String by) {
    if (desk.item(itemId).agencyCode().equals(instead.agencyCode()) || instead.inPerson() != null) {
      throw new Refused("AGENCY_MISSING", "agencyCode", "Choose another agency.");
    }
    // the basis first and the item after it, in the order in which a partner's answer locks them
    var added = desk.add(caseId, instead, by);
    var item = open(caseId, itemId);
    book.move(item, ItemState.CANCELLED, Party.COORDINATOR, "HANDED_ON");
    book.tellStanding(item);
    say(item, by, "Action item handed on to another agency");
    return added;
  }

  /**
   * The limit passed and nobody ever answered: the item says so. The coordinator's step stays.
   *
   * @param due the due moment to which the limit belongs; with another one it is not over
   */
  @Transactional
  public void expire(UUID itemId, Instant due) {
    var item = desk.lock(itemId);
    var isUnanswered = item.state() == ItemState.REQUESTED && item.answer() == null;
    if (isUnanswered && item.isDueAt(due)) {
      book.move(item, ItemState.EXPIRED, Party.LIMIT, null);
      book.waits(item, "US");
      say(item, null, "Nobody answered until the limit: a coordinator decides what happens now");
    }
  }

  private ActionItem open(UUID caseId, UUID itemId) {
    var item = unsettled(caseId, itemId);
    if (!item.state().isOpen()) {
      throw new WrongState(
          "item-draft", "This item stands when the plan of its meeting is issued.");
    }
    return item;
  }

  private ActionItem unsettled(UUID caseId, UUID itemId) {
    var item = desk.lock(itemId);
    if (!item.caseId().equals(caseId)) {
      throw new Missing("action item");
    }
    if (item.state().isSettled()) {
      throw new WrongState(
          "item-settled", "This item is settled. Write a new one where more is to be done.");
    }
    return item;
  }

  private void say(ActionItem item, @Nullable String by, String what) {
    timeline.add(
        TimelineEntry.ofCase(item.caseId(), "item-step:" + UUID.randomUUID(), what).by(by));
  }

  private static String because(@Nullable String reason) {
    return reason == null ? "" : ": " + WaitsFor.words(reason);
  }

  private static void checkReason(ItemState next, @Nullable String reason) {
    if (next == ItemState.ON_HOLD) {
      known(reason);
    }
    if (next == ItemState.REJECTED && (reason == null || !OwnerAnswer.WHY_NOT.contains(reason))) {
      throw new Refused("REASON_MISSING", "reason", "Say why it cannot be done.");
    }
  }

  private static String known(@Nullable String reason) {
    if (reason == null || !FollowUp.REASONS.contains(reason)) {
      throw new Refused("WAITS_FOR_MISSING", "waitsFor", "Choose who or what it waits for.");
    }
    return reason;
  }

  private static ItemState state(@Nullable String code) {
    return Arrays.stream(ItemState.values())
        .filter(one -> one.name().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused("STATE_MISSING", "state", "Say how the item stands."));
  }
}
