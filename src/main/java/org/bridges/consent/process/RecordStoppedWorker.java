package org.bridges.consent.process;

import java.util.List;
import java.util.Map;
import org.bridges.consent.StoppedDesk;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record what happens instead of something that stopped. */
@Component
class RecordStoppedWorker implements EngineWorker {

  private final StoppedDesk stopped;

  RecordStoppedWorker(StoppedDesk stopped) {
    this.stopped = stopped;
  }

  @Override
  public String jobType() {
    return "consent.recordStopped";
  }

  @Override
  public List<String> fetches() {
    return List.of("stopId", "stoppedAnswer");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    stopped.record(work.id("stopId"), work.code("stoppedAnswer"));
    return Map.of();
  }
}
