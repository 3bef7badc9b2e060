package org.bridges.caseload;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one running case, and notes every reason for which one cannot be taken. */
final class Cells {

  static final int SHORT = 200;
  static final int LONG = 2000;
  static final String DATE = "needs a date as 2026-01-31 or 01/31/2026";

  private static final DateTimeFormatter AMERICAN = strict("M/d/uuuu");
  private static final DateTimeFormatter CLOCK = strict("H:mm");
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Written written;
  private final OfficeTime time;
  private final List<Wrong> wrong = new ArrayList<>();

  Cells(Written written, OfficeTime time) {
    this.written = written;
    this.time = time;
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  List<Wrong> wrong() {
    return List.copyOf(wrong);
  }

  void wrong(Column column, String reason) {
    if (wrong.stream().noneMatch(one -> one.column() == column)) {
      wrong.add(new Wrong(column, reason));
    }
  }

  boolean has(Column column) {
    return !written.get(column).isEmpty();
  }

  /** A text of at most so many characters; null where there is none. */
  @Nullable String text(Column column, int longest) {
    var text = written.get(column);
    if (text.codePoints().anyMatch(Cells::cannotBeShown)) {
      wrong(column, "holds a character that cannot be shown: write it again");
      return null;
    }
    if (text.codePointCount(0, text.length()) > longest) {
      wrong(column, "is longer than " + longest + " characters: shorten it");
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  private static boolean cannotBeShown(int point) {
    return (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
        || point == 0xFFFD
        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  String needed(Column column, int longest) {
    var text = text(column, longest);
    if (text == null) {
      wrong(column, "is empty: it is needed");
    }
    return text == null ? "" : text;
  }

  /** One of these codes; null where none was written or it is none of them. */
  <E extends Enum<E>> @Nullable E code(Column column, Class<E> known) {
    return has(column) ? one(column, written.get(column), Set.of(known.getEnumConstants())) : null;
  }

  /** The same of some codes only. */
  <E extends Enum<E>> @Nullable E code(Column column, Set<E> known) {
    return has(column) ? one(column, written.get(column), known) : null;
  }

  /** Codes that are separated by {@code ;}. */
  <E extends Enum<E>> Set<E> codes(Column column, Class<E> known) {
    var found = new LinkedHashSet<E>();
    for (var part : parts(column)) {
      var code = one(column, part, Set.of(known.getEnumConstants()));
      if (code != null) {
        found.add(code);
      }
    }
    return found;
  }

  private <E extends Enum<E>> @Nullable E one(Column column, String text, Set<E> known) {
    var plain = plain(text);
    for (var one : known) {
      if (one.name().equals(plain)) {
        return one;
      }
    }
    wrong(
        column,
        "needs one of "
            + known.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
    return null;
  }

  /** One of these words; the usual one where nothing was written. */
  String word(Column column, String usual, List<String> known) {
    if (!has(column)) {
      return usual;
    }
    var plain = plain(written.get(column));
    if (!known.contains(plain)) {
      wrong(column, "needs one of " + String.join(", ", known));
      return usual;
    }
    return plain;
  }

  boolean yes(Column column) {
    return word(column, "NO", List.of("YES", "NO")).equals("YES");
  }

  /** A code as people type it: "first contact owed", "Bexar County". */
  static String plain(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }

  List<String> parts(Column column) {
    return Arrays.stream(written.get(column).split("[;,]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** A day that is not ahead; null where none was written. */
  @Nullable LocalDate past(Column column) {
    var day = day(column);
    if (day != null && day.isAfter(time.today())) {
      wrong(column, "lies ahead: it must be today or before");
      return null;
    }
    if (day != null && day.isBefore(time.today().minusYears(120))) {
      wrong(column, "is too long ago: check the year");
      return null;
    }
    return day;
  }

  /** The morning of a day that is not ahead; null where none was written. */
  @Nullable Instant since(Column column) {
    var day = past(column);
    return day == null ? null : notAhead(day);
  }

  /** The morning of a day, or now where that has not come yet. */
  Instant notAhead(LocalDate day) {
    var morning = morning(day);
    var now = time.instant();
    return morning.isAfter(now) ? now : morning;
  }

  @Nullable LocalDate day(Column column) {
    if (!has(column)) {
      return null;
    }
    var day = parse(written.get(column));
    if (day == null || day.getYear() > time.today().getYear() + 10) {
      wrong(column, DATE);
      return null;
    }
    return day;
  }

  /** A day, or a day and a clock time after a space; null where none was written. */
  @Nullable Instant moment(Column column) {
    var parts = written.get(column).replace('T', ' ').split(" +", 2);
    if (parts.length < 2) {
      var day = day(column);
      return day == null ? null : morning(day);
    }
    var day = parse(parts[0]);
    try {
      if (day != null) {
        return day.atTime(LocalTime.parse(parts[1], CLOCK)).atZone(time.zone()).toInstant();
      }
    } catch (DateTimeException noClock) {
      // said below
    }
    wrong(column, DATE + ", with a time as 14:30");
    return null;
  }

  /** The morning of a day, when the office opens. */
  Instant morning(LocalDate day) {
    return day.atTime(MORNING).atZone(time.zone()).toInstant();
  }

  private static @Nullable LocalDate parse(String text) {
    for (var form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, AMERICAN)) {
      try {
        return LocalDate.parse(text, form);
      } catch (DateTimeException other) {
        // the next form
      }
    }
    return null;
  }
}
