package org.bridges.casefile.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.casefile.TryDesk;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record whether trying goes on after too many tries. */
@Component
class RecordTriesDecisionWorker implements EngineWorker {

  private final TryDesk desk;

  RecordTriesDecisionWorker(TryDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "casefile.recordTriesDecision";
  }

  @Override
  public List<String> fetches() {
    return List.of("tryId", "triesDecision");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var decided = desk.decide(work.id("tryId"), work.code("triesDecision"));
    var result = new HashMap<>(StageVariables.of("try", decided.moments(), work.time()));
    result.put("triesState", decided.goesOn() ? "AGAIN" : "END");
    return result;
  }
}
