package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bridges.eligibility.AgeBand;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of age one by one, from a birth date to what the table says in each county. */
class EligibilityLimitTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final List<Integer> LIMITS = List.of(17, 18, 19, 24, 25);

  @Test
  void everyLimitOfAgeOnTheBirthdayTheDayBeforeAndTheDayAfterInEveryCounty() {
    var asked = new ArrayList<String>();
    for (var county : County.SERVED) {
      for (var limit : LIMITS) {
        for (int daysUntilBirthday = -1; daysUntilBirthday <= 1; daysUntilBirthday++) {
          var born = TODAY.plusDays(daysUntilBirthday).minusYears(limit);
          var age = daysUntilBirthday > 0 ? limit - 1 : limit;
          asked.add(county + " " + age);

          assertThat(said(county, born, null, false, TODAY))
              .as("%s, %d years, birthday in %d days", county, age, daysUntilBirthday)
              .isEqualTo(programmeSays(county, age));
        }
      }
    }
    System.out.printf(
        "eligibility: %d birthdays beside %d limits in %d counties%n",
        asked.size(), LIMITS.size(), County.SERVED.size());
  }

  /** Up to 18 in Bexar, 18 itself looked at by a person; up to and with 24 in the other four. */
  private static String programmeSays(County county, int age) {
    if (county != County.BEXAR) {
      return age <= 24 ? "ELIGIBLE null" : "HUMAN_REVIEW CONNECT_ELSEWHERE";
    }
    if (age == 18) {
      return "HUMAN_REVIEW ELIGIBLE";
    }
    return age < 18 ? "ELIGIBLE null" : "HUMAN_REVIEW CONNECT_ELSEWHERE";
  }

  @ParameterizedTest(name = "{0}, born {1}, on {2}: {3}")
  @CsvSource({
    "BEXAR,  2008-02-29, 2026-02-28, ELIGIBLE null",
    "BEXAR,  2008-02-29, 2026-03-01, HUMAN_REVIEW ELIGIBLE",
    "BEXAR,  2008-02-29, 2027-02-28, HUMAN_REVIEW ELIGIBLE",
    "BEXAR,  2008-02-29, 2027-03-01, HUMAN_REVIEW CONNECT_ELSEWHERE",
    "KERR,   2000-02-29, 2025-02-28, ELIGIBLE null",
    "KERR,   2000-02-29, 2025-03-01, HUMAN_REVIEW CONNECT_ELSEWHERE",
    "BEXAR,  2008-02-28, 2026-02-28, HUMAN_REVIEW ELIGIBLE"
  })
  void bornOnTheLeapDay(County county, LocalDate born, LocalDate day, String expected) {
    assertThat(said(county, born, null, false, day)).isEqualTo(expected);
  }

  @Test
  void theBirthDateCountsWhereTheStatedAgeDisagrees() {
    assertThat(said(County.BEXAR, TODAY.minusYears(17), 19, false, TODAY))
        .isEqualTo("ELIGIBLE null");
    assertThat(said(County.BEXAR, TODAY.minusYears(19), 17, false, TODAY))
        .isEqualTo("HUMAN_REVIEW CONNECT_ELSEWHERE");
    assertThat(said(County.KERR, TODAY.minusYears(25), 24, true, TODAY))
        .isEqualTo("HUMAN_REVIEW CONNECT_ELSEWHERE");
  }

  @Test
  void anUnknownOrGuessedAgeIsLookedAtWithInclusionProposedInEveryCounty() {
    for (var county : County.SERVED) {
      assertThat(said(county, null, null, false, TODAY)).isEqualTo("HUMAN_REVIEW ELIGIBLE");
      assertThat(said(county, null, 30, true, TODAY)).isEqualTo("HUMAN_REVIEW ELIGIBLE");
      assertThat(said(county, null, 17, false, TODAY)).isEqualTo("ELIGIBLE null");
    }
  }

  private static String said(
      County county,
      @Nullable LocalDate born,
      @Nullable Integer age,
      boolean estimated,
      LocalDate day) {
    var band = AgeBand.of(born, age, estimated, day);
    var answer =
        ProcessScenario.evaluate(
            "eligibility",
            Map.of(
                "about",
                "YOUTH",
                "youthKnown",
                false,
                "concernLevel",
                "SUSPECTED",
                "kind",
                "PRESENT",
                "county",
                county.name(),
                "ageBand",
                band.name()));
    return answer.text("outcome") + " " + answer.text("proposed");
  }
}
