package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.TryDesk;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record what came of the next try. */
@Component
class RecordTryWorker implements EngineWorker {

  private final TryDesk desk;

  RecordTryWorker(TryDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "casefile.recordTry";
  }

  @Override
  public List<String> fetches() {
    return List.of("tryId", "contactKind", "contactOutcome", "contactedAt", "nextTryAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    desk.record(
        work.id("tryId"),
        new TryDesk.Said(
            work.code("contactKind"),
            work.code("contactOutcome"),
            work.moment("contactedAt"),
            work.moment("nextTryAt")));
    return Map.of();
  }
}
