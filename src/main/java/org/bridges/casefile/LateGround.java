package org.bridges.casefile;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.access.Ground;
import org.bridges.directory.Directory;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.bridges.shared.Group;
import org.bridges.worklist.Worklist;
import org.springframework.stereotype.Component;

/**
 * Nobody falls through because a colleague is away: while a step of a case is late, the other
 * coordinators with duty in its county may open it and do the step.
 */
@Component
class LateGround implements Ground {

  private static final Set<DataClass> OPENS = EnumSet.complementOf(EnumSet.of(DataClass.REFERRER));

  private final CareCases cases;
  private final Worklist worklist;
  private final Directory directory;

  LateGround(CareCases cases, Worklist worklist, Directory directory) {
    this.cases = cases;
    this.worklist = worklist;
    this.directory = directory;
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    if (role != Role.COORDINATOR) {
      return Set.of();
    }
    var duty = directory.dutyOf(person);
    return cases.findAllById(worklist.casesLateFor(Group.COORDINATORS)).stream()
        .map(CareCase::view)
        .filter(care -> duty.contains(care.county()))
        .map(CaseView::id)
        .collect(Collectors.toSet());
  }
}
