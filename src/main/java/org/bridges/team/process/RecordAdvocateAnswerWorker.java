package org.bridges.team.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.team.AdvocateSearch;
import org.springframework.stereotype.Component;

/** Step: record what the asked agency answered, or that it was silent. */
@Component
class RecordAdvocateAnswerWorker implements EngineWorker {

  private final AdvocateSearch search;

  RecordAdvocateAnswerWorker(AdvocateSearch search) {
    this.search = search;
  }

  @Override
  public String jobType() {
    return "team.recordAdvocateAnswer";
  }

  @Override
  public List<String> fetches() {
    return List.of("askId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    return Map.of("advocateAnswer", search.heard(work.id("askId")).name());
  }
}
