package org.bridges.team.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.team.AdvocateFound;
import org.springframework.stereotype.Component;

/** Step: record whom a coordinator found. */
@Component
class RecordFoundAdvocateWorker implements EngineWorker {

  private final AdvocateFound found;

  RecordFoundAdvocateWorker(AdvocateFound found) {
    this.found = found;
  }

  @Override
  public String jobType() {
    return "team.recordFoundAdvocate";
  }

  @Override
  public List<String> fetches() {
    return List.of("requestId", "advocateFound", "advocateAgencyCode");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var asks =
        found.record(
            work.id("requestId"), work.code("advocateFound"), work.code("advocateAgencyCode"));
    return Map.of("askOutcome", asks ? "ASK" : "SETTLED");
  }
}
