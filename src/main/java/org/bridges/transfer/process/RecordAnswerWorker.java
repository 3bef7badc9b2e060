package org.bridges.transfer.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.shared.TimeLimits;
import org.bridges.transfer.HandOver;
import org.springframework.stereotype.Component;

/** Step: record the receiver's answer; the hand-off's limits count from it. */
@Component
class RecordAnswerWorker implements EngineWorker {

  private final HandOver handOver;
  private final TimeLimits limits;

  RecordAnswerWorker(HandOver handOver, TimeLimits limits) {
    this.handOver = handOver;
    this.limits = limits;
  }

  @Override
  public String jobType() {
    return "transfer.recordAnswer";
  }

  @Override
  public List<String> fetches() {
    return List.of("transferId", "transferAnswer", "declineReason", "urgency", "county");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var state =
        handOver.recordAnswer(
            work.id("transferId"), work.code("transferAnswer"), work.code("declineReason"));
    var moments =
        limits.moments("TRANSFER_HANDOFF", work.urgency(), work.county(), work.time().instant());
    var variables = new HashMap<>(StageVariables.of("handOff", moments, work.time()));
    variables.put("transferAnswer", state.name());
    return variables;
  }
}
