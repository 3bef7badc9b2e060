package org.bridges.casefile;

import java.util.Optional;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.reminder.CaseOwner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a partner calls about a case: its coordinator, or who stands in while she or he is away. */
@Component
class OwnerOfCase implements CaseOwner {

  private final CareCases cases;
  private final Directory directory;
  private final Gate gate;

  OwnerOfCase(CareCases cases, Directory directory, Gate gate) {
    this.gate = gate;
    this.cases = cases;
    this.directory = directory;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<StaffView> of(UUID caseId) {
    return cases
        .findById(caseId)
        .map(CareCase::view)
        .flatMap(care -> Optional.ofNullable(care.owner()))
        .flatMap(directory::findStaff)
        .filter(StaffView::active)
        .map(owner -> whoIsThere(caseId, owner));
  }

  private StaffView whoIsThere(UUID caseId, StaffView owner) {
    var presence = directory.presence();
    return presence.isThere(owner)
        ? owner
        : presence
            .standIn(owner.username())
            .filter(one -> !gate.isShutOut(caseId, one.username()))
            .orElse(owner);
  }
}
