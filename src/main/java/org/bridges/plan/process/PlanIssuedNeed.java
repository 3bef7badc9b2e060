package org.bridges.plan.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case that waits for a meeting's plan has to hear that it is issued, or that the meeting was
 * called off; another one does not listen. Neither is ever undone.
 */
@Component
class PlanIssuedNeed implements MessageNeed {

  @Override
  public String message() {
    return "meeting.planIssued";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return true;
  }
}
