package org.bridges.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.bridges.shared.TexasHolidays;
import org.bridges.shared.WorkingTime;
import org.bridges.youth.SafeHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The moment that is proposed for the next try. */
class NextTryTests {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final WorkingTime OFFICE = new WorkingTime(new TexasHolidays());
  private static final SafeHours MONDAYS_AND_THURSDAYS =
      new SafeHours(
          Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(15, 0), LocalTime.of(18, 0));

  @ParameterizedTest(name = "tried {0}, next {1}")
  @CsvSource({
    // inside the hours: the same time on the next of the days
    "2026-11-02T16:20, 2026-11-05T16:20",
    "2026-11-05T16:20, 2026-11-09T16:20",
    // too early: the hours still begin today
    "2026-11-02T09:00, 2026-11-02T15:00",
    // too late, or on another day: when they begin next
    "2026-11-02T19:30, 2026-11-05T15:00",
    "2026-11-03T16:20, 2026-11-05T16:20",
    // over the end of daylight-saving time, 1 November 2026, the clock time stays
    "2026-10-29T17:00, 2026-11-02T17:00"
  })
  void isTheNextMomentInTheSafeHours(String tried, String next) {
    var now = at(tried);

    assertThat(NextTry.next(MONDAYS_AND_THURSDAYS, now.toLocalTime(), now)).contains(at(next));
  }

  @Test
  void leavesOutAMomentThatTheSwitchTakesAway() {
    var night = new SafeHours(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(2, 0), LocalTime.of(3, 0));
    var saturday = at("2027-03-13T12:00");

    assertThat(NextTry.next(night, LocalTime.NOON, saturday))
        .as("on 14 March there is no time between two and three")
        .contains(at("2027-03-21T02:00"));
  }

  @ParameterizedTest(name = "a day later {0}, in the office {1}")
  @CsvSource({
    "2026-11-04T10:15, 2026-11-04T10:15",
    "2026-11-04T07:00, 2026-11-04T08:00",
    "2026-11-04T17:00, 2026-11-04T08:00",
    // Saturday: Monday at the same time
    "2026-11-07T10:15, 2026-11-09T10:15",
    // Veterans Day, Thanksgiving and the day after are holidays of the state
    "2026-11-11T10:15, 2026-11-12T10:15",
    "2026-11-26T10:15, 2026-11-30T10:15"
  })
  void isTheSameTimeWhileTheOfficeIsOpenWhereNoHoursAreKnown(String due, String next) {
    assertThat(NextTry.inOfficeHours(at(due), OFFICE)).isEqualTo(at(next));
  }

  private static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE);
  }
}
