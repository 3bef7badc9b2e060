package org.bridges.youth;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * On which days, and from when to when, somebody said that it is safe to be reached. The clock time
 * is that of the office's zone, also over a daylight-saving switch.
 *
 * @param days never empty
 * @param from the first safe minute
 * @param to the first minute that is not safe any more; later on the same day
 */
public record SafeHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

  /**
   * Hours of one day at least.
   *
   * @throws Refused with SAFE_HOURS_WRONG when no day is named, or the end is not after the begin
   */
  public SafeHours {
    if (days.isEmpty() || !from.isBefore(to)) {
      throw new Refused(
          "SAFE_HOURS_WRONG",
          "safeHours",
          "Choose at least one day, and an end that is later than the begin on the same day.");
    }
    days = Set.copyOf(days);
  }

  /**
   * What a page sends; null where nothing was said at all.
   *
   * @throws Refused with SAFE_HOURS_WRONG when only a part was said
   */
  public static @Nullable SafeHours of(
      Collection<DayOfWeek> days, @Nullable LocalTime from, @Nullable LocalTime to) {
    if (days.isEmpty() && from == null && to == null) {
      return null;
    }
    var all = EnumSet.noneOf(DayOfWeek.class);
    all.addAll(days);
    return new SafeHours(
        all, from == null ? LocalTime.MIDNIGHT : from, to == null ? LocalTime.MIDNIGHT : to);
  }

  /** Whether the moment lies inside. */
  public boolean holds(ZonedDateTime moment) {
    return days.contains(moment.getDayOfWeek()) && hasTime(moment.toLocalTime());
  }

  /** Whether the clock time lies inside, on one of the days. */
  public boolean hasTime(LocalTime time) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  /** "Mon, Wed 15:00 to 18:00". */
  public String inWords() {
    var named =
        Arrays.stream(DayOfWeek.values())
            .filter(days::contains)
            .map(day -> day.getDisplayName(java.time.format.TextStyle.SHORT, Locale.US))
            .collect(Collectors.joining(", "));
    return "%s %s to %s".formatted(days.size() == 7 ? "every day" : named, from, to);
  }

  /** One line of text, as the vault keeps it. */
  String written() {
    var named =
        Arrays.stream(DayOfWeek.values())
            .filter(days::contains)
            .map(DayOfWeek::name)
            .collect(Collectors.joining(","));
    return named + " " + from + " " + to;
  }

  static SafeHours read(String written) {
    var parts = written.split(" ");
    var days =
        Arrays.stream(parts[0].split(","))
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    return new SafeHours(days, LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
  }
}
