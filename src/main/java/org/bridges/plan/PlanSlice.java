package org.bridges.plan;

import java.util.List;
import java.util.UUID;
import org.bridges.consent.Sharing;
import org.bridges.reminder.SliceLine;
import org.bridges.reminder.SliceLine.Section;
import org.bridges.reminder.SlicePart;
import org.bridges.shared.DataClass;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the agency promised besides and still owes, for its page behind a link. */
@Component
@Order(1)
class PlanSlice implements SlicePart {

  private final PlanDesk plan;

  PlanSlice(PlanDesk plan) {
    this.plan = plan;
  }

  @Override
  public DataClass shows() {
    return DataClass.PLAN;
  }

  @Override
  @Transactional(readOnly = true)
  public List<SliceLine> lines(UUID caseId, String agencyCode, UUID subjectId) {
    return plan.ofCase(caseId).stream()
        .filter(item -> item.agencyCode().equals(agencyCode) && !item.id().equals(subjectId))
        .filter(item -> item.state().isOpen() && !item.shareBasis().equals(Sharing.NONE))
        .map(
            item ->
                new SliceLine(Section.ITEMS, "slice.item", item.description(), null, item.dueAt()))
        .toList();
  }
}
