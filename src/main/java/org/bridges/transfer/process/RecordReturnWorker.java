package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.transfer.ComingBack;
import org.springframework.stereotype.Component;

/** Step: record the sender's answer to a return. */
@Component
class RecordReturnWorker implements EngineWorker {

  private final ComingBack coming;

  RecordReturnWorker(ComingBack coming) {
    this.coming = coming;
  }

  @Override
  public String jobType() {
    return "transfer.recordReturn";
  }

  @Override
  public List<String> fetches() {
    return List.of("transferId", "returnAnswer");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    coming.recordReturn(work.id("transferId"), work.code("returnAnswer"));
    return Map.of();
  }
}
