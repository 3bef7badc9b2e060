package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.transfer.ProviderDesk;
import org.springframework.stereotype.Component;

/** Step: record what becomes of that which waits for a release of the new agency. */
@Component
class RecordProviderWorker implements EngineWorker {

  private final ProviderDesk desk;

  RecordProviderWorker(ProviderDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "transfer.recordProvider";
  }

  @Override
  public List<String> fetches() {
    return List.of("moveId", "providerAnswer");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    desk.record(work.id("moveId"), work.code("providerAnswer"));
    return Map.of();
  }
}
