package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.Test;

/** The calendar part as a partner's calendar reads it. */
class CalendarEntryTests {

  private static final Instant START = Instant.parse("2026-12-03T20:00:00Z");

  private final UUID meeting = UUID.randomUUID();
  private final OfficeTime time =
      new OfficeTime(
          Clock.fixed(Instant.parse("2026-11-25T18:00:00Z"), ZoneOffset.UTC),
          ZoneId.of("America/Chicago"));

  @Test
  void asksForAnAppointmentInTheOfficesZone() throws IOException, ParserException {
    var calendar = read(entry(0, START, false));

    assertThat(value(calendar, Property.METHOD)).isEqualTo("REQUEST");
    assertThat(calendar.<VTimeZone>getComponents("VTIMEZONE")).hasSize(1);
    var text = entry(0, START, false);
    assertThat(text)
        .contains("DTSTART;TZID=America/Chicago:20261203T140000", "TZID:America/Chicago")
        .contains("DTEND;TZID=America/Chicago:20261203T150000")
        .contains("DTSTAMP:20261125T180000Z", "SEQUENCE:0", "SUMMARY:Appointment")
        .contains("ORGANIZER:mailto:office@post.example", "mailto:desk@partner.example")
        .doesNotContain("\nLOCATION", "DESCRIPTION", meeting.toString());
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void aNewDateChangesTheSameAppointment() throws IOException, ParserException {
    var first = event(entry(0, START, false));
    var second = event(entry(1, START.plus(Duration.ofDays(1)), false));

    assertThat(second.getUid()).isPresent().isEqualTo(first.getUid());
    assertThat(second.getSequence().getSequenceNo()).isEqualTo(1);
  }

  @Test
  void aCancelledMeetingTakesItOutAgain() throws IOException, ParserException {
    var calendar = read(entry(2, START, true));

    assertThat(value(calendar, Property.METHOD)).isEqualTo("CANCEL");
    assertThat(event(entry(2, START, true)).getUid())
        .isEqualTo(event(entry(0, START, false)).getUid());
    assertThat(entry(2, START, true)).contains("STATUS:CANCELLED");
  }

  private String entry(int sequence, Instant start, boolean canceled) {
    return CalendarEntry.of(
            new Invite(meeting, sequence, start, start.plus(Duration.ofHours(1)), canceled),
            "office@post.example",
            new Address("desk@partner.example", Locale.ENGLISH, "Invented House"),
            time)
        .text();
  }

  private static VEvent event(String text) throws IOException, ParserException {
    return (VEvent) read(text).getComponents("VEVENT").getFirst();
  }

  private static String value(Calendar calendar, String property) {
    return calendar.getProperty(property).map(Property::getValue).orElse("");
  }

  private static Calendar read(String text) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(text));
  }
}
