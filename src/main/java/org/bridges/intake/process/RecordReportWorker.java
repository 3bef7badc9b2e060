package org.bridges.intake.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.intake.ReportDesk;
import org.springframework.stereotype.Component;

/** Step: record the mandatory report, or that none is required. */
@Component
class RecordReportWorker implements EngineWorker {

  private final ReportDesk desk;

  RecordReportWorker(ReportDesk desk) {
    this.desk = desk;
  }

  @Override
  public String jobType() {
    return "intake.recordReport";
  }

  @Override
  public List<String> fetches() {
    return List.of("referralId", "reportAnswer", "reportedTo", "reportedAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    desk.record(
        work.id("referralId"),
        new ReportDesk.Report(
            work.code("reportAnswer"), work.code("reportedTo"), work.moment("reportedAt")));
    return Map.of();
  }
}
