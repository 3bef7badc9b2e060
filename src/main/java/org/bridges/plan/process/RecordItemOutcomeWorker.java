package org.bridges.plan.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.casefile.CaseLimits;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.plan.FollowUp;
import org.springframework.stereotype.Component;

/** Step: record how a promise stands after an answer or an agreement. */
@Component
class RecordItemOutcomeWorker implements EngineWorker {

  private final FollowUp followUp;
  private final CaseLimits limits;

  RecordItemOutcomeWorker(FollowUp followUp, CaseLimits limits) {
    this.followUp = followUp;
    this.limits = limits;
  }

  @Override
  public String jobType() {
    return "plan.recordItemOutcome";
  }

  @Override
  public List<String> fetches() {
    return List.of("itemId", "itemCycle", "itemOutcome", "newDueAt", "waitsFor", "caseId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var outcome =
        followUp.record(
            work.id("itemId"),
            work.number("itemCycle"),
            work.code("itemOutcome"),
            work.moment("newDueAt"),
            work.code("waitsFor"));
    var moments = limits.moments(outcome.stage(), work.id("caseId"), outcome.dueAt());
    var variables = new HashMap<>(StageVariables.of("item", moments, work.time()));
    variables.put("itemState", outcome.standing().name());
    variables.put("itemCycle", outcome.cycle());
    return variables;
  }
}
