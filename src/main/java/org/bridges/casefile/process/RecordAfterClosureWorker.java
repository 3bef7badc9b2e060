package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.AfterClosure;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record what the youth said after the closure. */
@Component
class RecordAfterClosureWorker implements EngineWorker {

  private final AfterClosure after;

  RecordAfterClosureWorker(AfterClosure after) {
    this.after = after;
  }

  @Override
  public String jobType() {
    return "casefile.recordAfterClosure";
  }

  @Override
  public List<String> fetches() {
    return List.of("closureId", "afterAnswer", "nextTryAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    return variables(
        after.record(work.id("closureId"), work.code("afterAnswer"), work.moment("nextTryAt")),
        work);
  }

  static Map<String, Object> variables(AfterClosure.Next next, Work work) {
    return Map.of(
        "afterState",
        next.isOver() ? "END" : "AGAIN",
        "checkDueAt",
        work.time().iso(next.check().dueAt()),
        "checkNextAt",
        work.time().iso(next.check().nextAt()));
  }
}
