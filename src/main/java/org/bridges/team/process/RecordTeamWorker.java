package org.bridges.team.process;

import java.util.List;
import java.util.Map;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.bridges.team.TeamDesk;
import org.springframework.stereotype.Component;

/** Step: record the team. */
@Component
class RecordTeamWorker implements EngineWorker {

  private final TeamDesk team;

  RecordTeamWorker(TeamDesk team) {
    this.team = team;
  }

  @Override
  public String jobType() {
    return "team.recordTeam";
  }

  @Override
  public List<String> fetches() {
    return List.of(
        "caseId",
        "coordinatorChoice",
        "coordinatorCode",
        "advocateAgencyCode",
        "familyCoordinatorOffered");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    team.record(
        work.id("caseId"),
        new TeamDesk.Assignment(
            work.code("coordinatorChoice"),
            work.code("coordinatorCode"),
            work.code("advocateAgencyCode"),
            work.code("familyCoordinatorOffered")));
    return Map.of();
  }
}
