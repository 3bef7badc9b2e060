package org.bridges.plan.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.plan.PlanIssue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case that waits for a meeting's plan has to hear that it is issued; another one does not
 * listen.
 */
@Component
class PlanIssuedNeed implements MessageNeed {

  private final PlanIssue plans;

  PlanIssuedNeed(PlanIssue plans) {
    this.plans = plans;
  }

  @Override
  public String message() {
    return "meeting.planIssued";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return plans.isIssued(correlationKey);
  }
}
