package org.bridges.plan.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.plan.ServiceRequests;
import org.springframework.stereotype.Component;

/** Step: record what became of a service that was asked for. */
@Component
class RecordServiceRequestWorker implements EngineWorker {

  private final ServiceRequests requests;

  RecordServiceRequestWorker(ServiceRequests requests) {
    this.requests = requests;
  }

  @Override
  public String jobType() {
    return "plan.recordServiceRequest";
  }

  @Override
  public List<String> fetches() {
    return List.of("requestId", "serviceAnswer");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    requests.record(work.id("requestId"), work.code("serviceAnswer"));
    return Map.of();
  }
}
