package org.bridges.casefile.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.casefile.SearchDesk;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: plan the next step of the search for a missing youth. */
@Component
class PlanHoldStepWorker implements EngineWorker {

  private final SearchDesk search;

  PlanHoldStepWorker(SearchDesk search) {
    this.search = search;
  }

  @Override
  public String jobType() {
    return "casefile.planHoldStep";
  }

  @Override
  public List<String> fetches() {
    return List.of("episodeId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var plan = search.plan(work.id("episodeId"));
    var result = new HashMap<>(StageVariables.of("hold", plan.moments(), work.time()));
    result.put("holdStep", plan.step().name());
    result.put("holdStepAt", work.time().iso(plan.at()));
    result.put("holdNextAt", work.time().iso(plan.nextAt()));
    return result;
  }
}
