package org.bridges.caseload.web;

import java.util.Arrays;
import java.util.List;
import org.bridges.caseload.Column;
import org.jspecify.annotations.Nullable;

/**
 * One question of the page on which a running case is opened.
 *
 * @param typed what was written so far, as it was written
 * @param wrong what has to be corrected, in words; null where nothing
 * @param choices what can be chosen; empty where it is written
 */
public record RunningField(
    Column column,
    String label,
    String hint,
    Kind kind,
    boolean isNeeded,
    String typed,
    @Nullable String wrong,
    List<Choice> choices) {

  /** How it is answered. */
  public enum Kind {
    TEXT,
    LONG,
    NUMBER,
    DATE,
    MOMENT,
    ONE,
    SEVERAL
  }

  /** An answer: what is sent, and what staff read. */
  public record Choice(String value, String label) {}

  /** The name in the form. */
  public String name() {
    return column.name();
  }

  /**
   * The type of its input. A browser shows nothing where a date field holds anything else, so what
   * is no date is shown as text, to be corrected.
   */
  public String type() {
    return switch (kind) {
      case DATE -> typed.matches("|[0-9]{4}-[0-9]{2}-[0-9]{2}") ? "date" : "text";
      case MOMENT ->
          typed.matches("|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
              ? "datetime-local"
              : "text";
      default -> "text";
    };
  }

  /** Whether this answer was chosen. */
  public boolean isChosen(Choice one) {
    return Arrays.stream(typed.split(";")).map(String::strip).anyMatch(one.value()::equals);
  }
}
