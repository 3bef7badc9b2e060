package org.bridges.reminder;

import java.time.Duration;
import org.bridges.shared.reconcile.Comparison;
import org.bridges.shared.reconcile.Finding;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mails that should have left and did not. */
@Component
@Order(5)
class NoticeComparison implements Comparison {

  private static final Duration LONG_ENOUGH = Duration.ofHours(1);

  private final Reminders reminders;

  NoticeComparison(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public String name() {
    return "Mails that are due and not sent";
  }

  @Override
  public Result compare(boolean repair) {
    var overdue = reminders.overdue(LONG_ENOUGH);
    return new Result(overdue.size(), overdue.stream().map(one -> finding(one, repair)).toList());
  }

  private Finding finding(OverdueNotice overdue, boolean repair) {
    var notice = overdue.notice();
    var state = notice.state().name().toLowerCase().replace('_', ' ');
    if (!overdue.lost()) {
      var kind = notice.kind().name().toLowerCase().replace('_', ' ');
      return Finding.forAPerson(
          "NOTICE_NOT_SENT",
          "A mail (%s) was not sent for more than an hour (%s); see the notices."
              .formatted(kind, state));
    }
    return Finding.repairable(
        "NOTICE_LOST",
        "A mail that is %s is carried by nothing any more.".formatted(state),
        repair,
        () -> reminders.putBack(notice.id()));
  }
}
