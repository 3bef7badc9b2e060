package org.bridges.caseload;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.bridges.shared.Refused;

/**
 * A spreadsheet of running cases as CSV: commas or semicolons, UTF-8, the columns in any order. A
 * cell that a spreadsheet would take for a formula is text, on the way in and out.
 */
public final class CaseloadFile {

  /** A spreadsheet larger than this, in bytes, is not read. */
  public static final int LARGEST = 1024 * 1024;

  static final int MOST_LINES = 500;
  static final String TO_DO = "what_to_do";

  private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-].*", Pattern.DOTALL);
  private static final String EXAMPLE = "EXAMPLE";
  private static final char COMMENT = '#';

  private CaseloadFile() {}

  /**
   * A line as it was written.
   *
   * @param number as a spreadsheet counts: 1 for the column names
   * @param isWhole whether it has as many cells as there are columns
   */
  record Line(int number, Written written, boolean isWhole) {}

  /**
   * Reads a file.
   *
   * @throws Refused with a code of FILE_... when it cannot be read as one
   */
  static List<Line> read(byte[] file) {
    var text = text(file);
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (var parser = CSVParser.parse(new StringReader(text), format)) {
      return lines(parser.getRecords());
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      throw new Refused(
          "FILE_QUOTES",
          "The file cannot be read: a quote was opened and not closed, or too many.");
    }
  }

  private static String text(byte[] file) {
    if (file.length == 0) {
      throw new Refused("FILE_EMPTY", "Choose a file: this one is empty.");
    }
    if (file.length > LARGEST) {
      throw new Refused("FILE_TOO_LARGE", "The file is larger than 1 MB: split it.");
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      if (text.indexOf('\0') < 0) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException other) {
      // said below
    }
    throw new Refused(
        "FILE_NOT_UTF_8",
        "This is no CSV in UTF-8. In the spreadsheet choose \"Save as\", \"CSV UTF-8\", and send that file.");
  }

  private static char delimiter(String text) {
    var first = text.lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max(java.util.Comparator.comparingLong(one -> first.chars().filter(c -> c == one).count()))
        .orElseThrow();
  }

  private static List<Line> lines(List<CSVRecord> records) {
    var columns = columns(records.isEmpty() ? List.of() : records.getFirst().toList());
    var lines = new ArrayList<Line>();
    for (var record : records.subList(1, records.size())) {
      var first = record.get(0).strip();
      var isEmpty = record.stream().allMatch(String::isBlank);
      var isExample = first.startsWith(EXAMPLE) || first.startsWith(String.valueOf(COMMENT));
      if (!isEmpty && !isExample) {
        lines.add(line(record, columns));
      }
    }
    if (lines.isEmpty()) {
      throw new Refused("FILE_EMPTY", "The file holds column names and no case.");
    }
    if (lines.size() > MOST_LINES) {
      throw new Refused(
          "FILE_TOO_LONG", "A file holds at most " + MOST_LINES + " cases: split it.");
    }
    return lines;
  }

  private static Line line(CSVRecord record, List<Optional<Column>> columns) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (var at = 0; at < Math.min(columns.size(), record.size()); at++) {
      var cell = record.get(at);
      columns.get(at).ifPresent(column -> cells.put(column, asText(cell)));
    }
    var isWhole =
        record.size() <= columns.size()
            || record.stream().skip(columns.size()).allMatch(String::isBlank);
    return new Line((int) record.getRecordNumber(), new Written(cells), isWhole);
  }

  /** The column of each place; empty for the one that says what was to do. */
  private static List<Optional<Column>> columns(List<String> header) {
    var places = header.stream().map(one -> Column.of(one.strip())).toList();
    var known = EnumSet.noneOf(Column.class);
    if (places.stream().noneMatch(Optional::isPresent)) {
      throw new Refused(
          "FILE_WITHOUT_COLUMNS",
          "The first line must hold the column names of the template. Download it and copy your cases into it.");
    }
    for (var at = 0; at < places.size(); at++) {
      var name = header.get(at).strip();
      var place = places.get(at);
      if (place.isEmpty() && !name.isEmpty() && !name.equals(TO_DO)) {
        throw new Refused(
            "FILE_COLUMN_UNKNOWN",
            "Column " + (at + 1) + " is none of the template: remove it, or correct its name.");
      }
      if (place.isPresent() && !known.add(place.get())) {
        throw new Refused("FILE_COLUMN_TWICE", "The column " + name + " stands there twice.");
      }
    }
    var lacking =
        Arrays.stream(Column.values())
            .filter(one -> one.isNeeded() && !known.contains(one))
            .map(Column::header)
            .collect(Collectors.joining(", "));
    if (!lacking.isEmpty()) {
      throw new Refused("FILE_COLUMN_MISSING", "These columns are needed: " + lacking + ".");
    }
    return places;
  }

  /**
   * The template: column names, what belongs there, and two invented lines that are never opened.
   */
  public static String template() {
    var all = List.of(Column.values());
    return print(
        List.of(
            all.stream().map(Column::header).toList(),
            all.stream().map(one -> (one.ordinal() == 0 ? "# " : "") + one.words()).toList(),
            example(all, 0),
            example(all, 1)));
  }

  private static List<String> example(List<Column> all, int which) {
    return all.stream()
        .map(one -> one.examples().get(which))
        .map(cell -> cell)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                cells -> {
                  cells.set(0, EXAMPLE + "-" + cells.getFirst());
                  return cells;
                }));
  }

  /** Lines to be corrected and sent again, each with what to do. */
  static String toCorrect(Map<Written, String> lines) {
    var rows = new ArrayList<List<String>>();
    var header = new ArrayList<>(Arrays.stream(Column.values()).map(Column::header).toList());
    header.add(TO_DO);
    rows.add(header);
    lines.forEach(
        (written, toDo) -> {
          var row = new ArrayList<>(Arrays.stream(Column.values()).map(written::get).toList());
          row.add(toDo);
          rows.add(row);
        });
    return print(rows);
  }

  private static String print(List<List<String>> rows) {
    var text = new StringBuilder("\uFEFF");
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var row : rows) {
        printer.printRecord(row.stream().map(CaseloadFile::harmless).toList());
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return text.toString();
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  private static String asText(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches()
        ? cell.substring(1)
        : cell;
  }
}
