package org.bridges.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTests {

  @ParameterizedTest
  @CsvSource({
    "2008-11-26, U18",
    "2008-11-25, A18",
    "2007-11-26, A18",
    "2007-11-25, A19_24",
    "2001-11-26, A19_24",
    "2001-11-25, A25UP"
  })
  void countsOnTheDayOfArrival(LocalDate born, AgeBand expected) {
    assertThat(AgeBand.of(born, null, false, LocalDate.of(2026, 11, 25))).isEqualTo(expected);
  }

  @Test
  void bornOnLeapDayIsAYearOlderOnTheFirstOfMarch() {
    var born = LocalDate.of(2008, 2, 29);
    assertThat(AgeBand.of(born, null, false, LocalDate.of(2026, 2, 28))).isEqualTo(AgeBand.U18);
    assertThat(AgeBand.of(born, null, false, LocalDate.of(2026, 3, 1))).isEqualTo(AgeBand.A18);
  }

  @Test
  void birthDateWinsOverAStatedAgeAndAGuessIsUnknown() {
    var day = LocalDate.of(2026, 11, 25);
    assertThat(AgeBand.of(LocalDate.of(2000, 1, 1), 17, true, day)).isEqualTo(AgeBand.A25UP);
    assertThat(AgeBand.of(null, 17, false, day)).isEqualTo(AgeBand.U18);
    assertThat(AgeBand.of(null, 17, true, day)).isEqualTo(AgeBand.UNKNOWN);
    assertThat(AgeBand.of(null, null, false, day)).isEqualTo(AgeBand.UNKNOWN);
  }
}
