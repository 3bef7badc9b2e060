package org.bridges.plan.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.casefile.CaseFile;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.plan.FollowUp;
import org.bridges.shared.County;
import org.bridges.shared.TimeLimits;
import org.springframework.stereotype.Component;

/** Step: record how a promise stands after an answer or an agreement. */
@Component
class RecordItemOutcomeWorker implements EngineWorker {

  private final CaseFile cases;
  private final FollowUp followUp;
  private final TimeLimits limits;

  RecordItemOutcomeWorker(CaseFile cases, FollowUp followUp, TimeLimits limits) {
    this.cases = cases;
    this.followUp = followUp;
    this.limits = limits;
  }

  @Override
  public String jobType() {
    return "plan.recordItemOutcome";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "itemId", "itemCycle", "itemOutcome", "newDueAt", "waitsFor", "urgency", "caseId");
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
    var moments = limits.moments(outcome.stage(), work.urgency(), county(work), outcome.dueAt());
    var variables = new HashMap<>(StageVariables.of("item", moments, work.time()));
    variables.put("itemState", outcome.standing().name());
    variables.put("itemCycle", outcome.cycle());
    return variables;
  }

  private County county(Work work) {
    return cases.view(work.id("caseId")).limitsCounty();
  }
}
