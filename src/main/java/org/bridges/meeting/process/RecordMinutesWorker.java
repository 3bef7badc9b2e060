package org.bridges.meeting.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.casefile.CaseLimits;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.meeting.Minutes;
import org.springframework.stereotype.Component;

/** Step: record the minutes, or that the meeting needs a new date. */
@Component
class RecordMinutesWorker implements EngineWorker {

  private final Minutes minutes;
  private final CaseLimits limits;

  RecordMinutesWorker(Minutes minutes, CaseLimits limits) {
    this.minutes = minutes;
    this.limits = limits;
  }

  @Override
  public String jobType() {
    return "meeting.recordMinutes";
  }

  @Override
  public List<String> fetches() {
    return List.of("meetingId", "held", "caseId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var held = work.code("held");
    var from = minutes.record(work.id("meetingId"), held);
    var moments = limits.moments("PLAN_ISSUE", work.id("caseId"), from);
    var variables = new HashMap<>(StageVariables.of("planIssue", moments, work.time()));
    variables.put("held", held);
    return variables;
  }
}
