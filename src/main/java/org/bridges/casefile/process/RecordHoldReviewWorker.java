package org.bridges.casefile.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.casefile.HoldReview;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record a manager's review of a hold. */
@Component
class RecordHoldReviewWorker implements EngineWorker {

  private final HoldReview review;

  RecordHoldReviewWorker(HoldReview review) {
    this.review = review;
  }

  @Override
  public String jobType() {
    return "casefile.recordHoldReview";
  }

  @Override
  public List<String> fetches() {
    return List.of("episodeId", "holdDecision", "closeReason");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var decided =
        review.record(work.id("episodeId"), work.code("holdDecision"), work.code("closeReason"));
    var result = new HashMap<>(StageVariables.of("review", decided.moments(), work.time()));
    result.put("caseClosed", decided.isClosed());
    return result;
  }
}
