package org.bridges.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One week, Monday to Sunday, as a person may see it.
 *
 * @param stillOpen past and not done; only in the week of today
 * @param isEmpty whether nothing of a case stands on it
 */
public record Week(
    LocalDate monday, boolean isThisWeek, List<Line> stillOpen, List<Day> days, boolean isEmpty) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMM", Locale.US);

  /**
   * One line.
   *
   * @param time clock time in the office's zone, with the date where the day does not say it
   * @param pseudonym of the youth; empty for a referral without a case
   */
  public record Line(
      Instant at,
      String time,
      String what,
      String link,
      String caseNumber,
      String pseudonym,
      @Nullable String holder,
      boolean isLate) {}

  /**
   * One day.
   *
   * @param calm who is away and who is on call
   */
  public record Day(
      LocalDate date, boolean isToday, boolean isHoliday, List<Line> lines, List<String> calm) {

    /** "Tuesday 3 Nov". */
    public String name() {
      return DATE.format(date);
    }
  }

  /** The Monday before. */
  public LocalDate previous() {
    return monday.minusWeeks(1);
  }

  /** The Monday after. */
  public LocalDate next() {
    return monday.plusWeeks(1);
  }

  /** "Monday 2 Nov to Sunday 8 Nov 2026". */
  public String name() {
    var sunday = monday.plusDays(6);
    return DATE.format(monday) + " to " + DATE.format(sunday) + " " + sunday.getYear();
  }
}
