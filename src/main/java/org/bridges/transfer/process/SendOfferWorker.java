package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.transfer.HandOver;
import org.springframework.stereotype.Component;

/** Step: tell the receiver of the offer. */
@Component
class SendOfferWorker implements EngineWorker {

  private final HandOver handOver;

  SendOfferWorker(HandOver handOver) {
    this.handOver = handOver;
  }

  @Override
  public String jobType() {
    return "transfer.sendOffer";
  }

  @Override
  public List<String> fetches() {
    return List.of("transferId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    handOver.sendOffer(work.id("transferId"));
    return Map.of();
  }
}
