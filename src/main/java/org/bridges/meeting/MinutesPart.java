package org.bridges.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One section of the minutes.
 *
 * @param section {@code WISHES}, an area of the plan, or {@code OTHER}
 * @param version how often it was written; 0 where nobody has
 * @param words null where nobody has written, or where it was emptied
 * @param by who wrote it last
 */
public record MinutesPart(
    String section,
    int version,
    @Nullable String words,
    @Nullable String by,
    @Nullable Instant at) {

  static MinutesPart unwritten(String section) {
    return new MinutesPart(section, 0, null, null, null);
  }

  /** The section as pages say it. */
  public String label() {
    return switch (section) {
      case "WISHES" -> "What the youth wishes";
      case "OTHER" -> "Anything else";
      default -> capitalised(section.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    };
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
