package org.bridges.team.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.team.AdvocateSearch;
import org.springframework.stereotype.Component;

/** Step: ask the next agency for an advocate; its limits count from the question. */
@Component
class AskAgencyWorker implements EngineWorker {

  private final AdvocateSearch search;

  AskAgencyWorker(AdvocateSearch search) {
    this.search = search;
  }

  @Override
  public String jobType() {
    return "team.askAgency";
  }

  @Override
  public List<String> fetches() {
    return List.of("requestId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var next = search.askNext(work.id("requestId"));
    var variables = new HashMap<String, Object>();
    if (next.moments() != null) {
      variables.putAll(StageVariables.of("response", next.moments(), work.time()));
    }
    variables.put("askId", next.askId() == null ? null : next.askId().toString());
    variables.put("askOutcome", next.outcome().name());
    return variables;
  }
}
