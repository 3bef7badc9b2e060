package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.FollowUpRounds;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record a held round. */
@Component
class RecordRoundWorker implements EngineWorker {

  private final FollowUpRounds rounds;

  RecordRoundWorker(FollowUpRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public String jobType() {
    return "casefile.recordRound";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "caseId",
        "roundNumber",
        "ownerConfirmed",
        "nextStepConfirmed",
        "safeContactConfirmed",
        "roundDecision",
        "closeReason",
        "nextStepAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var decided =
        rounds.record(
            work.id("caseId"),
            new FollowUpRounds.Held(
                work.number("roundNumber"),
                work.code("ownerConfirmed"),
                work.code("nextStepConfirmed"),
                work.code("safeContactConfirmed"),
                work.code("roundDecision"),
                work.code("closeReason"),
                work.moment("nextStepAt")));
    return Map.of(
        "roundDecision", decided.decision(),
        "meetingKind", "FOLLOW_UP",
        "closureDueAt", work.time().iso(decided.closureDueAt()));
  }
}
