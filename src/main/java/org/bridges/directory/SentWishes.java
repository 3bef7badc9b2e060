package org.bridges.directory;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An agency's wishes as a form sends and shows them: what cannot be read comes back as it was
 * typed.
 *
 * @param digest anything but nothing for the daily mail
 * @param quietFrom as {@code 21:00}
 */
public record SentWishes(
    @Nullable String digest,
    @Nullable String zone,
    @Nullable String quietFrom,
    @Nullable String quietUntil,
    @Nullable String weeklyCap,
    @Nullable String itemDays,
    @Nullable String meetingDays) {

  private static final int LONGEST_NUMBER = 4;

  /** As the form shows what is kept. */
  public static SentWishes of(MailWishes kept) {
    return new SentWishes(
        kept.dailyDigest() ? "on" : null,
        kept.zone(),
        text(kept.quietFrom()),
        text(kept.quietUntil()),
        text(kept.weeklyCap()),
        text(kept.itemDays()),
        text(kept.meetingDays()));
  }

  /**
   * The wishes.
   *
   * @throws Refused with the field that cannot be read or followed
   */
  public MailWishes read() {
    return new MailWishes(
            digest != null,
            orNull(zone),
            hour("quietFrom", quietFrom),
            hour("quietUntil", quietUntil),
            number("weeklyCap", "WEEKLY_CAP", weeklyCap),
            number("itemDays", "DAYS", itemDays),
            number("meetingDays", "DAYS", meetingDays))
        .checked();
  }

  private static @Nullable LocalTime hour(String field, @Nullable String sent) {
    var text = orNull(sent);
    try {
      return text == null ? null : LocalTime.parse(text);
    } catch (DateTimeException none) {
      throw new Refused("QUIET_HOURS", field, "Write a time of day, as 21:00.");
    }
  }

  private static @Nullable Integer number(String field, String code, @Nullable String sent) {
    var text = orNull(sent);
    try {
      if (text == null || text.length() <= LONGEST_NUMBER) {
        return text == null ? null : Integer.valueOf(text);
      }
    } catch (NumberFormatException none) {
      // said below
    }
    throw new Refused(code, field, "Write a whole number, or nothing.");
  }

  private static @Nullable String text(@Nullable Object kept) {
    return kept == null ? null : kept.toString();
  }

  private static @Nullable String orNull(@Nullable String sent) {
    return sent == null || sent.isBlank() ? null : sent.strip();
  }
}
