package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.AgeingDesk;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record what comes next for a youth who grows out of the programme. */
@Component
class RecordAgeingWorker implements EngineWorker {

  private final AgeingDesk desk;

  RecordAgeingWorker(AgeingDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "casefile.recordAgeing";
  }

  @Override
  public List<String> fetches() {
    return List.of("ageingId", "ageingAnswer", "birthAnswer", "nextTryAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    desk.record(
        work.id("ageingId"),
        work.code("ageingAnswer"),
        work.code("birthAnswer"),
        work.moment("nextTryAt"));
    return Map.of();
  }
}
