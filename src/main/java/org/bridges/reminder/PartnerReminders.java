package org.bridges.reminder;

import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds a partner of an item. After a jump of the clock the missed rounds fold into one: only the
 * latest goes out, the others are noted.
 */
@Service
public class PartnerReminders {

  private final PartnerItems items;
  private final Reminders reminders;
  private final OfficeTime time;

  PartnerReminders(PartnerItems items, Reminders reminders, OfficeTime time) {
    this.items = items;
    this.reminders = reminders;
    this.time = time;
  }

  /** The same for a step of the model, unless the item has another date by now. */
  @Transactional
  public void remindAsPlanned(ItemRound round) {
    if (items.of(round.round().kind(), round.itemId()).isStillDue(round.itemId(), round.dueAt())) {
      remind(round);
    }
  }

  /**
   * Tells everybody who is asked, unless it is answered. While the youth is missing what is routine
   * waits without a line in the ledger: when the date is planned again it goes as for the first
   * time.
   */
  @Transactional
  public void remind(ItemRound round) {
    if (items.waits(round.caseId(), round.round().kind(), round.itemId())) {
      return;
    }
    var item = items.of(round.round().kind(), round.itemId());
    for (var recipient : item.asked(round.itemId())) {
      var request =
          new NoticeRequest(
              round.key(),
              round.round().kind(),
              recipient,
              round.caseId(),
              round.itemId(),
              round.dueAt(),
              null);
      if (!item.isReminded(round.itemId(), recipient.code())) {
        reminders.leaveOut(request, NoticeState.NOT_WANTED);
      } else if (isOvertaken(round)) {
        reminders.leaveOut(request, NoticeState.FOLDED);
      } else {
        reminders.notify(request);
      }
    }
  }

  /** Whether the last reminder of the cycle had its turn: nothing is left to be planned again. */
  @Transactional(readOnly = true)
  public boolean isThrough(UUID itemId, int cycle) {
    return !reminders.noticesOfKey(ItemRound.key(itemId, cycle, ItemRound.Round.OVERDUE)).isEmpty();
  }

  private boolean isOvertaken(ItemRound round) {
    return round.next() != null && !round.next().isAfter(time.instant());
  }
}
