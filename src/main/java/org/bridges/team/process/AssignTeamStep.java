package org.bridges.team.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.team.Candidates;
import org.bridges.team.FamilyOffer;
import org.bridges.team.TeamDesk;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.stereotype.Component;

/** What the team knows about the form of the assignment. */
@Component
class AssignTeamStep implements TaskStep {

  private final TeamDesk team;
  private final Candidates candidates;
  private final FamilyOffer families;
  private final OfficeTime time;

  AssignTeamStep(TeamDesk team, Candidates candidates, FamilyOffer families, OfficeTime time) {
    this.team = team;
    this.families = families;
    this.candidates = candidates;
    this.time = time;
  }

  @Override
  public String formId() {
    return "assign-team";
  }

  @Override
  public Map<String, Object> formData(OpenTask task) {
    var caseId = caseOf(task);
    var coordinators =
        candidates.of(caseId).stream()
            .map(one -> option(one.label(time), one.person().username()))
            .toList();
    var agencies =
        team.advocateAgencies(caseId).stream().map(one -> option(one.name(), one.code())).toList();
    var data = new HashMap<String, Object>();
    data.put("coordinatorOptions", coordinators);
    data.put("advocateAgencyOptions", agencies);
    if (!families.of(caseId).isEmpty()) {
      data.put("familyCoordinatorOffered", "YES");
    }
    return data;
  }

  /** Why each is proposed stands beside the form. */
  @Override
  public Optional<String> aside(OpenTask task) {
    return Optional.of("/cases/" + caseOf(task) + "/candidates");
  }

  @Override
  public void check(OpenTask task, Answer answer) {
    var values = answer.values();
    team.check(
        caseOf(task),
        new TeamDesk.Assignment(
            TaskStep.text(values, "coordinatorChoice"),
            TaskStep.text(values, "coordinatorCode"),
            TaskStep.text(values, "advocateAgencyCode"),
            TaskStep.text(values, "familyCoordinatorOffered")),
        answer.user());
  }

  private static UUID caseOf(OpenTask task) {
    return Objects.requireNonNull(task.caseId());
  }

  private static Map<String, String> option(String label, String value) {
    return Map.of("label", label, "value", value);
  }
}
