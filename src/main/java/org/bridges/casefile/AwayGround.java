package org.bridges.casefile;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.access.Gate;
import org.bridges.access.Ground;
import org.bridges.audit.Subject;
import org.bridges.directory.Directory;
import org.bridges.directory.Presence;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/**
 * While a coordinator is away, who stands in may open the cases. Where nobody was named, that
 * person is away too or is shut out of the case, and where the coordinator has left, the
 * coordinators with duty in the case's county may. It ends when the coordinator is back or the case
 * handed over.
 */
@Component
class AwayGround implements Ground {

  private final CareCases cases;
  private final Directory directory;
  private final Gate gate;

  AwayGround(CareCases cases, Directory directory, Gate gate) {
    this.cases = cases;
    this.directory = directory;
    this.gate = gate;
  }

  /** The same for one case, without looking through all of them. */
  @Override
  public Set<DataClass> opens(StaffView person, Role role, Subject subject) {
    if (role != Role.COORDINATOR || subject.caseId() == null) {
      return Set.of();
    }
    var presence = directory.presence();
    return cases
        .findById(subject.caseId())
        .map(CareCase::view)
        .filter(care -> care.closedAt() == null && presence.gone().contains(care.owner()))
        .filter(
            care ->
                isOpenTo(person, care, directory.dutyOf(person).contains(care.county()), presence))
        .map(care -> kinds())
        .orElseGet(Set::of);
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    if (role != Role.COORDINATOR) {
      return Set.of();
    }
    var presence = directory.presence();
    var orphaned = cases.openOf(presence.gone());
    if (orphaned.isEmpty()) {
      return Set.of();
    }
    var duty = directory.dutyOf(person);
    return orphaned.stream()
        .map(CareCase::view)
        .filter(care -> isOpenTo(person, care, duty.contains(care.county()), presence))
        .map(CaseView::id)
        .collect(Collectors.toSet());
  }

  private boolean isOpenTo(StaffView person, CaseView care, boolean hasDuty, Presence presence) {
    return presence
        .standIn(String.valueOf(care.owner()))
        .filter(other -> !gate.isShutOut(care.id(), other.username()))
        .map(other -> other.username().equals(person.username()))
        .orElse(hasDuty);
  }
}
