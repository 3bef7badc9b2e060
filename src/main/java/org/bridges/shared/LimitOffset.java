package org.bridges.shared;

import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * One cell of {@code time-limits.dmn}: how long after (or with a minus, before) its anchor a moment
 * lies. Written as ISO 8601 ({@code PT30M}, {@code P7D}, {@code -P2D}: around the clock), or as
 * {@code 2bd} working days or {@code 4bh} working hours.
 *
 * @param text the cell as it stands in the table
 */
public record LimitOffset(String text) {

  private static final Pattern WORKING = Pattern.compile("(\\d{1,3})(bd|bh)");

  /**
   * Checks the cell once, so that a mistyped limit is found at start and not at night.
   *
   * @throws IllegalArgumentException when the text is none of the three forms
   */
  public LimitOffset {
    if (!WORKING.matcher(text).matches() && !isIso(text)) {
      throw new IllegalArgumentException("Not a time limit: " + text);
    }
  }

  /**
   * The moment that lies this far from the anchor, in the anchor's zone.
   *
   * <p>Days are calendar days: a limit of seven days keeps its clock time over a daylight-saving
   * switch. Hours and minutes are elapsed time.
   */
  public ZonedDateTime from(ZonedDateTime anchor, WorkingTime workingTime) {
    var working = WORKING.matcher(text);
    if (working.matches()) {
      int amount = Integer.parseInt(working.group(1));
      return working.group(2).equals("bd")
          ? workingTime.plusDays(anchor, amount)
          : workingTime.plusHours(anchor, amount);
    }
    return text.contains("T") ? anchor.plus(Duration.parse(text)) : anchor.plus(Period.parse(text));
  }

  private static boolean isIso(String text) {
    try {
      return text.contains("T") ? Duration.parse(text) != null : Period.parse(text) != null;
    } catch (DateTimeParseException notIso) {
      return false;
    }
  }
}
