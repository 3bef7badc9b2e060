package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.transfer.HandOver;
import org.bridges.transfer.Offer;
import org.springframework.stereotype.Component;

/** Step: record what happens after a decline. */
@Component
class RecordOtherWayWorker implements EngineWorker {

  private final HandOver handOver;

  RecordOtherWayWorker(HandOver handOver) {
    this.handOver = handOver;
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
    handOver.recordOtherWay(
        work.id("transferId"),
        work.code("otherWay"),
        new Offer(work.code("toCounty"), work.code("toAgencyCode"), null, null));
    return Map.of();
  }
}
