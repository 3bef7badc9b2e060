package org.bridges.meeting.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bridges.casefile.CaseLimits;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.StageVariables;
import org.bridges.engine.Work;
import org.bridges.meeting.Scheduling;
import org.springframework.stereotype.Component;

/**
 * Step: invite the agencies; the limits of the invitation and of the minutes count from the date.
 */
@Component
class InviteAgenciesWorker implements EngineWorker {

  private final Scheduling scheduling;
  private final CaseLimits limits;

  InviteAgenciesWorker(Scheduling scheduling, CaseLimits limits) {
    this.scheduling = scheduling;
    this.limits = limits;
  }

  @Override
  public String jobType() {
    return "meeting.inviteAgencies";
  }

  @Override
  public List<String> fetches() {
    return List.of("meetingId", "meetingAt", "meetingPlace", "inviteTeam", "quorum", "caseId");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    var at = work.moment("meetingAt");
    scheduling.schedule(
        work.id("meetingId"),
        at,
        work.code("meetingPlace"),
        !"NO".equals(work.code("inviteTeam")),
        work.code("quorum"));
    var date = java.util.Objects.requireNonNull(at);
    var variables = new HashMap<String, Object>();
    variables.put("meetingAt", work.time().iso(date));
    var invitation = limits.moments("INVITATION", work.id("caseId"), date);
    variables.putAll(StageVariables.of("invitation", invitation, work.time()));
    var minutes = limits.moments("MINUTES", work.id("caseId"), date);
    variables.putAll(StageVariables.of("minutes", minutes, work.time()));
    return variables;
  }
}
