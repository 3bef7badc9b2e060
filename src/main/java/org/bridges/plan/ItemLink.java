package org.bridges.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.consent.Sharing;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.reminder.ItemFacts;
import org.bridges.reminder.ItemForm;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.PartnerAnswer;
import org.bridges.reminder.PartnerItem;
import org.bridges.reminder.Recipient;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An action item behind a partner's link: the partner sees its own promise and nothing else. */
@Component
class ItemLink implements PartnerItem {

  private final PlanDesk plan;
  private final ActionItems items;
  private final FollowUp followUp;
  private final Directory directory;

  ItemLink(PlanDesk plan, ActionItems items, FollowUp followUp, Directory directory) {
    this.directory = directory;
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
  @Transactional(readOnly = true)
  public boolean isRoutine(UUID subjectId) {
    return HeldPromises.isRoutine(plan.require(subjectId));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean outlivesCase(UUID subjectId) {
    return HeldPromises.isForFamily(plan.require(subjectId));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> goesOnAfterClosure(UUID caseId, String agencyCode) {
    return plan.ofCase(caseId).stream()
            .filter(item -> item.agencyCode().equals(agencyCode))
            .filter(item -> item.state().isOpen() && isTold(item))
            .anyMatch(item -> outlivesCase(item.id()))
        ? Optional.of("a promise for the family is open")
        : Optional.empty();
  }

  @Override
  public Set<DataClass> shows() {
    return Set.of(DataClass.PLAN);
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> underWay(UUID caseId, String agencyCode) {
    return plan.ofCase(caseId).stream()
        .filter(item -> item.agencyCode().equals(agencyCode))
        .filter(item -> item.state().isOpen() && isTold(item))
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
    var to = answer.to();
    var named = to == null ? Optional.<AgencyView>empty() : directory.findAgency(to);
    try {
      followUp.answered(
          subjectId,
          answer.answer(),
          answer.reason(),
          named.isPresent() ? answer.note() : words(answer),
          named.map(AgencyView::code).orElse(null));
    } catch (WrongState changed) {
      throw new Refused("NOT_POSSIBLE", "This answer is not possible as the item stands.");
    }
  }

  @Override
  @Transactional(readOnly = true)
  public boolean stillOpen(UUID subjectId, String agencyCode) {
    var item = own(subjectId, agencyCode);
    return item.state().isOpen() && isTold(item);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isReminded(UUID subjectId, String agencyCode) {
    return isAwaited(own(subjectId, agencyCode));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isStillDue(UUID subjectId, Instant dueAt) {
    return plan.item(subjectId).dueAt().getEpochSecond() == dueAt.getEpochSecond();
  }

  /** Until it answers, and after it took the item on; a held item waits for its date. */
  private static boolean isAwaited(ItemView item) {
    var isAnswered = item.answer() != null && !item.answer().equals("ACCEPT");
    return item.state().isOpen()
        && item.state() != ItemState.ON_HOLD
        && !isAnswered
        && isTold(item);
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

  private static @Nullable String words(PartnerAnswer answer) {
    if (answer.to() == null) {
      return answer.note();
    }
    var to = "Hand over to: " + answer.to();
    return answer.note() == null ? to : to + "\n" + answer.note();
  }
}
