package org.bridges.meeting.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.meeting.Quorum;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.springframework.stereotype.Component;

/** Step: see whether enough can come to the meeting; if not, another time is due from now on. */
@Component
class CheckQuorumWorker implements EngineWorker {

  private final Quorum quorum;
  private final TimeLimits limits;
  private final OfficeTime time;

  CheckQuorumWorker(Quorum quorum, TimeLimits limits, OfficeTime time) {
    this.quorum = quorum;
    this.limits = limits;
    this.time = time;
  }

  @Override
  public String jobType() {
    return "meeting.checkQuorum";
  }

  @Override
  public List<String> fetches() {
    return List.of("meetingId", "urgency", "county");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var isLost = quorum.asksForAnotherTime(work.id("meetingId"));
    var agree = limits.moments("AGREE_DATE", work.urgency(), work.county(), time.instant());
    var variables = new HashMap<>(StageVariables.of("agree", agree, work.time()));
    variables.remove("agreeReminderAt");
    variables.put("quorumLost", isLost);
    return variables;
  }
}
