package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.transfer.ComingBack;
import org.bridges.transfer.Offer;
import org.springframework.stereotype.Component;

/** Step: record what happens after a decline. */
@Component
class RecordOtherWayWorker implements EngineWorker {

  private final ComingBack coming;

  RecordOtherWayWorker(ComingBack coming) {
    this.coming = coming;
  }

  @Override
  public String jobType() {
    return "transfer.recordOtherWay";
  }

  @Override
  public List<String> fetches() {
    return List.of("transferId", "otherWay", "toCounty", "toAgencyCode");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    coming.recordOtherWay(
        work.id("transferId"),
        work.code("otherWay"),
        new Offer(work.code("toCounty"), work.code("toAgencyCode"), null, null));
    return Map.of();
  }
}
