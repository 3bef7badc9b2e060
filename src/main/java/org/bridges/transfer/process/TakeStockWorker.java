package org.bridges.transfer.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.transfer.ComingBack;
import org.springframework.stereotype.Component;

/** Step: see how the hand-over stands, and plan the moments of what follows. */
@Component
class TakeStockWorker implements EngineWorker {

  private final ComingBack coming;

  TakeStockWorker(ComingBack coming) {
    this.coming = coming;
  }

  @Override
  public String jobType() {
    return "transfer.takeStock";
  }

  @Override
  public List<String> fetches() {
    return List.of("transferId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var stock = coming.takeStock(work.id("transferId"));
    var variables = new HashMap<String, Object>();
    if (stock.moments() != null) {
      variables.putAll(StageVariables.of(stock.prefix(), stock.moments(), work.time()));
    }
    variables.put("transferState", stock.state().name());
    variables.put("introduced", stock.introduced() ? "YES" : "NOT_YET");
    return variables;
  }
}
