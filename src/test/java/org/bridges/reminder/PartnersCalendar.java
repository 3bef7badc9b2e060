package org.bridges.reminder;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A partner's calendar, kept by another library than ours: it does what a message says where its
 * sequence is not older than what it knows (RFC 5546, section 2.1.5).
 */
final class PartnersCalendar {

  private final Map<String, VEvent> known = new HashMap<>();
  private final Map<String, Boolean> stands = new HashMap<>();

  void reads(MimeMessage mail) {
    var text = Mailbox.calendar(mail);
    if (text.isEmpty()) {
      return;
    }
    var calendar = Biweekly.parse(text).first();
    for (var event : calendar.getEvents()) {
      var uid = event.getUid().getValue();
      var before = known.get(uid);
      if (before == null || sequence(before) <= sequence(event)) {
        known.put(uid, event);
        stands.put(uid, calendar.getMethod().isRequest());
      }
    }
  }

  /** When the appointments that stand begin. */
  List<Instant> appointments() {
    return known.entrySet().stream()
        .filter(entry -> Boolean.TRUE.equals(stands.get(entry.getKey())))
        .map(entry -> entry.getValue().getDateStart().getValue().toInstant())
        .sorted()
        .toList();
  }

  int heardOf() {
    return known.size();
  }

  static int sequence(VEvent event) {
    return event.getSequence() == null ? 0 : event.getSequence().getValue();
  }
}
