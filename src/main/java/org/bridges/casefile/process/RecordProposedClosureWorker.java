package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.ClosureDesk;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record the decision about a closure that was proposed on the page of the case. */
@Component
class RecordProposedClosureWorker implements EngineWorker {

  private final ClosureDesk desk;

  RecordProposedClosureWorker(ClosureDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "casefile.recordProposedClosure";
  }

  @Override
  public List<String> fetches() {
    return List.of("closureId", "closureDecision", "afterClosureChecks");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var closed =
        desk.decide(
            work.id("closureId"),
            "approve-closure",
            work.code("closureDecision"),
            "YES".equals(work.code("afterClosureChecks")));
    return Map.of("closureApproved", closed);
  }
}
