package org.bridges.youth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers, days and lists as text, for fields that are encrypted. */
final class Written {

  private Written() {}

  static @Nullable String number(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  static @Nullable Integer number(@Nullable String written) {
    return written == null ? null : Integer.valueOf(written);
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static @Nullable LocalDate day(@Nullable String written) {
    return written == null ? null : LocalDate.parse(written);
  }

  /** One line for each; breaks inside become spaces. */
  static @Nullable String lines(List<String> lines) {
    return lines.isEmpty()
        ? null
        : String.join("\n", lines.stream().map(line -> line.replaceAll("\\R", " ")).toList());
  }

  static List<String> lines(@Nullable String written) {
    return written == null ? List.of() : List.of(written.split("\n", -1));
  }
}
