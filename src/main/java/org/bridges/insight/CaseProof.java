package org.bridges.insight;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.casefile.CaseView;
import org.bridges.directory.Directory;
import org.bridges.directory.Presence;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.engine.NextMoments;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.CaseTasks;
import org.bridges.worklist.OpenTask;
import org.springframework.stereotype.Component;

/**
 * Proves for one case after the other that somebody can act, that a next step has its date, and
 * what the nightly comparison found. What cannot be proven is missing.
 */
@Component
class CaseProof {

  /** A promise or a contact beside the way does not carry a case on. */
  private static final Set<String> CARRY_ON =
      Set.of("care-case", "meeting", "missing", "hold-review", "recovery");

  private static final String ASSIGN_TEAM = "assign-team";
  private static final Duration JUST_OPENED = Duration.ofMinutes(5);

  private final CaseTasks tasks;
  private final Directory directory;
  private final Gate gate;
  private final OfficeTime time;

  CaseProof(CaseTasks tasks, Directory directory, Gate gate, OfficeTime time) {
    this.tasks = tasks;
    this.directory = directory;
    this.gate = gate;
    this.time = time;
  }

  /**
   * What came out for one case.
   *
   * @param missing empty where all is proven
   * @param isMoving whether it just moved, so that the engine cannot be asked about it yet
   */
  record Result(CaseView care, Set<OrphanCode> missing, boolean isMoving) {

    boolean isProven() {
      return missing.isEmpty() && !isMoving;
    }
  }

  /**
   * Some cases at a time.
   *
   * @param compared what the comparison of records and engine found, by case
   */
  List<Result> of(
      List<CaseView> some, NextMoments.Look look, Map<UUID, EnumSet<OrphanCode>> compared) {
    var ids = some.stream().map(CaseView::id).toList();
    var open = tasks.of(ids);
    var ahead = look.of(ids, CARRY_ON);
    var presence = directory.presence();
    return some.stream()
        .map(
            care -> {
              var found = EnumSet.noneOf(OrphanCode.class);
              found.addAll(compared.getOrDefault(care.id(), EnumSet.noneOf(OrphanCode.class)));
              var waiting = open.getOrDefault(care.id(), List.of());
              owner(care, waiting, presence).ifPresent(found::add);
              if (!ahead.next().containsKey(care.id())
                  && waiting.stream().noneMatch(CaseProof::carriesOn)) {
                found.add(OrphanCode.NEXT_STEP_MISSING);
              }
              return result(care, found, ahead.moving().contains(care.id()));
            })
        .toList();
  }

  /** Where the process is gone, everything else follows from it. */
  private Result result(CaseView care, Set<OrphanCode> found, boolean hasMoved) {
    if (found.contains(OrphanCode.NO_PROCESS)) {
      found.removeAll(
          Set.of(OrphanCode.NEXT_STEP_MISSING, OrphanCode.NO_LIVE_TIMER, OrphanCode.TASK_GONE));
    }
    var isNew = care.clocksFrom().isAfter(time.instant().minus(JUST_OPENED));
    var isMoving = isNew || hasMoved && found.contains(OrphanCode.NEXT_STEP_MISSING);
    if (isMoving) {
      found.remove(OrphanCode.NEXT_STEP_MISSING);
    }
    return new Result(care, isNew ? Set.of() : found, isMoving);
  }

  /** What is wrong with who is responsible; empty where somebody can act. */
  Optional<OrphanCode> owner(CaseView care) {
    return owner(
        care,
        tasks.of(List.of(care.id())).getOrDefault(care.id(), List.of()),
        directory.presence());
  }

  /** Before the team is assigned, the task that asks for it is the owner's place. */
  private Optional<OrphanCode> owner(CaseView care, List<OpenTask> waiting, Presence presence) {
    var owner = care.owner();
    if (owner == null) {
      return waiting.stream().anyMatch(task -> task.formId().equals(ASSIGN_TEAM))
          ? Optional.empty()
          : Optional.of(OrphanCode.OWNER_MISSING);
    }
    var canAct =
        presence.people().stream()
            .filter(person -> person.username().equals(owner))
            .anyMatch(person -> canAct(care, person, presence));
    return canAct ? Optional.empty() : Optional.of(OrphanCode.OWNER_CANNOT_ACT);
  }

  private boolean canAct(CaseView care, StaffView owner, Presence presence) {
    if (!isCoordinator(owner) || isShutOut(care, owner)) {
      return false;
    }
    return presence.isThere(owner)
        || presence
            .standIn(owner.username())
            .filter(CaseProof::isCoordinator)
            .filter(one -> !isShutOut(care, one))
            .isPresent();
  }

  private static boolean isCoordinator(StaffView person) {
    return person.active() && person.roles().contains(Role.COORDINATOR);
  }

  private boolean isShutOut(CaseView care, StaffView person) {
    return gate.isShutOut(care.id(), person.username());
  }

  private static boolean carriesOn(OpenTask task) {
    return CARRY_ON.contains(task.processId());
  }
}
