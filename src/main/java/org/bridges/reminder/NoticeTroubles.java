package org.bridges.reminder;

import org.bridges.shared.OfficeTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a mail up, or leaves it in doubt, and tells who has to know. */
@Component
class NoticeTroubles {

  private final AddressBook addresses;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  NoticeTroubles(AddressBook addresses, OfficeTime time, ApplicationEventPublisher events) {
    this.addresses = addresses;
    this.time = time;
    this.events = events;
  }

  void fail(Notice notice, String why) {
    notice.fail(why, time.instant());
    tell(notice, why);
  }

  void doubt(Notice notice, String why) {
    notice.doubt(why, time.instant());
    tell(notice, why);
  }

  /** Of a digest each reminder that it carried is told by itself, to its own case. */
  private void tell(Notice notice, String why) {
    if (notice.kind() == NoticeKind.DIGEST) {
      return;
    }
    events.publishEvent(
        new NoticeInTrouble(
            notice.id(),
            notice.caseId(),
            notice.referralId(),
            notice.kind(),
            notice.recipient(),
            addresses.name(notice.recipient()),
            notice.state(),
            why));
  }
}
