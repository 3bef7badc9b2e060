package org.bridges.shared;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * The office's working time: Monday to Friday 08:00 to 17:00 in the case's zone, holidays out. Only
 * limits given in working days or hours use it; every other limit runs around the clock (contract,
 * section Time).
 */
public final class WorkingTime {

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private final Predicate<LocalDate> holiday;

  /**
   * A calendar that leaves out the given holidays beside the weekends.
   *
   * @param holiday whether the office is closed on a date
   */
  public WorkingTime(Predicate<LocalDate> holiday) {
    this.holiday = holiday;
  }

  /**
   * The same clock time so many working days later: Friday 16:59 plus one is Monday 16:59. Outside
   * working time the count starts when the office opens next.
   *
   * @param days working days, 0 or more
   * @throws IllegalArgumentException for a negative number
   */
  public ZonedDateTime plusDays(ZonedDateTime from, int days) {
    requireForward(days);
    var moment = nextOpen(from);
    for (int day = 0; day < days; day++) {
      var date = nextWorkday(moment.toLocalDate().plusDays(1));
      moment = at(date, moment.toLocalTime(), from.getZone());
    }
    return moment;
  }

  /**
   * So many hours of open office later: Friday 16:00 plus two is Monday 09:00.
   *
   * @param hours working hours, 0 or more
   * @throws IllegalArgumentException for a negative number
   */
  public ZonedDateTime plusHours(ZonedDateTime from, int hours) {
    requireForward(hours);
    var moment = nextOpen(from);
    var left = Duration.ofHours(hours);
    while (left.compareTo(untilClosing(moment)) > 0) {
      left = left.minus(untilClosing(moment));
      var date = nextWorkday(moment.toLocalDate().plusDays(1));
      moment = at(date, OPENS, from.getZone());
    }
    return moment.plus(left);
  }

  /** Whether the office is open on this date. */
  public boolean isWorkday(LocalDate date) {
    var day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holiday.test(date);
  }

  private ZonedDateTime nextOpen(ZonedDateTime from) {
    var date = from.toLocalDate();
    var time = from.toLocalTime();
    if (isWorkday(date) && time.isBefore(OPENS)) {
      return at(date, OPENS, from.getZone());
    }
    if (isWorkday(date) && !time.isAfter(CLOSES)) {
      return from;
    }
    return at(nextWorkday(date.plusDays(1)), OPENS, from.getZone());
  }

  private LocalDate nextWorkday(LocalDate from) {
    return from.datesUntil(from.plusYears(1)).filter(this::isWorkday).findFirst().orElseThrow();
  }

  private static Duration untilClosing(ZonedDateTime moment) {
    return Duration.between(moment.toLocalTime(), CLOSES);
  }

  private static ZonedDateTime at(LocalDate date, LocalTime time, ZoneId zone) {
    return ZonedDateTime.of(date, time, zone);
  }

  private static void requireForward(int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("Working time is counted forward");
    }
  }
}
