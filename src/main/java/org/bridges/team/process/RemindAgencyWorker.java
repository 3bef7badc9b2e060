package org.bridges.team.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.team.AdvocateSearch;
import org.springframework.stereotype.Component;

/** Steps: remind an agency that was asked for an advocate. */
@Component
class RemindAgencyWorker implements EngineWorker {

  private final AdvocateSearch search;

  RemindAgencyWorker(AdvocateSearch search) {
    this.search = search;
  }

  @Override
  public String jobType() {
    return "team.remindAgency";
  }

  @Override
  public List<String> fetches() {
    return List.of("askId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    search.remind(work.id("askId"), work.header("round"));
    return Map.of();
  }
}
