package org.bridges.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.engine.InstanceRepair;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.reconcile.Comparison;
import org.bridges.shared.reconcile.Finding;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Open cases that belong to nobody, or for which nothing is to happen next. */
@Component
@Order(4)
class CaseComparison implements Comparison {

  private static final String PROCESS = "care-case";
  private static final String ASSIGN_TEAM = "assign-team";
  private static final Duration JUST_NOW = Duration.ofMinutes(5);

  private final CaseFile cases;
  private final TeamDesk team;
  private final Directory directory;
  private final Worklist worklist;
  private final InstanceRepair instances;
  private final OfficeTime time;

  CaseComparison(
      CaseFile cases,
      TeamDesk team,
      Directory directory,
      Worklist worklist,
      InstanceRepair instances,
      OfficeTime time) {
    this.directory = directory;
    this.cases = cases;
    this.team = team;
    this.worklist = worklist;
    this.instances = instances;
    this.time = time;
  }

  @Override
  public String name() {
    return "Open cases with an owner and a next step";
  }

  @Override
  public Result compare(boolean repair) {
    var open =
        cases.open().stream()
            .filter(care -> care.clocksFrom().isBefore(time.instant().minus(JUST_NOW)))
            .toList();
    var waiting = instances.waitingForAnEvent();
    var found = new ArrayList<Finding>();
    for (var care : open) {
      var tasks =
          worklist.ofCase(care.id()).stream().filter(CaseComparison::carriesTheCaseOn).toList();
      withoutOwner(care, tasks, repair).ifPresent(found::add);
      ownerLeft(care).ifPresent(found::add);
      if (tasks.isEmpty() && !waiting.contains(care.id())) {
        found.add(withoutNextStep(care, repair));
      }
    }
    return new Result(open.size(), found);
  }

  /** Before the team is assigned, the task that asks for it is the owner's place. */
  private Optional<Finding> withoutOwner(CaseView care, List<OpenTask> tasks, boolean repair) {
    var isAsked = tasks.stream().anyMatch(CaseComparison::asksForTeam);
    if (care.owner() != null || isAsked) {
      return Optional.empty();
    }
    var what = "Case %s has no coordinator.".formatted(care.caseNumber());
    var proposed = team.proposedCoordinator(care.id());
    var finding =
        proposed.isEmpty()
            ? Finding.forAPerson("NO_OWNER", what + " Nobody works in its county: assign one.")
            : Finding.repairable(
                "NO_OWNER",
                what + " Whom Bridges proposes would take it.",
                repair,
                () -> give(care, proposed.get()));
    return Optional.of(finding.of(care.id()));
  }

  /** A manager decides who takes the cases of somebody who left. */
  private Optional<Finding> ownerLeft(CaseView care) {
    return Optional.ofNullable(care.owner())
        .filter(owner -> directory.findStaff(owner).filter(StaffView::active).isEmpty())
        .map(
            owner ->
                Finding.forAPerson(
                        "OWNER_LEFT",
                        "Case %s belongs to somebody who left: a manager hands it over under Caseloads."
                            .formatted(care.caseNumber()))
                    .of(care.id()));
  }

  private boolean give(CaseView care, StaffView coordinator) {
    team.takeOver(care.id(), coordinator.username(), "The case had no coordinator");
    return true;
  }

  private Finding withoutNextStep(CaseView care, boolean repair) {
    return Finding.repairable(
            "NO_NEXT_STEP",
            "Case %s has no task and waits for nothing.".formatted(care.caseNumber()),
            repair,
            () -> instances.replace(PROCESS, care.id()))
        .of(care.id());
  }

  /** A manager's task about something that is missing is no next step of the youth's. */
  private static boolean carriesTheCaseOn(OpenTask task) {
    return !task.processId().equals("orphan");
  }

  private static boolean asksForTeam(OpenTask task) {
    return task.formId().equals(ASSIGN_TEAM);
  }
}
