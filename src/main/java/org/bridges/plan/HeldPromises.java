package org.bridges.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.HoldBegan;
import org.bridges.casefile.HoldEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * While a youth is missing promises wait, unless they keep somebody safe or a person is asked about
 * them already: their follow-up plans again and finds nothing due. When the youth was found each
 * comes up again, later by as long as the hold lasted; what was sent before is not sent again.
 */
@Component
class HeldPromises {

  /** Far behind every hold: a follow-up that waits has moments, and none of them comes. */
  private static final Duration BEHIND_EVERY_HOLD = Duration.ofDays(3650);

  private final ActionItems items;
  private final ItemBook book;
  private final PlanDesk desk;
  private final ItemDates dates;
  private final CaseFile cases;

  HeldPromises(ActionItems items, ItemBook book, PlanDesk desk, ItemDates dates, CaseFile cases) {
    this.items = items;
    this.book = book;
    this.desk = desk;
    this.dates = dates;
    this.cases = cases;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(HoldBegan hold) {
    waiting(hold.caseId()).forEach(item -> book.tellDate(desk.lock(item)));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(HoldEnded hold) {
    var lasted = Duration.between(hold.since(), hold.at());
    for (var id : waiting(hold.caseId())) {
      var item = desk.lock(id);
      if (item.dueAt().isAfter(hold.since())) {
        dates.change(item, item.dueAt().plus(lasted).truncatedTo(ChronoUnit.SECONDS));
      }
      book.tellDate(item);
    }
  }

  private List<UUID> waiting(UUID caseId) {
    return items.findByCaseIdOrderByDueAt(caseId).stream()
        .filter(HeldPromises::canWait)
        .map(ActionItem::id)
        .toList();
  }

  /** Whether it waits while the youth is missing. */
  static boolean canWait(ActionItem item) {
    return isRoutine(item) && item.state().isOpen() && item.standing() == FollowUp.Standing.OPEN;
  }

  /** Whether it keeps nobody safe, so that it may wait. */
  static boolean isRoutine(ActionItem item) {
    return !"SAFETY".equals(item.area());
  }

  /** Whether it is for the family and may go on after a closure. */
  static boolean isForFamily(ActionItem item) {
    return "FAMILY".equals(item.area());
  }

  /** The moment with which the follow-up plans: the item's own, or one behind the hold. */
  Instant plannedWith(ActionItem item) {
    return canWait(item) && cases.view(item.caseId()).isOnHold()
        ? item.dueAt().plus(BEHIND_EVERY_HOLD)
        : item.dueAt();
  }
}
