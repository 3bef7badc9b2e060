package org.bridges.casefile;

import java.util.List;
import java.util.UUID;
import org.bridges.reminder.SliceLine;
import org.bridges.reminder.SliceLine.Section;
import org.bridges.reminder.SlicePart;
import org.bridges.shared.DataClass;
import org.bridges.youth.YouthVault;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That it is known who lives at home, and who of them is safe; who it is tells a person. */
@Component
@Order(5)
class HomeSlice implements SlicePart {

  private final CareCases cases;
  private final YouthVault vault;

  HomeSlice(CareCases cases, YouthVault vault) {
    this.cases = cases;
    this.vault = vault;
  }

  @Override
  public DataClass shows() {
    return DataClass.HOUSEHOLD;
  }

  @Override
  @Transactional(readOnly = true)
  public List<SliceLine> lines(UUID caseId, String agencyCode, UUID subjectId) {
    return cases
        .findById(caseId)
        .map(CareCase::view)
        .filter(care -> !vault.adultsAtHome(care.youthId()).isEmpty())
        .map(care -> new SliceLine(Section.KNOWN, "slice.home", null, null, null))
        .stream()
        .toList();
  }
}
