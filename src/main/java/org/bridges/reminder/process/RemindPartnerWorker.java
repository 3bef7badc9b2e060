package org.bridges.reminder.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.reminder.ItemRound;
import org.bridges.reminder.ItemRound.Round;
import org.bridges.reminder.PartnerReminders;
import org.springframework.stereotype.Component;

/** Steps: remind a partner before, on and after the date of an item. */
@Component
class RemindPartnerWorker implements EngineWorker {

  private final PartnerReminders reminders;

  RemindPartnerWorker(PartnerReminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public String jobType() {
    return "reminder.remindPartner";
  }

  @Override
  public List<String> fetches() {
    return List.of("caseId", "itemId", "itemCycle", "itemDueAt", "itemReminder2At");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var round = Round.valueOf(work.header("round"));
    var dueAt = Objects.requireNonNull(work.moment("itemDueAt"), "itemDueAt");
    var next =
        switch (round) {
          case BEFORE -> dueAt;
          case DUE -> work.moment("itemReminder2At");
          case OVERDUE -> null;
        };
    reminders.remindAsPlanned(
        new ItemRound(
            work.id("itemId"), work.id("caseId"), work.number("itemCycle"), round, dueAt, next));
    return Map.of();
  }
}
