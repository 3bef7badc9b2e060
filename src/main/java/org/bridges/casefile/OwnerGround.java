package org.bridges.casefile;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.access.Ground;
import org.bridges.audit.Subject;
import org.bridges.directory.Directory;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.bridges.shared.DataClass;
import org.springframework.stereotype.Component;

/**
 * The coordinator who owns the case; before there is one, the coordinators with intake duty in its
 * county.
 */
@Component
class OwnerGround implements Ground {

  private static final Set<DataClass> EVERYTHING = EnumSet.allOf(DataClass.class);

  private final CareCases cases;
  private final Directory directory;

  OwnerGround(CareCases cases, Directory directory) {
    this.cases = cases;
    this.directory = directory;
  }

  @Override
  public Set<DataClass> opens(StaffView person, Role role, Subject subject) {
    if (role != Role.COORDINATOR || subject.caseId() == null) {
      return Set.of();
    }
    var isOpen =
        cases
            .findById(subject.caseId())
            .map(CareCase::view)
            .filter(
                care ->
                    care.owner() == null
                        ? directory.dutyOf(person).contains(care.county())
                        : care.owner().equals(person.username()))
            .isPresent();
    return isOpen ? EVERYTHING : Set.of();
  }

  @Override
  public Set<UUID> cases(StaffView person, Role role) {
    if (role != Role.COORDINATOR) {
      return Set.of();
    }
    var duty = directory.dutyOf(person);
    var all =
        cases.findByOwnerIsNull().stream()
            .map(CareCase::view)
            .filter(care -> duty.contains(care.county()))
            .map(CaseView::id)
            .collect(Collectors.toSet());
    all.addAll(cases.ownedBy(person.username()));
    return all;
  }
}
