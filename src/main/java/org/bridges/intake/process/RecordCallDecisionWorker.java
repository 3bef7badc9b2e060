package org.bridges.intake.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.intake.CallDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.springframework.stereotype.Component;

/** Step: record what the manager decided about a call that reached nobody. */
@Component
class RecordCallDecisionWorker implements EngineWorker {

  private final CallDesk desk;
  private final TimeLimits limits;
  private final OfficeTime time;

  RecordCallDecisionWorker(CallDesk desk, TimeLimits limits, OfficeTime time) {
    this.desk = desk;
    this.limits = limits;
    this.time = time;
  }

  @Override
  public String jobType() {
    return "intake.recordCallDecision";
  }

  @Override
  public List<String> fetches() {
    return List.of("referralId", "urgency", "county", "callDecision");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var next = desk.decide(work.id("referralId"), work.code("callDecision"));
    var moments = limits.moments("CALL_BACK", work.urgency(), work.county(), time.instant());
    var result = new HashMap<>(StageVariables.of("callBack", moments, work.time()));
    result.put("callState", next.name());
    return result;
  }
}
