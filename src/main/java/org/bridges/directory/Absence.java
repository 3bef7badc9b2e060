package org.bridges.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;

/**
 * One of our people is away for some days. Why is not kept.
 *
 * @param beginsAt the first day's begin in the office's zone
 * @param endsAt the begin of the day on which the person is back
 * @param substitute user name of who stands in, null where the group does
 * @param setBy user name
 */
public record Absence(
    UUID id,
    String username,
    Instant beginsAt,
    Instant endsAt,
    @Nullable String substitute,
    String setBy) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

  /** Whether the person is away at the moment. */
  public boolean isAt(Instant moment) {
    return !moment.isBefore(beginsAt) && moment.isBefore(endsAt);
  }

  /** The first day. */
  public LocalDate firstDay(OfficeTime time) {
    return time.at(beginsAt).toLocalDate();
  }

  /** The last day. */
  public LocalDate lastDay(OfficeTime time) {
    return time.at(endsAt).toLocalDate().minusDays(1);
  }

  /** "away until Tue 3 Nov". */
  public String inWords(OfficeTime time) {
    return "away until " + DAY.format(lastDay(time));
  }

  /** "away Mon 2 Nov to Tue 3 Nov". */
  public String daysInWords(OfficeTime time) {
    return "away " + DAY.format(firstDay(time)) + " to " + DAY.format(lastDay(time));
  }
}
