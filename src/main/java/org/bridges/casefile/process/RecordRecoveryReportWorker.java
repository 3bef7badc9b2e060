package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.RecoveryDesk;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: record that a recovery was reported; nothing is reported by it. */
@Component
class RecordRecoveryReportWorker implements EngineWorker {

  private final RecoveryDesk desk;

  RecordRecoveryReportWorker(RecoveryDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "casefile.recordRecoveryReport";
  }

  @Override
  public List<String> fetches() {
    return List.of("recoveryId", "reportAnswer", "reportedTo", "reportedAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    desk.report(
        work.id("recoveryId"),
        new RecoveryDesk.Report(
            work.code("reportAnswer"), work.code("reportedTo"), work.moment("reportedAt")));
    return Map.of();
  }
}
