package org.bridges.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What all ears of a run have written down. */
final class Heard {

  private final Map<Source, Integer> ears = new EnumMap<>(Source.class);
  private final Map<Source, Long> said = new EnumMap<>(Source.class);
  private final Set<String> words = new HashSet<>();
  private final Set<String> found = new TreeSet<>();

  private Heard() {}

  /** Reads the notes of the run and finds the words that were sought. */
  static Heard in(Path folder, Collection<String> sought) {
    var heard = new Heard();
    try (var files = Files.list(folder)) {
      files.sorted().forEach(file -> heard.read(file, Set.copyOf(sought)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return heard;
  }

  /** How many records, lines, mails or rows. */
  long said(Source source) {
    return said.getOrDefault(source, 0L);
  }

  /** How many engines, consoles, mail servers or databases. */
  int ears(Source source) {
    return ears.getOrDefault(source, 0);
  }

  /** How many different words. */
  int words() {
    return words.size();
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /** The sought words that were said, with source and place. */
  List<String> found() {
    return List.copyOf(found);
  }

  private void read(Path file, Set<String> sought) {
    var name = file.getFileName().toString();
    var source = Source.valueOf(name.substring(0, name.indexOf('.')));
    ears.merge(source, 1, Integer::sum);
    try {
      // a process that was killed in the middle of a line leaves a broken one
      var notes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      notes
          .substring(0, notes.lastIndexOf('\n') + 1)
          .lines()
          .forEach(line -> take(source, name, line, sought));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Source source, String name, String line, Set<String> sought) {
    if (line.startsWith("+")) {
      said.merge(source, Long.parseLong(line.substring(1)), Long::sum);
      return;
    }
    var parts = line.split("\t", 2);
    words.add(parts[0]);
    if (sought.contains(parts[0])) {
      found.add("%s: %s, %s".formatted(parts[0], name, parts.length > 1 ? parts[1] : ""));
    }
  }
}
