package org.bridges.plan.process;

import java.util.Map;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.plan.ServiceRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A request that ended with its case has to leave the coordinators' list. */
@Component
class RequestEndedNeed implements MessageNeed {

  private final ServiceRequests requests;

  RequestEndedNeed(ServiceRequests requests) {
    this.requests = requests;
  }

  @Override
  public String message() {
    return "plan.serviceRequestEnded";
  }

  @Override
  public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
    return requests.view(correlationKey).answer() != null;
  }
}
