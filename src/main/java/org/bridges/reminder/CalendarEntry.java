package org.bridges.reminder;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.bridges.shared.OfficeTime;

/**
 * The calendar part of an invitation (RFC 5546). Calendars are shared in offices: the entry says
 * "Appointment", when, and nothing else.
 *
 * @param method REQUEST or CANCEL
 */
record CalendarEntry(String method, String text) {

  static CalendarEntry of(Invite invite, String organizer, Address to, OfficeTime time) {
    var method = invite.canceled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Office//Appointments 1.0//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method);
    calendar.add(zone(time));
    calendar.add(event(invite, organizer, to, time));
    return new CalendarEntry(method.getValue(), calendar.toString());
  }

  private static VEvent event(Invite invite, String organizer, Address to, OfficeTime time) {
    var event = new VEvent(false);
    event.add(new Uid(uid(invite.meetingId())));
    event.add(new Sequence(invite.sequence()));
    event.add(new DtStamp(time.instant()));
    event.add(new DtStart<>(time.at(invite.start())));
    event.add(new DtEnd<>(time.at(invite.end())));
    event.add(new Summary(MailWords.text(to.locale(), "calendar.summary")));
    event.add(
        invite.canceled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(new Organizer(mailto(organizer)));
    var attendee = new Attendee(mailto(to.mailbox()));
    attendee.add(PartStat.NEEDS_ACTION);
    attendee.add(Rsvp.TRUE);
    event.add(attendee);
    return event;
  }

  /** Always the same for a meeting, and no id of ours. */
  private static String uid(UUID meetingId) {
    var bytes = ("appointment " + meetingId).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes) + "@office";
  }

  private static net.fortuna.ical4j.model.component.VTimeZone zone(OfficeTime time) {
    var registry = TimeZoneRegistryFactory.getInstance().createRegistry();
    return registry.getTimeZone(time.zone().getId()).getVTimeZone();
  }

  private static URI mailto(String mailbox) {
    return URI.create("mailto:" + mailbox);
  }
}
