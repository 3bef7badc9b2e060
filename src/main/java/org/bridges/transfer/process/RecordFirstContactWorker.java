package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.transfer.HandOver;
import org.springframework.stereotype.Component;

/** Step: record whether the receiver has made contact. */
@Component
class RecordFirstContactWorker implements EngineWorker {

  private final HandOver handOver;

  RecordFirstContactWorker(HandOver handOver) {
    this.handOver = handOver;
  }

  @Override
  public String jobType() {
    return "transfer.recordFirstContact";
  }

  @Override
  public List<String> fetches() {
    return List.of("transferId", "introduced", "contactMade", "contactedAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    if (work.flag("introduced")) {
      handOver.introduced(work.id("transferId"), null);
    }
    var made = work.code("contactMade");
    var next = handOver.recordContact(work.id("transferId"), made, work.moment("contactedAt"));
    return Map.of("contactMade", "YES".equals(made), "nextTryAt", work.time().iso(next));
  }
}
