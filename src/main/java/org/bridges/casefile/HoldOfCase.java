package org.bridges.casefile;

import java.util.UUID;
import org.bridges.reminder.CaseHold;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says at the last moment whether a case stands still because its youth is missing. */
@Component
class HoldOfCase implements CaseHold {

  private final CareCases cases;

  HoldOfCase(CareCases cases) {
    this.cases = cases;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isOnHold(UUID caseId) {
    return cases.findById(caseId).map(CareCase::view).filter(CaseView::isOnHold).isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isClosed(UUID caseId) {
    return cases.findById(caseId).map(CareCase::view).map(CaseView::closedAt).isPresent();
  }
}
