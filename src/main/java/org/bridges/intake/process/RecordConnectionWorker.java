package org.bridges.intake.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.intake.ConnectionDesk;
import org.springframework.stereotype.Component;

/** Step: record the connection to another agency. */
@Component
class RecordConnectionWorker implements EngineWorker {

  private final ConnectionDesk desk;

  RecordConnectionWorker(ConnectionDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "intake.recordConnection";
  }

  @Override
  public List<String> fetches() {
    return List.of("referralId", "agencyCode", "consentGiven", "landed");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    desk.record(
        work.id("referralId"),
        new ConnectionDesk.Connection(
            work.code("agencyCode"), work.code("consentGiven"), work.code("landed")));
    return Map.of();
  }
}
