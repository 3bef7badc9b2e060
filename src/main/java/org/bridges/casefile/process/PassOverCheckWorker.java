package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.AfterClosure;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: nobody asked after the closure until the next check is due. */
@Component
class PassOverCheckWorker implements EngineWorker {

  private final AfterClosure after;

  PassOverCheckWorker(AfterClosure after) {
    this.after = after;
  }

  @Override
  public String jobType() {
    return "casefile.passOverCheck";
  }

  @Override
  public List<String> fetches() {
    return List.of("closureId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    return RecordAfterClosureWorker.variables(after.passOver(work.id("closureId")), work);
  }
}
