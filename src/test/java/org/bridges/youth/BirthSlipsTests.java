package org.bridges.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A birth date that was written down wrong leads to the right one, with the slip in words. */
class BirthSlipsTests {

  @ParameterizedTest
  @CsvSource({
    "2011-02-17,2011-02-17,SAME_BIRTH_DATE",
    "2011-02-07,2011-07-02,DAY_AND_MONTH_SWAPPED",
    "2011-02-17,2012-02-17,BIRTH_YEAR_ONE_OFF",
    "2009-12-31,2010-12-31,BIRTH_YEAR_ONE_OFF",
    "2011-02-17,2011-02-11,BIRTH_DATE_ONE_DIGIT_OFF",
    "2011-02-17,2011-12-17,BIRTH_DATE_ONE_DIGIT_OFF",
    "2011-02-17,2001-02-17,BIRTH_DATE_ONE_DIGIT_OFF",
    "2013-02-17,2031-02-17,BIRTH_DATE_ONE_DIGIT_OFF",
    "2011-02-12,2011-02-21,BIRTH_DATE_ONE_DIGIT_OFF",
    "2011-02-17,2011-03-18,OTHER_BIRTH_DATE",
    "2008-02-29,2009-02-28,BIRTH_YEAR_ONE_OFF"
  })
  void theSlipHasAName(LocalDate one, LocalDate other, MatchReason slip) {
    assertThat(BirthSlips.between(one, other)).hasValue(slip);
  }

  @Test
  void whatIsNotKnownSaysNothing() {
    assertThat(BirthSlips.between(null, LocalDate.of(2011, 2, 17))).isEmpty();
  }

  @Test
  void fewDatesAreLookedUp() {
    assertThat(BirthSlips.of(LocalDate.of(2011, 2, 17))).hasSizeBetween(20, 80);
    assertThat(BirthSlips.of(LocalDate.of(2012, 2, 29)).keySet()).doesNotContainNull();
  }
}
