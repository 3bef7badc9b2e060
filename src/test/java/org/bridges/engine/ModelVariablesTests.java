package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the variables that the models and forms write with the allow-list, both ways. */
class ModelVariablesTests {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:target|resultVariable|outputCollection|inputElement)=\"([A-Za-z0-9_]+)\"");
  private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern FORM_KEY = Pattern.compile("\"key\"\\s*:\\s*\"([A-Za-z0-9_]+)\"");

  @Test
  void everyVariableAModelWritesIsAllowed() throws IOException {
    var written = found(WRITTEN, files("processes", ".bpmn"));

    System.out.printf("Allow-list: %d variables written by the models%n", written.size());
    assertThat(written).hasSizeGreaterThan(50).allMatch(EngineVariables::allows);
  }

  @Test
  void everyKeyOfAFormIsAllowed() throws IOException {
    var keys = found(FORM_KEY, files("forms", ".form"));

    System.out.printf("Allow-list: %d keys of the forms%n", keys.size());
    assertThat(keys).hasSizeGreaterThan(30).allMatch(EngineVariables::allows);
  }

  @Test
  void noIdOrCodeIsAllowedThatNoModelUses() throws IOException {
    var used = found(WORD, files("processes", ""));
    used.addAll(found(WORD, files("forms", ".form")));
    var byContract =
        List.of("referralId", "noticeId", "generation", "candidateGroup", "connectionKind");

    assertThat(used).containsAll(without(EngineVariables.CODES, byContract));
    assertThat(used).containsAll(without(EngineVariables.IDS, byContract));
  }

  @Test
  void aNameOfAPersonWouldBeFound() {
    assertThat(EngineVariables.allows("youthName")).isFalse();
    assertThat(EngineVariables.allows("narrative")).isFalse();
    assertThat(EngineVariables.allows("dateOfBirth")).isFalse();
  }

  private static List<String> without(Iterable<String> names, List<String> left) {
    var rest = new java.util.ArrayList<String>();
    names.forEach(rest::add);
    rest.removeAll(left);
    return rest;
  }

  private static SortedSet<String> found(Pattern pattern, List<Path> files) throws IOException {
    var names = new TreeSet<String>();
    for (var file : files) {
      pattern
          .matcher(Files.readString(file))
          .results()
          .forEach(hit -> names.add(hit.group(hit.groupCount())));
    }
    return names;
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (var paths = Files.list(Path.of(folder))) {
      return paths
          .filter(path -> Files.isRegularFile(path) && path.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
