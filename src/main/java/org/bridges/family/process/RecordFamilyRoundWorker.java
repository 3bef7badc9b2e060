package org.bridges.family.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.family.FamilyDesk;
import org.springframework.stereotype.Component;

/** Step: record how a family was looked after, and when it is again. */
@Component
class RecordFamilyRoundWorker implements EngineWorker {

  private final FamilyDesk desk;

  RecordFamilyRoundWorker(FamilyDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "family.recordRound";
  }

  @Override
  public List<String> fetches() {
    return List.of("familyId", "familyDecision", "nextTryAt", "familyEndReason");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var round =
        desk.record(
            work.id("familyId"),
            new FamilyDesk.Said(
                work.code("familyDecision"),
                work.moment("nextTryAt"),
                work.code("familyEndReason")));
    var variables = new HashMap<String, Object>();
    variables.put("familyDecision", round.goesOn() ? "CONTINUE" : "END");
    variables.put("nextTryAt", work.time().iso(round.nextAt()));
    variables.putAll(StageVariables.of("family", round.moments(), work.time()));
    return variables;
  }
}
