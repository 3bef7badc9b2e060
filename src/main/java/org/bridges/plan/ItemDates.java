package org.bridges.plan;

import java.time.Instant;
import org.bridges.reminder.PartnerReminders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a promise another date. What is still open is planned again; what was sent for the old date
 * is not sent again. After the last reminder of the old date nothing is open: it is asked anew.
 */
@Component
class ItemDates {

  private final ItemBook book;
  private final PartnerReminders reminders;

  ItemDates(ItemBook book, PartnerReminders reminders) {
    this.book = book;
    this.reminders = reminders;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void change(ActionItem item, Instant due) {
    if (item.state() == ItemState.DRAFT || item.inPerson() != null) {
      item.moveTo(due);
    } else if (item.standing() == FollowUp.Standing.HELP
        || reminders.isThrough(item.id(), item.cycle())) {
      book.move(item, ItemState.REQUESTED, Party.COORDINATOR, null);
      book.waits(item, ItemOwning.waitsAtFirst(item));
      item.askAgain(due);
    } else {
      item.moveTo(due);
    }
  }
}
