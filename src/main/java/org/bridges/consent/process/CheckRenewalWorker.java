package org.bridges.consent.process;

import java.util.List;
import java.util.Map;
import org.bridges.consent.Renewal;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: look whether somebody has to be asked before a release ends. */
@Component
class CheckRenewalWorker implements EngineWorker {

  private final Renewal renewal;

  CheckRenewalWorker(Renewal renewal) {
    this.renewal = renewal;
  }

  @Override
  public String jobType() {
    return "consent.checkRenewal";
  }

  @Override
  public List<String> fetches() {
    return List.of("releaseId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    return Map.of("renewalAsked", renewal.isAsked(work.id("releaseId")));
  }
}
