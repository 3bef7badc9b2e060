package org.bridges.eligibility;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The age when the referral arrived, as the rules see it. */
public enum AgeBand {
  U18,
  A18,
  A19_24,
  A25UP,
  /** Not stated, or only guessed. */
  UNKNOWN;

  /**
   * The band of a youth on the day of arrival; the birth date wins over a stated age.
   *
   * @param arrival date in the office's zone; born on 29 February is a year older on 1 March
   */
  public static AgeBand of(
      @Nullable LocalDate birthDate, @Nullable Integer age, boolean isGuess, LocalDate arrival) {
    if (birthDate != null) {
      return ofYears(years(birthDate, arrival));
    }
    return age == null || isGuess ? UNKNOWN : ofYears(age);
  }

  /** Whole years on a day. */
  public static int years(LocalDate birthDate, LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /** Whether the prompt about mandatory reports comes: under 18, or not known. */
  public boolean mayBeMinor() {
    return this == U18 || this == UNKNOWN;
  }

  private static AgeBand ofYears(int years) {
    if (years < 18) {
      return U18;
    }
    if (years == 18) {
      return A18;
    }
    return years < 25 ? A19_24 : A25UP;
  }
}
