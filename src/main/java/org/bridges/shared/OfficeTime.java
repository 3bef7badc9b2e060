package org.bridges.shared;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The office's clock and zone. "Today" and due moments are computed here, never in the engine or
 * the database (design, section 3).
 */
public final class OfficeTime {

  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.US);

  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param clock the one clock of the application; movable in the development run
   * @param zone America/Chicago by default
   */
  public OfficeTime(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** This moment. */
  public Instant instant() {
    return clock.instant();
  }

  /** This moment in the office's zone. */
  public ZonedDateTime now() {
    return clock.instant().atZone(zone);
  }

  /** Today's date in the office's zone. */
  public LocalDate today() {
    return now().toLocalDate();
  }

  /** The office's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** A moment in the office's zone. */
  public ZonedDateTime at(Instant moment) {
    return moment.atZone(zone);
  }

  /** A moment as an engine variable: ISO date-time with offset. */
  public String iso(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone).withNano(0));
  }

  /** A moment as people say it: {@code Tue 3 Nov 2026 14:00}. */
  public String spoken(Instant moment) {
    return SPOKEN.format(moment.atZone(zone));
  }

  /**
   * Reads a moment as forms and clients write it. Without an offset it is meant in the office's
   * zone (forms serialise {@code no_timezone}).
   *
   * @throws DateTimeException when it is no ISO date-time
   */
  public Instant parse(String text) {
    var parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime exact
        ? exact.toInstant()
        : ((LocalDateTime) parsed).atZone(zone).toInstant();
  }

  /**
   * The same for a field that may be left empty.
   *
   * @return null where nothing was written
   * @throws DateTimeException when it is no ISO date-time
   */
  public @Nullable Instant parseWritten(@Nullable String text) {
    return text == null || text.isBlank() ? null : parse(text);
  }
}
