package org.bridges.team;

import org.bridges.casefile.CaseFile;
import org.bridges.directory.StaffLeft;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The managers hear at once that somebody left whose cases wait for somebody else. */
@Component
class CaseloadNews {

  private final CaseFile cases;
  private final Reminders reminders;
  private final OfficeTime time;

  CaseloadNews(CaseFile cases, Reminders reminders, OfficeTime time) {
    this.cases = cases;
    this.reminders = reminders;
    this.time = time;
  }

  @EventListener
  void left(StaffLeft person) {
    if (cases.openOf(person.username()).isEmpty()) {
      return;
    }
    reminders.notify(
        new NoticeRequest(
            "left:" + person.username() + ":" + time.today(),
            NoticeKind.CASELOAD_WAITS,
            Recipient.group(Group.MANAGERS),
            null,
            null,
            time.instant(),
            null));
  }
}
