package org.bridges.plan;

import java.util.List;
import java.util.UUID;
import org.bridges.casefile.OpenMatters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Promises that are open when a case is to be closed. */
@Component
class PlanClosing implements OpenMatters {

  private final ActionItems items;
  private final PlanDesk desk;
  private final ItemBook book;

  PlanClosing(ActionItems items, PlanDesk desk, ItemBook book) {
    this.items = items;
    this.desk = desk;
    this.book = book;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Matter> openIn(UUID caseId) {
    return items.findByCaseIdOrderByDueAt(caseId).stream()
        .filter(one -> one.state().isOpen())
        .map(one -> desk.item(one.id()))
        .map(one -> new Matter(one.id(), one.description(), "FAMILY".equals(one.area())))
        .toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(UUID caseId, UUID matterId) {
    var item = desk.lock(matterId);
    if (item.caseId().equals(caseId) && item.state().isOpen()) {
      book.move(item, ItemState.CANCELLED, Party.COORDINATOR, "CASE_CLOSED");
      book.tellStanding(item);
    }
  }
}
