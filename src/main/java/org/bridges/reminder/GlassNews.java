package org.bridges.reminder;

import org.bridges.access.GlassBroken;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The managers hear at once that somebody opened a case by exception. */
@Component
class GlassNews {

  private final Reminders reminders;
  private final OfficeTime time;

  GlassNews(Reminders reminders, OfficeTime time) {
    this.reminders = reminders;
    this.time = time;
  }

  @EventListener
  void broken(GlassBroken glass) {
    reminders.notify(
        new NoticeRequest(
            "glass:" + glass.id(),
            NoticeKind.EXCEPTIONAL_ACCESS,
            Recipient.group(Group.MANAGERS),
            glass.caseId(),
            null,
            time.instant(),
            null));
  }
}
