package org.bridges.intake.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Texts as people write them, in any script, kept as written but for the space around them. */
final class Texts {

  private static final int LONGEST_NAME_SHOWN = 60;

  private Texts() {}

  static @Nullable String read(JsonNode value, String field, int longest, Faults faults) {
    if (!value.isString()) {
      faults.add(field, "wrong-type");
      return null;
    }
    var text = value.stringValue().strip();
    if (hasControl(text)) {
      faults.add(field, "control-character");
      return null;
    }
    if (text.codePointCount(0, text.length()) > longest) {
      faults.add(field, "too-long", longest);
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  /** A property's name as it may be repeated in an answer, also where it is empty. */
  static String safe(String name) {
    var shown = name.isEmpty() ? "?" : name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return shown.length() > LONGEST_NAME_SHOWN ? shown.substring(0, LONGEST_NAME_SHOWN) : shown;
  }

  /** Control characters other than line breaks, and halves of a character. */
  private static boolean hasControl(String text) {
    return text.codePoints()
        .anyMatch(
            point ->
                (Character.isISOControl(point) && point != '\n' && point != '\r')
                    || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }
}
