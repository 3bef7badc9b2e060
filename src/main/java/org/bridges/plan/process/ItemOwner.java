package org.bridges.plan.process;

import java.util.List;
import org.bridges.engine.ProcessOwner;
import org.bridges.plan.PlanDesk;
import org.springframework.stereotype.Component;

/** A promise needs its follow-up until it is settled. */
@Component
class ItemOwner implements ProcessOwner {

  private final PlanDesk plan;

  ItemOwner(PlanDesk plan) {
    this.plan = plan;
  }

  @Override
  public String processId() {
    return "follow-up";
  }

  @Override
  public List<OpenRecord> open() {
    return plan.open().stream().map(id -> new OpenRecord(id, null)).toList();
  }
}
