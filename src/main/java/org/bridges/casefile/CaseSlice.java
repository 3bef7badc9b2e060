package org.bridges.casefile;

import java.util.List;
import java.util.UUID;
import org.bridges.reminder.SliceLine;
import org.bridges.reminder.SliceLine.Section;
import org.bridges.reminder.SlicePart;
import org.bridges.shared.DataClass;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Since when we work together, and where, for an agency's page behind a link. */
@Component
@Order(3)
class CaseSlice implements SlicePart {

  private final CareCases cases;

  CaseSlice(CareCases cases) {
    this.cases = cases;
  }

  @Override
  public DataClass shows() {
    return DataClass.CASE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<SliceLine> lines(UUID caseId, String agencyCode, UUID subjectId) {
    return cases.findById(caseId).map(CareCase::view).stream()
        .map(
            care ->
                new SliceLine(
                    Section.KNOWN,
                    "slice.since",
                    null,
                    "place." + care.county().name(),
                    care.openedAt()))
        .toList();
  }
}
