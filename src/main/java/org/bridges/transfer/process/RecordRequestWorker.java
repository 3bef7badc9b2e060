package org.bridges.transfer.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.casefile.CaseLimits;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.transfer.Requests;
import org.bridges.transfer.TransferState;
import org.springframework.stereotype.Component;

/** Step: record whether a case that was asked for is offered; its answer counts from now. */
@Component
class RecordRequestWorker implements EngineWorker {

  private final Requests requests;
  private final CaseLimits limits;

  RecordRequestWorker(Requests requests, CaseLimits limits) {
    this.requests = requests;
    this.limits = limits;
  }

  @Override
  public String jobType() {
    return "transfer.recordRequest";
  }

  @Override
  public List<String> fetches() {
    return List.of("transferId", "requestAnswer", "refuseReason", "shareBasis", "caseId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var state =
        requests.recordRequest(
            work.id("transferId"),
            work.code("requestAnswer"),
            work.code("refuseReason"),
            work.code("shareBasis"));
    var moments = limits.moments("TRANSFER_ANSWER", work.id("caseId"), work.time().instant());
    var variables = new HashMap<>(StageVariables.of("answer", moments, work.time()));
    variables.put("requestAnswer", state == TransferState.REFUSED ? "REFUSE" : "OFFER");
    return variables;
  }
}
