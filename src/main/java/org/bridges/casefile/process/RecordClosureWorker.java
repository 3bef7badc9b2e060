package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.Closure;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record the decision about closing. */
@Component
class RecordClosureWorker implements EngineWorker {

  private final Closure closure;

  RecordClosureWorker(Closure closure) {
    this.closure = closure;
  }

  @Override
  public String jobType() {
    return "casefile.recordClosure";
  }

  @Override
  public List<String> fetches() {
    return List.of("caseId", "closureDecision", "afterClosureChecks");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var closed =
        closure.record(
            work.id("caseId"),
            work.code("closureDecision"),
            "YES".equals(work.code("afterClosureChecks")));
    return Map.of("closureApproved", closed);
  }
}
