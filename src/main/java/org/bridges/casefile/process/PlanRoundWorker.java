package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import org.bridges.casefile.FamilyWishes;
import org.bridges.casefile.FollowUpRounds;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.Work;
import org.springframework.stereotype.Component;

/** Step: plan the next follow-up round. */
@Component
class PlanRoundWorker implements EngineWorker {

  private final FollowUpRounds rounds;
  private final FamilyWishes wishes;

  PlanRoundWorker(FollowUpRounds rounds, FamilyWishes wishes) {
    this.rounds = rounds;
    this.wishes = wishes;
  }

  @Override
  public String jobType() {
    return "casefile.planRound";
  }

  @Override
  public List<String> fetches() {
    return List.of("caseId", "roundNumber", "familyWants");
  }

  @Override
  public Map<String, Object> carryOut(Work work) {
    wishes.heard(work.id("caseId"), work.code("familyWants"));
    var round = rounds.plan(work.id("caseId"), work.number("roundNumber"));
    return Map.of(
        "roundNumber", round.number(),
        "roundAt", work.time().iso(round.at()),
        "roundDueAt", work.time().iso(round.dueAt()),
        "roundEscalationAt", work.time().iso(round.escalationAt()));
  }
}
