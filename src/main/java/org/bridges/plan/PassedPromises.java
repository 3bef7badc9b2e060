package org.bridges.plan;

import org.bridges.team.StaffHandOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What one of us promised in a case is kept by whoever takes the work over. */
@Component
class PassedPromises {

  private final ActionItems items;
  private final PlanDesk desk;

  PassedPromises(ActionItems items, PlanDesk desk) {
    this.items = items;
    this.desk = desk;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(StaffHandOver.Passed passed) {
    items.findByCaseIdAndInPersonIsNotNullOrderByDueAt(passed.caseId()).stream()
        .filter(item -> !item.state().isSettled() && passed.from().equals(item.inPerson()))
        .map(ActionItem::id)
        .forEach(id -> desk.lock(id).passTo(passed.to()));
  }
}
