package org.bridges.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How an agency wants to be written to. It never says that the agency is not asked: what it owes is
 * followed by our own people all the same.
 *
 * @param dailyDigest whether its reminders come once a day in one mail
 * @param zone zone of its hours; null is the office's
 * @param quietFrom begin of the hours in which no mail that can wait comes; null without any
 * @param quietUntil their end, on the next day where it is not after the begin
 * @param weeklyCap reminders that come by themselves in seven days at most; what is more comes in
 *     the daily mail; null without a limit
 * @param itemDays days between two reminders of one promise; 0 for no second one, null for the
 *     office's own days
 * @param meetingDays the same for invitations
 */
public record MailWishes(
    boolean dailyDigest,
    @Nullable String zone,
    @Nullable LocalTime quietFrom,
    @Nullable LocalTime quietUntil,
    @Nullable Integer weeklyCap,
    @Nullable Integer itemDays,
    @Nullable Integer meetingDays) {

  /** The zones that an agency can choose. */
  public static final List<String> ZONES =
      List.of("America/Chicago", "America/Denver", "America/New_York", "America/Los_Angeles");

  private static final int LARGEST_CAP = 100;
  private static final int MOST_DAYS = 60;

  /** An agency that never said anything. */
  public static final MailWishes NONE = new MailWishes(false, null, null, null, null, null, null);

  /**
   * Looks whether it can be followed.
   *
   * @throws Refused with the field that cannot be
   */
  public MailWishes checked() {
    require(zone == null || ZONES.contains(zone), "zone", "ZONE", "Choose a time zone.");
    require(
        (quietFrom == null) == (quietUntil == null) && (quietFrom == null || differ()),
        "quietFrom",
        "QUIET_HOURS",
        "Write when the quiet hours begin and when they end, or neither.");
    require(
        isWithin(weeklyCap, LARGEST_CAP),
        "weeklyCap",
        "WEEKLY_CAP",
        "Write a number of mails from 0 to 100, or nothing.");
    require(
        isWithin(itemDays, MOST_DAYS) && isWithin(meetingDays, MOST_DAYS),
        isWithin(itemDays, MOST_DAYS) ? "meetingDays" : "itemDays",
        "DAYS",
        "Write a number of days from 0 to 60, or nothing.");
    return this;
  }

  /** The end of the quiet hours that the moment lies in; empty where it lies in none. */
  public Optional<Instant> quietUntil(Instant moment, ZoneId office) {
    var from = quietFrom;
    var until = quietUntil;
    if (from == null || until == null) {
      return Optional.empty();
    }
    var there = zone(office);
    var today = LocalDate.ofInstant(moment, there);
    return Stream.of(today.minusDays(1), today)
        .filter(day -> !moment.isBefore(day.atTime(from).atZone(there).toInstant()))
        .map(day -> (until.isAfter(from) ? day : day.plusDays(1)).atTime(until).atZone(there))
        .map(ZonedDateTime::toInstant)
        .filter(moment::isBefore)
        .findFirst();
  }

  /** The zone in which its hours and days count. */
  public ZoneId zone(ZoneId office) {
    try {
      return zone == null ? office : ZoneId.of(zone);
    } catch (DateTimeException gone) {
      return office;
    }
  }

  private boolean differ() {
    return quietFrom != null && !quietFrom.equals(quietUntil);
  }

  private static boolean isWithin(@Nullable Integer number, int largest) {
    return number == null || (number >= 0 && number <= largest);
  }

  private static void require(boolean fulfilled, String field, String code, String message) {
    if (!fulfilled) {
      throw new Refused(code, field, message);
    }
  }
}
