package org.bridges.plan.process;

import java.util.Optional;
import org.bridges.plan.ItemView;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.StaffDue;
import org.bridges.reminder.StaffSubject;
import org.springframework.stereotype.Component;

/**
 * Our own people are told of an item while it is open and due at the moment that they are told of.
 */
@Component
class ItemReminders implements StaffSubject {

  private final PlanDesk plan;

  ItemReminders(PlanDesk plan) {
    this.plan = plan;
  }

  @Override
  public String processId() {
    return "follow-up";
  }

  @Override
  public boolean isWanted(StaffDue due) {
    return item(due)
        .filter(one -> one.state().isOpen())
        .filter(one -> one.dueAt().getEpochSecond() == due.dueAt().getEpochSecond())
        .isPresent();
  }

  /** A reminder of our own is for the one person; when it is late the group hears. */
  @Override
  public Optional<String> inPerson(StaffDue due) {
    return due.level() == StaffDue.Level.REMINDER
        ? item(due).map(ItemView::inPerson)
        : Optional.empty();
  }

  private Optional<ItemView> item(StaffDue due) {
    return Optional.ofNullable(due.subjectId()).map(plan::item);
  }
}
