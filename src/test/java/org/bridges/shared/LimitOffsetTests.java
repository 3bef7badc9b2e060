package org.bridges.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of 2026 and 2027: Thanksgiving is Thu 26 Nov 2026, clocks go back on Sun 1 Nov 2026. */
class LimitOffsetTests {

  private final WorkingTime texas = new WorkingTime(new TexasHolidays());

  @ParameterizedTest
  @CsvSource({
    // an ordinary weekend: Friday 16:59 is due Monday 16:59
    "1bd,  2026-11-13T16:59-06:00, 2026-11-16T16:59-06:00",
    // at night, on a Saturday, before opening: the count starts when the office opens
    "1bd,  2026-11-16T22:10-06:00, 2026-11-18T08:00-06:00",
    "1bd,  2026-11-14T12:00-06:00, 2026-11-17T08:00-06:00",
    "1bd,  2026-11-16T06:00-06:00, 2026-11-17T08:00-06:00",
    // over Thanksgiving
    "1bd,  2026-11-25T10:00-06:00, 2026-11-30T10:00-06:00",
    // over the switch back to standard time
    "1bd,  2026-10-30T09:00-05:00, 2026-11-02T09:00-06:00",
    // working hours
    "4bh,  2026-11-16T09:00-06:00, 2026-11-16T13:00-06:00",
    "2bh,  2026-11-13T16:00-06:00, 2026-11-16T09:00-06:00",
    "9bh,  2026-11-16T08:00-06:00, 2026-11-16T17:00-06:00"
  })
  void workingLimitsPauseOutsideOfficeHours(String limit, String from, String due) {
    assertThat(moment(limit, from)).isEqualTo(chicago(due));
  }

  @ParameterizedTest
  @CsvSource({
    "PT30M, 2026-11-14T23:50-06:00, 2026-11-15T00:20-06:00",
    "PT24H, 2026-11-25T21:40-06:00, 2026-11-26T21:40-06:00",
    // 24 hours are 24 hours, seven days keep their clock time
    "PT24H, 2026-10-31T12:00-05:00, 2026-11-01T11:00-06:00",
    "P7D,   2026-10-30T12:00-05:00, 2026-11-06T12:00-06:00",
    "P1D,   2027-03-13T12:00-06:00, 2027-03-14T12:00-05:00",
    "-P2D,  2026-11-28T09:00-06:00, 2026-11-26T09:00-06:00",
    "PT0S,  2026-11-28T09:00-06:00, 2026-11-28T09:00-06:00"
  })
  void otherLimitsRunAroundTheClock(String limit, String from, String due) {
    assertThat(moment(limit, from)).isEqualTo(chicago(due));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "1b", "-1bd", "1bd ", "PT", "P1W2X", "1.5bd"})
  void refusesAMistypedLimit(String text) {
    assertThatThrownBy(() -> new LimitOffset(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOfficeIsClosedOnStateHolidaysAndWeekends() {
    assertThat(texas.isWorkday(LocalDate.of(2026, 11, 26))).isFalse();
    assertThat(texas.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(texas.isWorkday(LocalDate.of(2026, 7, 3))).isFalse();
    assertThat(texas.isWorkday(LocalDate.of(2026, 11, 28))).isFalse();
    assertThat(texas.isWorkday(LocalDate.of(2026, 11, 25))).isTrue();
  }

  @Test
  void everyOffsetOfTheTableCanBeRead() throws Exception {
    var cell =
        Pattern.compile("_(?:due|reminder2?|escalation2?)\">\\s*<dmn:text>\"([^\"]*)\"</dmn:text>");
    var table = Files.readString(Path.of("processes/time-limits.dmn"));

    var read = cell.matcher(table).results().map(hit -> new LimitOffset(hit.group(1))).toList();

    System.out.printf("Time limits: %d offsets of the table read%n", read.size());
    assertThat(read).hasSizeGreaterThan(60);
  }

  private ZonedDateTime moment(String limit, String from) {
    return new LimitOffset(limit).from(chicago(from), texas);
  }

  private static ZonedDateTime chicago(String text) {
    return ZonedDateTime.parse(text).withZoneSameInstant(ZoneId.of("America/Chicago"));
  }
}
