package org.bridges.plan;

import org.bridges.casefile.LimitsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limits of another county count: the follow-up of each open promise plans again from the same
 * date. What was sent is not sent again; where a person is asked already, that stays.
 */
@Component
class RecountedPromises {

  private final ActionItems items;
  private final ItemBook book;
  private final PlanDesk desk;

  RecountedPromises(ActionItems items, ItemBook book, PlanDesk desk) {
    this.items = items;
    this.book = book;
    this.desk = desk;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(LimitsChanged changed) {
    items.findByCaseIdOrderByDueAt(changed.caseId()).stream()
        .filter(item -> item.state().isOpen() && item.standing() == FollowUp.Standing.OPEN)
        .map(ActionItem::id)
        .forEach(id -> book.tellDate(desk.lock(id)));
  }
}
