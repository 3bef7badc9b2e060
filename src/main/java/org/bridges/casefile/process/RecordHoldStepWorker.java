package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bridges.casefile.HoldStep;
import org.bridges.casefile.SearchDesk;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record what a step of the search found. */
@Component
class RecordHoldStepWorker implements EngineWorker {

  private final SearchDesk search;

  RecordHoldStepWorker(SearchDesk search) {
    this.search = search;
  }

  @Override
  public String jobType() {
    return "casefile.recordHoldStep";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "episodeId",
        "holdStep",
        "toldPolice",
        "toldCenter",
        "toldServices",
        "toldAt",
        "checkAnswer",
        "contactKind",
        "contactOutcome",
        "contactedAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var step = HoldStep.valueOf(Objects.requireNonNull(work.code("holdStep")));
    search.record(work.id("episodeId"), step, SearchAnswers.read(work::code, work::moment));
    return Map.of();
  }
}
