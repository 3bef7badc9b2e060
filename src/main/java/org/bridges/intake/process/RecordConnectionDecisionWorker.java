package org.bridges.intake.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.intake.ArrivalDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.springframework.stereotype.Component;

/** Step: record what the manager decided about a connection that did not come about. */
@Component
class RecordConnectionDecisionWorker implements EngineWorker {

  private final ArrivalDesk desk;
  private final TimeLimits limits;
  private final OfficeTime time;

  RecordConnectionDecisionWorker(ArrivalDesk desk, TimeLimits limits, OfficeTime time) {
    this.desk = desk;
    this.limits = limits;
    this.time = time;
  }

  @Override
  public String jobType() {
    return "intake.recordConnectionDecision";
  }

  @Override
  public List<String> fetches() {
    return List.of("referralId", "urgency", "county", "connectionDecision");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var next = desk.decide(work.id("referralId"), work.code("connectionDecision"));
    var connect = limits.moments("CONNECT", work.urgency(), work.county(), time.instant());
    var result = new HashMap<>(StageVariables.of("connect", connect, work.time()));
    result.put("connectionState", next.name());
    return result;
  }
}
