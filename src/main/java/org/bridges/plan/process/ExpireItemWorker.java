package org.bridges.plan.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.plan.ItemDesk;
import org.springframework.stereotype.Component;

/** Step: mark an item that nobody ever answered; the coordinator's step goes on. */
@Component
class ExpireItemWorker implements EngineWorker {

  private final ItemDesk desk;

  ExpireItemWorker(ItemDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "plan.expireItem";
  }

  @Override
  public List<String> fetches() {
    return List.of("itemId", "itemDueAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    desk.expire(work.id("itemId"), Objects.requireNonNull(work.moment("itemDueAt"), "itemDueAt"));
    return Map.of();
  }
}
