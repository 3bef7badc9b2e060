package org.bridges.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what protects the records is whole, and the tests that it names are there. */
class SecurityListTests {

  /** How many items of levels 1 and 2 each section of ASVS 5.0.0 has; they are its first ones. */
  private static final String SECTIONS =
      """
      V1.1 2, V1.2 9, V1.3 11, V1.4 3, V1.5 2, V2.1 3, V2.2 3, V2.3 4, V2.4 1, V3.2 2, V3.3 4,
      V3.4 6, V3.5 5, V3.7 2, V4.1 3, V4.2 1, V4.3 2, V4.4 4, V5.1 1, V5.2 3, V5.3 2, V5.4 3,
      V6.1 3, V6.2 12, V6.3 4, V6.4 4, V6.5 5, V6.6 3, V6.8 4, V7.1 3, V7.2 4, V7.3 2, V7.4 5,
      V7.5 2, V7.6 2, V8.1 2, V8.2 3, V8.3 1, V8.4 1, V9.1 3, V9.2 4, V10.1 2, V10.2 2, V10.3 4,
      V10.4 11, V10.5 5, V10.6 2, V10.7 3, V11.1 2, V11.2 3, V11.3 3, V11.4 4, V11.5 1, V11.6 1,
      V12.1 3, V12.2 2, V12.3 4, V13.1 1, V13.2 5, V13.3 2, V13.4 5, V14.1 2, V14.2 4, V14.3 3,
      V15.1 3, V15.2 3, V15.3 7, V16.1 1, V16.2 5, V16.3 4, V16.4 3, V16.5 3, V17.1 1, V17.2 4,
      V17.3 2
      """;

  private static final int ALL = 253;
  private static final Pattern ITEMS = Pattern.compile("(V\\d+\\.\\d+)\\.(\\d+)(?:-(\\d+))?");
  private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Tests\\b");

  /** One line of a table: its items, its words, and in the first table its tests. */
  private record Line(String table, List<String> items, List<String> tests, String text) {}

  @Test
  void everyItemStandsInExactlyOneTable() throws IOException {
    var lines = lines(Files.readString(Path.of("deploy", "SECURITY.md")));
    var expected = expected();

    System.out.printf(
        "security list: %d items in %d lines: %s%n",
        items(lines).size(), lines.size(), perTable(lines));
    assertThat(expected).hasSize(ALL);
    assertThat(missing(lines, expected)).isEmpty();
    assertThat(items(lines)).doesNotHaveDuplicates().hasSize(ALL);
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    var lines = lines(Files.readString(Path.of("deploy", "SECURITY.md")));
    var there = tests();
    var covered = lines.stream().filter(line -> line.table().equals("Covered by a test")).toList();
    var named = covered.stream().flatMap(line -> line.tests().stream()).distinct().toList();

    System.out.printf(
        "security list: %d tests named, of %d that there are%n", named.size(), there.size());
    assertThat(covered).hasSizeGreaterThanOrEqualTo(40).noneMatch(line -> line.tests().isEmpty());
    assertThat(named).hasSizeGreaterThanOrEqualTo(40).allMatch(there::contains);
  }

  /** The wrong example: an item twice, another forgotten, a test that is gone. */
  @Test
  void aListThatIsNotWholeIsFound() {
    var lines =
        lines(
            """
            ## Covered by a test
            | V1.1.1-2 V1.1.2 | said | NoSuchTests |
            """);

    assertThat(items(lines)).containsExactly("V1.1.1", "V1.1.2", "V1.1.2");
    assertThat(missing(lines, Set.of("V1.1.1", "V1.2.1"))).containsExactly("V1.2.1");
    assertThat(lines.getFirst().tests()).containsExactly("NoSuchTests");
    assertThat(tests()).doesNotContain("NoSuchTests");
  }

  private static List<Line> lines(String text) {
    var found = new ArrayList<Line>();
    var table = "";
    for (var line : text.lines().toList()) {
      if (line.startsWith("## ")) {
        table = line.substring(3);
      } else if (line.startsWith("| V")) {
        var cells = line.split("\\|");
        var tests = TEST.matcher(cells[cells.length - 1]).results().map(one -> one.group());
        found.add(new Line(table, expand(cells[1]), tests.toList(), line));
      }
    }
    return found;
  }

  private static List<String> expand(String cell) {
    return ITEMS
        .matcher(cell)
        .results()
        .flatMap(
            one -> {
              var from = Integer.parseInt(one.group(2));
              var to = one.group(3) == null ? from : Integer.parseInt(one.group(3));
              return IntStream.rangeClosed(from, to).mapToObj(n -> one.group(1) + "." + n);
            })
        .toList();
  }

  private static List<String> items(List<Line> lines) {
    return lines.stream().flatMap(line -> line.items().stream()).toList();
  }

  private static Set<String> missing(List<Line> lines, Set<String> expected) {
    var missing = new TreeSet<>(expected);
    items(lines).forEach(missing::remove);
    return missing;
  }

  private static Map<String, Integer> perTable(List<Line> lines) {
    var counts = new HashMap<String, Integer>();
    lines.forEach(line -> counts.merge(line.table(), line.items().size(), Integer::sum));
    return counts;
  }

  private static Set<String> expected() {
    return Stream.of(SECTIONS.strip().split(",\\s+"))
        .map(section -> section.split(" "))
        .flatMap(
            section ->
                IntStream.rangeClosed(1, Integer.parseInt(section[1]))
                    .mapToObj(n -> section[0] + "." + n))
        .collect(Collectors.toSet());
  }

  private static Set<String> tests() {
    try (var files = Files.walk(Path.of("src", "test", "java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Tests.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
