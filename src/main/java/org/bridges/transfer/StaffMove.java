package org.bridges.transfer;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseView;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.plan.ItemView;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.Refused;
import org.bridges.team.Candidates;
import org.bridges.team.StaffHandOver;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another one of us works on the case: through the same door as a whole caseload. */
@Component
class StaffMove {

  private final Directory directory;
  private final Candidates candidates;
  private final Gate gate;
  private final Worklist worklist;
  private final PlanDesk plan;
  private final StaffHandOver door;

  StaffMove(
      Directory directory,
      Candidates candidates,
      Gate gate,
      Worklist worklist,
      PlanDesk plan,
      StaffHandOver door) {
    this.directory = directory;
    this.candidates = candidates;
    this.gate = gate;
    this.worklist = worklist;
    this.plan = plan;
    this.door = door;
  }

  /** Who works on the case: its coordinator, who holds a step, who promised something. */
  List<StaffView> atWork(CaseView care) {
    return Stream.of(
            Stream.ofNullable(care.owner()),
            worklist.ofCase(care.id()).stream().map(OpenTask::assignee),
            plan.ours(care.id()).stream()
                .filter(item -> !item.state().isSettled())
                .map(ItemView::inPerson))
        .flatMap(names -> names)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(name -> directory.findStaff(name).stream())
        .toList();
  }

  /** Who could take the work of one of those over, whoever it is. */
  List<StaffView> receivers(CaseView care) {
    return directory.inGroups().stream()
        .filter(person -> !gate.isShutOut(care.id(), person.username()))
        .toList();
  }

  /**
   * The move with the names that count.
   *
   * @throws Refused with STAFF_MISSING or STAFF_UNKNOWN
   */
  NewMove check(CaseView care, NewMove move) {
    var from = move.fromStaff() == null ? care.owner() : move.fromStaff();
    var to = move.toStaff();
    if (from == null || to == null || from.equals(to)) {
      throw new Refused("STAFF_MISSING", "toStaff", "Choose who works on the case from now on.");
    }
    var isAtWork = atWork(care).stream().anyMatch(one -> one.username().equals(from));
    if (!isAtWork || !mayTake(care, from, to)) {
      throw new Refused(
          "STAFF_UNKNOWN",
          "toStaff",
          "This person cannot take this work over. Choose somebody with the same work who is there"
              + " and not shut out of the case.");
    }
    return new NewMove(move.kind(), null, null, null, from, to, move.note());
  }

  private boolean mayTake(CaseView care, String from, String to) {
    if (from.equals(care.owner())) {
      return candidates.canTake(care.id(), to);
    }
    var giver = directory.findStaff(from);
    var taker = directory.findStaff(to).filter(StaffView::active);
    return giver.isPresent()
        && taker.isPresent()
        && !Collections.disjoint(giver.get().groups(), taker.get().groups())
        && !gate.mayHear(List.of(taker.get()), Subject.ofCase(care.id())).isEmpty();
  }

  /** Steps, promises and, where it is the coordinator, the case go along. */
  void follow(CaseView care, UUID moveId, NewMove move, String by) {
    door.handOver(
        care, require(move.fromStaff()), require(move.toStaff()), "staff-move:" + moveId, by);
  }

  private static String require(@Nullable String name) {
    return Objects.requireNonNull(name);
  }
}
