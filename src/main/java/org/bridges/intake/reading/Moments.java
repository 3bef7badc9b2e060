package org.bridges.intake.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;

/** Dates and moments of a referral: never in the future, and within a human life. */
final class Moments {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
  private static final int LONGEST_LIFE = 120;

  private final OfficeTime time;

  Moments(OfficeTime time) {
    this.time = time;
  }

  @Nullable LocalDate date(Fields fields, String name) {
    var date = fields.parsed(name, "not-a-date", Moments::parse);
    if (date != null && date.isAfter(time.today())) {
      fields.fault(name, "in-future");
      return null;
    }
    if (date != null && date.isBefore(time.today().minusYears(LONGEST_LIFE + 1L).plusDays(1))) {
      fields.fault(name, "too-long-ago");
      return null;
    }
    return date;
  }

  @Nullable Instant moment(Fields fields, String name) {
    var moment = fields.parsed(name, "not-a-moment", this::instant);
    if (moment != null && moment.isAfter(time.instant().plus(CLOCKS_DIFFER))) {
      fields.fault(name, "in-future");
      return null;
    }
    if (moment != null && moment.isBefore(time.now().minusYears(LONGEST_LIFE).toInstant())) {
      fields.fault(name, "too-long-ago");
      return null;
    }
    return moment;
  }

  private static @Nullable LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  private @Nullable Instant instant(String text) {
    try {
      return time.parse(text);
    } catch (DateTimeException | ArithmeticException wrong) {
      return null;
    }
  }
}
