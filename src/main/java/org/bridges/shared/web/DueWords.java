package org.bridges.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Moments as people say them, for templates as {@code @due}: "in 3 hours", "2 days late, Tue 3 Nov
 * 14:00 Central".
 */
@Component("due")
public class DueWords {

  private static final Duration SOON = Duration.ofHours(12);

  private final OfficeTime time;
  private final MessageSource messages;

  DueWords(OfficeTime time, MessageSource messages) {
    this.time = time;
    this.messages = messages;
  }

  /** How long until the moment or since it; the date too, where it is not within the day. */
  public String say(@Nullable Instant moment) {
    if (moment == null) {
      return "";
    }
    var left = Duration.between(time.instant(), moment);
    var span = span(left.abs());
    var key = left.isNegative() ? "due.late" : "due.in";
    var said = word(key, span);
    var isNear = !left.isNegative() && left.compareTo(SOON) < 0;
    return isNear ? said : said + ", " + date(moment);
  }

  /** How much time is left: "18 minutes left", or "2 hours late". */
  public String left(@Nullable Instant moment) {
    if (moment == null) {
      return "";
    }
    var left = Duration.between(time.instant(), moment);
    return word(left.isNegative() ? "due.late" : "due.left", span(left.abs()));
  }

  /** The moment itself: "Tue 3 Nov 14:00 Central", with the year where it is another one. */
  public String date(@Nullable Instant moment) {
    if (moment == null) {
      return "";
    }
    var here = time.at(moment);
    var pattern =
        here.getYear() == time.now().getYear() ? "EEE d MMM HH:mm" : "EEE d MMM yyyy HH:mm";
    return DateTimeFormatter.ofPattern(pattern, locale()).format(here) + " " + zone(here);
  }

  /** Whether the moment has passed. */
  public boolean isLate(@Nullable Instant moment) {
    return moment != null && moment.isBefore(time.instant());
  }

  private String zone(java.time.ZonedDateTime here) {
    var name = DateTimeFormatter.ofPattern("vvvv", Locale.ENGLISH).format(here);
    return name.replace(" Time", "");
  }

  private String span(Duration length) {
    if (length.compareTo(Duration.ofHours(1)) < 0) {
      return count("due.minute", Math.max(1, length.toMinutes()));
    }
    return length.compareTo(Duration.ofHours(36)) < 0
        ? count("due.hour", length.toHours())
        : count("due.day", Math.round(length.toHours() / 24.0));
  }

  private String count(String key, long number) {
    return word(number == 1 ? key + ".one" : key + ".many", number);
  }

  private String word(String key, Object value) {
    return messages.getMessage(key, new Object[] {value}, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
