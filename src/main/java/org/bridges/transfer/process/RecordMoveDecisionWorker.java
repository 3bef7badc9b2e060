package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.Offer;
import org.springframework.stereotype.Component;

/** Step: record the assessment of a move. */
@Component
class RecordMoveDecisionWorker implements EngineWorker {

  private final MoveDesk moves;

  RecordMoveDecisionWorker(MoveDesk moves) {
    this.moves = moves;
  }

  @Override
  public String jobType() {
    return "transfer.recordMoveDecision";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "caseId",
        "moveId",
        "transferNeeded",
        "toCounty",
        "toAgencyCode",
        "shareBasis",
        "moveReason",
        "stayReason");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    moves.record(
        work.id("caseId"),
        work.id("moveId"),
        work.code("transferNeeded"),
        work.code("stayReason"),
        new Offer(
            work.code("toCounty"),
            work.code("toAgencyCode"),
            work.code("shareBasis"),
            work.code("moveReason")));
    return Map.of();
  }
}
