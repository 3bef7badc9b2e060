package org.bridges.consent.process;

import java.util.List;
import java.util.Map;
import org.bridges.consent.Renewal;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record whether a release was renewed. */
@Component
class RecordRenewalWorker implements EngineWorker {

  private final Renewal renewal;

  RecordRenewalWorker(Renewal renewal) {
    this.renewal = renewal;
  }

  @Override
  public String jobType() {
    return "consent.recordRenewal";
  }

  @Override
  public List<String> fetches() {
    return List.of("releaseId", "renewalAnswer");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    renewal.record(work.id("releaseId"), work.code("renewalAnswer"));
    return Map.of();
  }
}
