package org.bridges.plan.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.plan.PlanIssue;
import org.springframework.stereotype.Component;

/** Step: publish the plan. The care case does not wait for the plan of a rapid response. */
@Component
class IssuePlanWorker implements EngineWorker {

  private final PlanIssue issue;

  IssuePlanWorker(PlanIssue issue) {
    this.issue = issue;
  }

  @Override
  public String jobType() {
    return "plan.issuePlan";
  }

  @Override
  public List<String> fetches() {
    return List.of("caseId", "meetingId", "meetingKind", "planConfirmed", "copyForYouth");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    issue.issue(
        work.id("caseId"),
        work.id("meetingId"),
        work.code("planConfirmed"),
        work.code("copyForYouth"),
        !"RAPID_RESPONSE".equals(work.code("meetingKind")));
    return Map.of();
  }
}
