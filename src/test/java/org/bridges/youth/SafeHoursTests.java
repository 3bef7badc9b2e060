package org.bridges.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.bridges.shared.Refused;
import org.junit.jupiter.api.Test;

/** When somebody said that it is safe. */
class SafeHoursTests {

  private static final SafeHours AFTER_SCHOOL =
      new SafeHours(
          Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.MONDAY), LocalTime.of(15, 0), LocalTime.of(18, 0));

  @Test
  void holdFromTheFirstMinuteToTheLastOne() {
    assertThat(AFTER_SCHOOL.holds(at("2026-11-02T15:00"))).isTrue();
    assertThat(AFTER_SCHOOL.holds(at("2026-11-02T17:59"))).isTrue();
    assertThat(AFTER_SCHOOL.holds(at("2026-11-02T18:00"))).isFalse();
    assertThat(AFTER_SCHOOL.holds(at("2026-11-02T14:59"))).isFalse();
    assertThat(AFTER_SCHOOL.holds(at("2026-11-03T16:00"))).as("a Tuesday").isFalse();
  }

  @Test
  void comeBackFromTheVaultAsTheyWentIn() {
    assertThat(SafeHours.read(AFTER_SCHOOL.written())).isEqualTo(AFTER_SCHOOL);
    assertThat(AFTER_SCHOOL.inWords()).isEqualTo("Mon, Wed 15:00 to 18:00");
  }

  @Test
  void nothingSaidIsNoHours() {
    assertThat(SafeHours.of(List.of(), null, null)).isNull();
  }

  @Test
  void halfAWordIsRefused() {
    for (var part :
        List.<Runnable>of(
            () -> SafeHours.of(List.of(DayOfWeek.MONDAY), null, null),
            () -> SafeHours.of(List.of(), LocalTime.of(9, 0), LocalTime.of(10, 0)),
            () -> SafeHours.of(List.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.of(2, 0)),
            () ->
                SafeHours.of(List.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(9, 0)))) {
      assertThatThrownBy(part::run)
          .isInstanceOfSatisfying(
              Refused.class, no -> assertThat(no.code()).isEqualTo("SAFE_HOURS_WRONG"));
    }
  }

  private static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("America/Chicago"));
  }
}
