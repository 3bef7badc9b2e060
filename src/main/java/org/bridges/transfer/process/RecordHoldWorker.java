package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.transfer.ComingBack;
import org.springframework.stereotype.Component;

/** Step: record whether the hand-over holds. */
@Component
class RecordHoldWorker implements EngineWorker {

  private final ComingBack coming;

  RecordHoldWorker(ComingBack coming) {
    this.coming = coming;
  }

  @Override
  public String jobType() {
    return "transfer.recordHold";
  }

  @Override
  public List<String> fetches() {
    return List.of("transferId", "stickDueAt", "holdAnswer", "notHeldReason");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    coming.recordHold(
        work.id("transferId"),
        work.moment("stickDueAt"),
        work.code("holdAnswer"),
        work.code("notHeldReason"));
    return Map.of();
  }
}
