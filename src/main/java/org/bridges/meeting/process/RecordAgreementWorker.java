package org.bridges.meeting.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.meeting.DateAgreement;
import org.springframework.stereotype.Component;

/** Step: record what was agreed when not enough could come. */
@Component
class RecordAgreementWorker implements EngineWorker {

  private final DateAgreement agreement;

  RecordAgreementWorker(DateAgreement agreement) {
    this.agreement = agreement;
  }

  @Override
  public String jobType() {
    return "meeting.recordAgreement";
  }

  @Override
  public List<String> fetches() {
    return List.of("meetingId", "dateAnswer", "meetingAt");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var answer = work.code("dateAnswer");
    var date = agreement.record(work.id("meetingId"), answer, work.moment("meetingAt"));
    var variables = new HashMap<String, Object>();
    variables.put("dateAnswer", answer);
    variables.put("meetingAt", date == null ? null : work.time().iso(date));
    return variables;
  }
}
