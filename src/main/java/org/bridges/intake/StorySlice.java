package org.bridges.intake;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bridges.reminder.SliceLine;
import org.bridges.reminder.SliceLine.Section;
import org.bridges.reminder.SlicePart;
import org.bridges.shared.DataClass;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That the story was told once and is written down; the page never repeats it. */
@Component
@Order(6)
class StorySlice implements SlicePart {

  private final ReferralFile referrals;

  StorySlice(ReferralFile referrals) {
    this.referrals = referrals;
  }

  @Override
  public DataClass shows() {
    return DataClass.NARRATIVE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<SliceLine> lines(UUID caseId, String agencyCode, UUID subjectId) {
    return referrals.ofCase(caseId).stream()
        .filter(one -> isTold(referrals.content(one.id()).narrative()))
        .min(Comparator.comparing(ReferralView::receivedAt))
        .map(one -> new SliceLine(Section.KNOWN, "slice.story", null, null, one.receivedAt()))
        .stream()
        .toList();
  }

  private static boolean isTold(@org.jspecify.annotations.Nullable String narrative) {
    return narrative != null && !narrative.isBlank();
  }
}
