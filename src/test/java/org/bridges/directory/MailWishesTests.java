package org.bridges.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hours in which an agency wants no mail, also in nights in which the clocks change. */
class MailWishesTests {

  private static final ZoneId OFFICE = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // an evening, a night and a morning
        "21:00, 07:00, 2026-11-25T20:59, -",
        "21:00, 07:00, 2026-11-25T21:00, 2026-11-26T07:00",
        "21:00, 07:00, 2026-11-26T06:59, 2026-11-26T07:00",
        "21:00, 07:00, 2026-11-26T07:00, -",
        // hours of one day
        "12:00, 13:30, 2026-11-25T12:15, 2026-11-25T13:30",
        "12:00, 13:30, 2026-11-25T11:59, -",
        // an end in the hour that is left out: the clocks jump from 02:00 to 03:00
        "21:00, 02:30, 2027-03-14T01:45, 2027-03-14T03:30",
        // the night is an hour shorter, the end is the same on the clock
        "21:00, 07:00, 2027-03-13T22:00, 2027-03-14T07:00",
        // the night is an hour longer
        "21:00, 07:00, 2026-10-31T22:00, 2026-11-01T07:00"
      })
  void endsOnTheClockOfTheAgency(
      LocalTime from, LocalTime until, LocalDateTime now, @Nullable LocalDateTime end) {
    assertThat(quiet(from, until, null).quietUntil(now.atZone(OFFICE).toInstant(), OFFICE))
        .isEqualTo(java.util.Optional.ofNullable(end).map(at -> at.atZone(OFFICE).toInstant()));
  }

  @Test
  void theHourThatComesTwiceHoldsAMailToItsEndAndNoLonger() {
    var wishes = quiet(LocalTime.of(21, 0), LocalTime.of(1, 30), null);
    // 01:10 for the first time: the end comes for the first time, too
    assertThat(wishes.quietUntil(Instant.parse("2026-11-01T06:10:00Z"), OFFICE))
        .contains(Instant.parse("2026-11-01T06:30:00Z"));
    // 01:10 for the second time: the end was an hour ago less twenty minutes
    assertThat(wishes.quietUntil(Instant.parse("2026-11-01T07:10:00Z"), OFFICE)).isEmpty();
  }

  @Test
  void anAgencyInElPasoIsQuietByItsOwnClock() {
    var wishes = quiet(LocalTime.of(21, 0), LocalTime.of(7, 0), "America/Denver");
    var nineInChicago = LocalDateTime.parse("2026-11-25T21:30").atZone(OFFICE).toInstant();

    assertThat(wishes.quietUntil(nineInChicago, OFFICE)).isEmpty();
    assertThat(wishes.quietUntil(nineInChicago.plusSeconds(3600), OFFICE))
        .contains(LocalDateTime.parse("2026-11-26T08:00").atZone(OFFICE).toInstant());
  }

  @Test
  void whatCannotBeFollowedIsRefusedWithTheField() {
    var sent =
        Stream.of(
            new SentWishes(null, "Mars/Olympus", null, null, null, null, null),
            new SentWishes(null, null, "21:00", "", null, null, null),
            new SentWishes(null, null, "21:00", "21:00", null, null, null),
            new SentWishes(null, null, "9 pm", "07:00", null, null, null),
            new SentWishes(null, null, null, null, "101", null, null),
            new SentWishes(null, null, null, null, null, "-1", null),
            new SentWishes(null, null, null, null, null, null, "61"),
            new SentWishes(null, null, null, null, "99999999999", null, null));
    assertThat(sent.map(MailWishesTests::refusal))
        .containsExactly(
            "ZONE zone",
            "QUIET_HOURS quietFrom",
            "QUIET_HOURS quietFrom",
            "QUIET_HOURS quietFrom",
            "WEEKLY_CAP weeklyCap",
            "DAYS itemDays",
            "DAYS meetingDays",
            "WEEKLY_CAP weeklyCap");
  }

  @Test
  void whatIsSentIsWhatIsShown() {
    var sent = new SentWishes("on", "America/Denver", "21:00", "06:30", "0", "0", "14");
    assertThat(SentWishes.of(sent.read())).isEqualTo(sent);
    assertThat(SentWishes.of(MailWishes.NONE).read()).isEqualTo(MailWishes.NONE);
  }

  private static String refusal(SentWishes sent) {
    var refused = new Refused[1];
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(sent::read)
        .satisfies(no -> refused[0] = no);
    return refused[0].code() + " " + refused[0].field();
  }

  private static MailWishes quiet(LocalTime from, LocalTime until, @Nullable String zone) {
    return new MailWishes(false, zone, from, until, null, null, null).checked();
  }
}
