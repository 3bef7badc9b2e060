package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.transfer.HandOver;
import org.springframework.stereotype.Component;

/** Step: record an answer that somebody noted, or that none came. */
@Component
class RecordAnswerWorker implements EngineWorker {

  private final HandOver handOver;

  RecordAnswerWorker(HandOver handOver) {
    this.handOver = handOver;
  }

  @Override
  public String jobType() {
    return "transfer.recordAnswer";
  }

  @Override
  public List<String> fetches() {
    return List.of("transferId", "transferAnswer", "declineReason");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    handOver.recordAnswer(
        work.id("transferId"), work.code("transferAnswer"), work.code("declineReason"));
    return Map.of();
  }
}
