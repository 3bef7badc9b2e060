package org.bridges.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * Every week, from one clock time to another, somebody is on call. A night that ends at or before
 * its begin ends on the next day; over a daylight-saving switch it is an hour shorter or longer.
 *
 * @param county null for all counties
 * @param weekday on which it begins
 */
public record OnCallShift(
    UUID id,
    @Nullable County county,
    DayOfWeek weekday,
    LocalTime begins,
    LocalTime ends,
    String username) {

  boolean coversCounty(County asked) {
    return county == null || county == asked;
  }

  /** The begin of the shift that starts on this date. */
  Instant beginOn(LocalDate date, ZoneId zone) {
    return date.atTime(begins).atZone(zone).toInstant();
  }

  /** The end of the shift that starts on this date. */
  Instant endOf(LocalDate date, ZoneId zone) {
    var last = ends.isAfter(begins) ? date : date.plusDays(1);
    return last.atTime(ends).atZone(zone).toInstant();
  }

  /** "Mondays 17:00 to 08:00". */
  public String inWords() {
    var day = weekday.getDisplayName(java.time.format.TextStyle.FULL, Locale.US);
    return day + "s " + begins + " to " + ends + (ends.isAfter(begins) ? "" : " the next day");
  }
}
