package org.bridges.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bridges.directory.OnCallRota.Span;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is on call when, over nights, swaps and both daylight-saving switches. */
class OnCallRotaTests {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final String SPRING = "2027-03-14T00:00";
  private static final String AUTUMN = "2027-11-07T00:00";

  @Test
  void aNightBelongsToTheDayOnWhichItBegins() {
    var rota = rota(List.of(shift(null, DayOfWeek.MONDAY, "17:00", "08:00", "night")), List.of());

    assertThat(rota.at(at("2026-11-23T16:59"), County.KERR)).isEmpty();
    assertThat(rota.at(at("2026-11-23T17:00"), County.KERR)).containsExactly("night");
    assertThat(rota.at(at("2026-11-24T07:59"), County.KERR)).containsExactly("night");
    assertThat(rota.at(at("2026-11-24T08:00"), County.KERR)).as("the end is not in it").isEmpty();
    assertThat(rota.at(at("2026-11-24T17:00"), County.KERR)).isEmpty();
  }

  @Test
  void aCountysOwnLineAndAChangeComeFirst() {
    var shifts =
        List.of(
            shift(null, DayOfWeek.MONDAY, "00:00", "00:00", "everywhere"),
            shift(County.KERR, DayOfWeek.MONDAY, "08:00", "17:00", "kerr"));
    var changes = List.of(change(null, "2026-11-23T12:00", "2026-11-23T14:00", "swapped"));
    var rota = rota(shifts, changes);

    assertThat(rota.at(at("2026-11-23T10:00"), County.KERR)).containsExactly("kerr");
    assertThat(rota.at(at("2026-11-23T10:00"), County.BEXAR)).containsExactly("everywhere");
    assertThat(rota.at(at("2026-11-23T13:00"), County.KERR)).containsExactly("swapped");
    assertThat(rota.inOrder(at("2026-11-23T13:00"), County.KERR))
        .as("who is tried when the first cannot")
        .containsExactly("swapped", "kerr", "everywhere");
  }

  @Test
  void gapsAndOverlapsAreSeenToTheMinute() {
    var shifts =
        List.of(
            shift(null, DayOfWeek.MONDAY, "08:00", "13:00", "morning"),
            shift(null, DayOfWeek.MONDAY, "12:00", "17:00", "afternoon"));
    var rota = rota(shifts, List.of());
    var spans = rota.between(at("2026-11-23T08:00"), at("2026-11-23T18:00"), County.KERR);

    assertThat(spans)
        .containsExactly(
            span("2026-11-23T08:00", "2026-11-23T12:00", "morning"),
            span("2026-11-23T12:00", "2026-11-23T13:00", "morning", "afternoon"),
            span("2026-11-23T13:00", "2026-11-23T17:00", "afternoon"),
            span("2026-11-23T17:00", "2026-11-23T18:00"));
    assertThat(spans).filteredOn(Span::isGap).hasSize(1);
    assertThat(spans).filteredOn(Span::isOverlap).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {SPRING, AUTUMN})
  void aRotaAroundTheClockHasNoHoleOnTheDayOfASwitch(String switchDay) {
    var rota = aroundTheClock("02:30", "01:30");
    var day = at(switchDay);
    var spans =
        rota.between(day.minus(Duration.ofDays(1)), day.plus(Duration.ofDays(3)), County.KERR);

    assertThat(spans).noneMatch(Span::isGap).noneMatch(Span::isOverlap);
    assertThat(spans.getFirst().begins()).isEqualTo(day.minus(Duration.ofDays(1)));
    for (int one = 1; one < spans.size(); one++) {
      assertThat(spans.get(one).begins()).isEqualTo(spans.get(one - 1).ends());
    }
  }

  @Test
  void theNightOfTheSpringSwitchIsAnHourShorterAndThatOfTheAutumnAnHourLonger() {
    var rota = rota(List.of(shift(null, DayOfWeek.SATURDAY, "17:00", "08:00", "night")), List.of());

    assertThat(lengthOfNight(rota, "2027-03-13T17:00")).isEqualTo(Duration.ofHours(14));
    assertThat(lengthOfNight(rota, "2027-11-06T17:00")).isEqualTo(Duration.ofHours(16));
    assertThat(lengthOfNight(rota, "2027-11-13T17:00")).isEqualTo(Duration.ofHours(15));
    assertThat(rota.at(at("2027-11-07T01:30").plus(Duration.ofHours(1)), County.KERR))
        .as("half past one comes twice, and both times the same person is on call")
        .containsExactly("night");
  }

  /**
   * In spring half past two does not exist: a shift that is to end then ends at half past three.
   */
  @Test
  void aShiftThatLiesInTheHourThatIsLeftOutIsNobodysGap() {
    var shifts =
        List.of(
            shift(null, DayOfWeek.SUNDAY, "00:00", "02:30", "first"),
            shift(null, DayOfWeek.SUNDAY, "02:30", "08:00", "second"));
    var rota = rota(shifts, List.of());
    var spans = rota.between(at(SPRING), at("2027-03-14T08:00"), County.KERR);

    assertThat(spans)
        .containsExactly(
            span(SPRING, "2027-03-14T03:30", "first"),
            span("2027-03-14T03:30", "2027-03-14T08:00", "second"));
  }

  private static OnCallRota aroundTheClock(String change, String other) {
    var shifts = new ArrayList<OnCallShift>();
    for (var day : DayOfWeek.values()) {
      shifts.add(shift(null, day, change, "17:00", "day"));
      shifts.add(shift(null, day, "17:00", other, "evening"));
      shifts.add(shift(null, day.plus(1), other, change, "night"));
    }
    return rota(shifts, List.of());
  }

  private static Duration lengthOfNight(OnCallRota rota, String begin) {
    var from = at(begin);
    return rota.between(from, from.plus(Duration.ofHours(20)), County.KERR).stream()
        .filter(span -> span.people().contains("night"))
        .map(span -> Duration.between(span.begins(), span.ends()))
        .findFirst()
        .orElseThrow();
  }

  private static OnCallRota rota(List<OnCallShift> shifts, List<OnCallChange> changes) {
    return new OnCallRota(shifts, changes, CHICAGO);
  }

  private static OnCallShift shift(
      @Nullable County county, DayOfWeek day, String begins, String ends, String who) {
    return new OnCallShift(
        UUID.randomUUID(), county, day, LocalTime.parse(begins), LocalTime.parse(ends), who);
  }

  private static OnCallChange change(
      @Nullable County county, String begins, String ends, String who) {
    return new OnCallChange(UUID.randomUUID(), county, at(begins), at(ends), who);
  }

  private static Span span(String begins, String ends, String... people) {
    return new Span(at(begins), at(ends), List.of(people));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }
}
