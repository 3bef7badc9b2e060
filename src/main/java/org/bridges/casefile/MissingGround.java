package org.bridges.casefile;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.access.Ground;
import org.bridges.directory.Directory;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.springframework.stereotype.Component;

/**
 * A missing youth is looked for at any hour: while the hold lasts, the coordinators with duty in
 * the county, who is on call among them, may open the case (ADR 0018).
 */
@Component
class MissingGround implements Ground {

  private final CareCases cases;
  private final Directory directory;

  MissingGround(CareCases cases, Directory directory) {
    this.cases = cases;
    this.directory = directory;
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    if (role != Role.COORDINATOR) {
      return Set.of();
    }
    var duty = directory.dutyOf(person);
    return cases.findByStatus(CaseStatus.ON_HOLD_MISSING).stream()
        .map(CareCase::view)
        .filter(care -> duty.contains(care.county()))
        .map(CaseView::id)
        .collect(Collectors.toSet());
  }
}
