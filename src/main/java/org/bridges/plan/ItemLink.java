package org.bridges.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.consent.Sharing;
import org.bridges.reminder.ItemFacts;
import org.bridges.reminder.ItemForm;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.PartnerAnswer;
import org.bridges.reminder.PartnerItem;
import org.bridges.reminder.Recipient;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An action item behind a partner's link: the partner sees its own promise and nothing else. */
@Component
class ItemLink implements PartnerItem {

  private final PlanDesk plan;
  private final ActionItems items;
  private final FollowUp followUp;

  ItemLink(PlanDesk plan, ActionItems items, FollowUp followUp) {
    this.plan = plan;
    this.items = items;
    this.followUp = followUp;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.ITEM_BEFORE, NoticeKind.ITEM_DUE, NoticeKind.ITEM_OVERDUE);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean knows(UUID subjectId) {
    return items.existsById(subjectId);
  }

  @Override
  public Set<DataClass> shows() {
    return Set.of(DataClass.PLAN);
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> underWay(UUID caseId, String agencyCode) {
    return plan.ofCase(caseId).stream()
        .filter(item -> item.agencyCode().equals(agencyCode) && isAwaited(item))
        .map(ItemView::id)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Recipient> asked(UUID subjectId) {
    var item = plan.item(subjectId);
    return item.state().isOpen() && isTold(item)
        ? List.of(Recipient.agency(item.agencyCode()))
        : List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public ItemFacts show(UUID subjectId, String agencyCode) {
    var item = own(subjectId, agencyCode);
    return new ItemFacts(
        ItemForm.ACTION_ITEM, item.description(), item.dueAt(), null, item.answer());
  }

  @Override
  @Transactional
  public void answer(UUID subjectId, String agencyCode, PartnerAnswer answer) {
    own(subjectId, agencyCode);
    followUp.answered(subjectId, answer.answer(), answer.reason(), words(answer));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean stillOpen(UUID subjectId, String agencyCode) {
    var item = own(subjectId, agencyCode);
    return isAwaited(item);
  }

  private static boolean isAwaited(ItemView item) {
    return item.state().isOpen() && item.answer() == null && isTold(item);
  }

  /** Some promises are kept by a call: nothing of them goes to the agency. */
  private static boolean isTold(ItemView item) {
    return !item.shareBasis().equals(Sharing.NONE);
  }

  private ItemView own(UUID subjectId, String agencyCode) {
    var item = plan.item(subjectId);
    if (!item.agencyCode().equals(agencyCode)) {
      throw new Missing("action item");
    }
    return item;
  }

  private static @org.jspecify.annotations.Nullable String words(PartnerAnswer answer) {
    if (answer.to() == null) {
      return answer.note();
    }
    var to = "Hand over to: " + answer.to();
    return answer.note() == null ? to : to + "\n" + answer.note();
  }
}
