package org.bridges.consent.process;

import java.util.List;
import java.util.Map;
import org.bridges.consent.ConsentEnd;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: stop what a release carried, when its time is over. */
@Component
class EndSharingWorker implements EngineWorker {

  private final ConsentEnd end;

  EndSharingWorker(ConsentEnd end) {
    this.end = end;
  }

  @Override
  public String jobType() {
    return "consent.endSharing";
  }

  @Override
  public List<String> fetches() {
    return List.of("releaseId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    end.expire(work.id("releaseId"));
    return Map.of();
  }
}
