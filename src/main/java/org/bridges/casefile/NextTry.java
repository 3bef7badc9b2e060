package org.bridges.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.WorkingTime;
import org.bridges.youth.SafeHours;
import org.bridges.youth.SafeWay;
import org.bridges.youth.SafeWays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * When a person who was not reached is tried again: inside the safe hours where the vault knows
 * some, else after the time of {@code time-limits.dmn} (CONTACT_TRY), at the same clock time, while
 * the office is open.
 */
@Service
public class NextTry {

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final int DAYS_AHEAD = 14;

  private final SafeWays ways;
  private final TimeLimits limits;
  private final OfficeTime time;
  private final WorkingTime working;

  NextTry(SafeWays ways, TimeLimits limits, OfficeTime time, WorkingTime working) {
    this.ways = ways;
    this.limits = limits;
    this.time = time;
    this.working = working;
  }

  /**
   * The moment to propose; it lies in the future.
   *
   * @param adult grown-up at home; null for the youth
   * @param tried when it was tried last
   */
  public Instant after(CaseView care, @Nullable UUID adult, Instant tried) {
    return inSafeHours(care, adult, tried).orElseGet(() -> inOfficeHours(care, tried));
  }

  /** The same where safe hours are known; else nothing. */
  Optional<Instant> inSafeHours(CaseView care, @Nullable UUID adult, Instant tried) {
    return hours(care, adult).stream()
        .flatMap(hours -> next(hours, time.at(tried).toLocalTime(), time.now()).stream())
        .min(Comparator.naturalOrder())
        .map(ZonedDateTime::toInstant);
  }

  /** Whether a moment lies in safe hours, or none are known. */
  boolean isSafe(CaseView care, @Nullable UUID adult, Instant moment) {
    var known = hours(care, adult);
    return known.isEmpty() || known.stream().anyMatch(one -> one.holds(time.at(moment)));
  }

  private List<SafeHours> hours(CaseView care, @Nullable UUID adult) {
    var who = adult == null ? "YOUTH" : "GUARDIAN";
    return ways.offered(care.youthId()).stream()
        .filter(way -> way.contact().who().equals(who))
        .map(SafeWay::hours)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Today only where the hours still begin; else the next of the days, at the tried time. */
  static Optional<ZonedDateTime> next(SafeHours hours, LocalTime tried, ZonedDateTime now) {
    var clock = hours.hasTime(tried) ? tried : hours.from();
    var today = at(now.toLocalDate(), hours.from(), now);
    var later = days(now.toLocalDate().plusDays(1)).map(date -> at(date, clock, now));
    return Stream.concat(Stream.of(today), later)
        .filter(moment -> moment.isAfter(now) && hours.holds(moment))
        .findFirst();
  }

  private Instant inOfficeHours(CaseView care, Instant tried) {
    var due = time.at(limits.due("CONTACT_TRY", care.urgency(), care.limitsCounty(), tried));
    var now = time.now();
    return inOfficeHours(due.isAfter(now) ? due : now.plusDays(1), working).toInstant();
  }

  /** The same clock time on the first day from then on that is worked, or its opening. */
  static ZonedDateTime inOfficeHours(ZonedDateTime due, WorkingTime working) {
    var clock = due.toLocalTime();
    var open = clock.isBefore(OPENS) || !clock.isBefore(CLOSES) ? OPENS : clock;
    return days(due.toLocalDate())
        .filter(working::isWorkday)
        .map(date -> at(date, open, due))
        .findFirst()
        .orElse(due);
  }

  private static ZonedDateTime at(LocalDate date, LocalTime clock, ZonedDateTime zoned) {
    return date.atTime(clock).atZone(zoned.getZone()).withSecond(0).withNano(0);
  }

  private static Stream<LocalDate> days(LocalDate first) {
    return first.datesUntil(first.plusDays(DAYS_AHEAD));
  }
}
