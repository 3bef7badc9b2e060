package org.bridges.reminder;

import org.bridges.shared.OfficeTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How the mail of one notice ends: sent, given up or in doubt; and tells who has to know. */
@Component
class NoticeEnds {

  private final AddressBook addresses;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  NoticeEnds(AddressBook addresses, OfficeTime time, ApplicationEventPublisher events) {
    this.addresses = addresses;
    this.time = time;
    this.events = events;
  }

  void sent(Notice notice) {
    notice.sent(time.instant());
    events.publishEvent(
        new NoticeSent(
            notice.caseId(),
            notice.referralId(),
            notice.kind(),
            addresses.name(notice.recipient()),
            time.instant(),
            notice.key()));
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
