package org.bridges.insight.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.insight.OrphanDesk;
import org.springframework.stereotype.Component;

/** Step: record what a manager answered to something that is missing. */
@Component
class RecordOrphanWorker implements EngineWorker {

  private final OrphanDesk desk;

  RecordOrphanWorker(OrphanDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "insight.recordOrphan";
  }

  @Override
  public List<String> fetches() {
    return List.of("orphanId", "orphanAnswer", "nextTryAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    desk.record(work.id("orphanId"), work.code("orphanAnswer"), work.moment("nextTryAt"));
    return Map.of();
  }
}
