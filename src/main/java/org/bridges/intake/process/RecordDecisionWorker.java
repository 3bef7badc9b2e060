package org.bridges.intake.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.intake.Decision;
import org.bridges.intake.DecisionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Step: record the decision about a referral. */
@Component
class RecordDecisionWorker implements EngineWorker {

  private final DecisionDesk desk;

  RecordDecisionWorker(DecisionDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "intake.recordDecision";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "referralId",
        "decision",
        "decisionReason",
        "acceptCounty",
        "knownCaseNumber",
        "mandatoryReport",
        "nextTryAt");
  }

  @Override
  public Map<String, @Nullable Object> carryOut(Work work) {
    var decided =
        desk.record(
            work.id("referralId"),
            new Decision(
                work.code("decision"),
                work.code("decisionReason"),
                work.code("acceptCounty"),
                work.code("knownCaseNumber"),
                work.code("mandatoryReport"),
                work.moment("nextTryAt")));
    var result = new HashMap<String, @Nullable Object>();
    result.put("decision", decided.code());
    result.put("nextStep", decided.nextStep());
    var next = decided.nextTryAt();
    result.put("nextTryAt", next == null ? null : work.time().iso(next));
    return result;
  }
}
