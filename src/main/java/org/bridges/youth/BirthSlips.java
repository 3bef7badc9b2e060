package org.bridges.youth;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How two birth dates differ where the one may be the other, written down wrong. */
final class BirthSlips {

  private static final int YEAR_DIGITS = 4;

  private BirthSlips() {}

  /** Dates that somebody may have meant, with the slip that leads there; the date itself first. */
  static Map<LocalDate, MatchReason> of(LocalDate born) {
    var found = new LinkedHashMap<LocalDate, MatchReason>();
    found.put(born, MatchReason.SAME_BIRTH_DATE);
    date(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
        .ifPresent(swapped -> found.putIfAbsent(swapped, MatchReason.DAY_AND_MONTH_SWAPPED));
    found.putIfAbsent(born.minusYears(1), MatchReason.BIRTH_YEAR_ONE_OFF);
    found.putIfAbsent(born.plusYears(1), MatchReason.BIRTH_YEAR_ONE_OFF);
    var written =
        "%04d%02d%02d".formatted(born.getYear(), born.getMonthValue(), born.getDayOfMonth());
    for (int at = 0; at < written.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        read(written.substring(0, at) + digit + written.substring(at + 1))
            .ifPresent(near -> found.putIfAbsent(near, MatchReason.BIRTH_DATE_ONE_DIGIT_OFF));
      }
      if (at > 0 && at != YEAR_DIGITS) {
        read(swapped(written, at))
            .ifPresent(near -> found.putIfAbsent(near, MatchReason.BIRTH_DATE_ONE_DIGIT_OFF));
      }
    }
    return found;
  }

  /** How they differ; empty where one is not known. */
  static Optional<MatchReason> between(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null
        ? Optional.empty()
        : Optional.of(of(one).getOrDefault(other, MatchReason.OTHER_BIRTH_DATE));
  }

  /** The digit at a place and the one before it, the other way round. */
  private static String swapped(String written, int at) {
    return written.substring(0, at - 1)
        + written.charAt(at)
        + written.charAt(at - 1)
        + written.substring(at + 1);
  }

  private static Optional<LocalDate> read(String digits) {
    return date(
        Integer.parseInt(digits.substring(0, YEAR_DIGITS)),
        Integer.parseInt(digits.substring(4, 6)),
        Integer.parseInt(digits.substring(6)));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
