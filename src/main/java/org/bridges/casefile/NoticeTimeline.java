package org.bridges.casefile;

import org.bridges.reminder.NoticeDecided;
import org.bridges.reminder.NoticeInTrouble;
import org.bridges.reminder.NoticeKept;
import org.bridges.reminder.NoticeSent;
import org.bridges.reminder.NoticeState;
import org.bridges.shared.OfficeTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files on the case what was told to whom, and what did not arrive. */
@Component
class NoticeTimeline {

  private final Timeline timeline;
  private final OfficeTime time;

  NoticeTimeline(Timeline timeline, OfficeTime time) {
    this.timeline = timeline;
    this.time = time;
  }

  @EventListener
  void sent(NoticeSent notice) {
    if (notice.caseId() == null && notice.referralId() == null) {
      return;
    }
    timeline.add(
        new TimelineEntry(
            notice.caseId(),
            notice.referralId(),
            "notice:" + notice.key() + ":" + notice.recipient(),
            notice.kind().label() + ": mail sent to " + notice.recipient(),
            null,
            null));
  }

  @EventListener
  void inTrouble(NoticeInTrouble notice) {
    if (notice.caseId() == null && notice.referralId() == null) {
      return;
    }
    var what =
        notice.state() == NoticeState.UNKNOWN
            ? "Nobody knows whether the mail to %s arrived. Please call."
            : "The mail to %s did not arrive. Please call.";
    timeline.add(
        new TimelineEntry(
            notice.caseId(),
            notice.referralId(),
            "trouble:" + notice.noticeId() + ":" + notice.state(),
            notice.kind().label() + ": " + what.formatted(notice.recipient()),
            null,
            null));
  }

  @EventListener
  void kept(NoticeKept notice) {
    if (notice.caseId() == null && notice.referralId() == null) {
      return;
    }
    var until = notice.until();
    var what =
        switch (notice.state()) {
          case SPARED -> "left out, as %s wants fewer reminders";
          case GATHERED -> "goes with the next daily mail, as %s had as many this week as it wants";
          default ->
              "waits until "
                  + (until == null ? "later" : time.spoken(until))
                  + ", the end of the quiet hours of %s";
        };
    timeline.add(
        new TimelineEntry(
            notice.caseId(),
            notice.referralId(),
            "kept:" + notice.key() + ":" + notice.state() + ":" + notice.recipient(),
            notice.kind().label() + ": " + what.formatted(notice.recipient()),
            null,
            null));
  }

  @EventListener
  void decided(NoticeDecided notice) {
    if (notice.caseId() == null && notice.referralId() == null) {
      return;
    }
    var what =
        switch (notice.decision()) {
          case ARRIVED -> "the mail to %s did arrive";
          case TOLD -> "%s was told another way";
          default -> "the mail to %s is sent again";
        };
    timeline.add(
        new TimelineEntry(
            notice.caseId(),
            notice.referralId(),
            "decided:" + notice.noticeId(),
            notice.kind().label() + ": " + what.formatted(notice.recipient()),
            null,
            notice.by()));
  }
}
