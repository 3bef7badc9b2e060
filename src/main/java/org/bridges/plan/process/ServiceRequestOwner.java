package org.bridges.plan.process;

import java.util.List;
import org.bridges.engine.ProcessOwner;
import org.bridges.plan.ServiceRequests;
import org.springframework.stereotype.Component;

/** What was asked for needs its process until a coordinator has answered. */
@Component
class ServiceRequestOwner implements ProcessOwner {

  private final ServiceRequests requests;

  ServiceRequestOwner(ServiceRequests requests) {
    this.requests = requests;
  }

  @Override
  public String processId() {
    return "service-request";
  }

  @Override
  public List<OpenRecord> open() {
    return requests.open().stream().map(id -> new OpenRecord(id, null)).toList();
  }
}
