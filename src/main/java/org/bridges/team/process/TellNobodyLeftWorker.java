package org.bridges.team.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.team.AdvocateSearch;
import org.springframework.stereotype.Component;

/** Step: tell coordinators and managers that no agency is left to ask. */
@Component
class TellNobodyLeftWorker implements EngineWorker {

  private final AdvocateSearch search;

  TellNobodyLeftWorker(AdvocateSearch search) {
    this.search = search;
  }

  @Override
  public String jobType() {
    return "team.tellNobodyLeft";
  }

  @Override
  public List<String> fetches() {
    return List.of("requestId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var moments = search.tellNobodyLeft(work.id("requestId"));
    return StageVariables.of("response", moments, work.time());
  }
}
