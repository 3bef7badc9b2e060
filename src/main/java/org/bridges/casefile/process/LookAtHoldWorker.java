package org.bridges.casefile.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.casefile.MissingDesk;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: see whether the youth is missing when a round is due; then the round waits. */
@Component
class LookAtHoldWorker implements EngineWorker {

  private final MissingDesk missing;

  LookAtHoldWorker(MissingDesk missing) {
    this.missing = missing;
  }

  @Override
  public String jobType() {
    return "casefile.lookAtHold";
  }

  @Override
  public List<String> fetches() {
    return List.of("caseId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var hold = missing.standing(work.id("caseId"));
    var result = new HashMap<String, Object>();
    result.put("onHold", hold.isPresent());
    hold.ifPresent(one -> result.put("episodeId", one.id().toString()));
    return result;
  }
}
