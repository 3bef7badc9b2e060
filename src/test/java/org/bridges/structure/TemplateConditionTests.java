package org.bridges.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Of two conditions joined by "and" or "or" each is a yes or no by itself. A template alone takes
 * what is there for yes; joined, a text or a date breaks the page, and only for who has it.
 */
class TemplateConditionTests {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*)}");
  private static final Pattern JOINT = Pattern.compile("\\s+(?:and|or)\\s+");
  private static final Pattern PATH = Pattern.compile("!?\\s*[\\w.#@]+");
  private static final Pattern YES_OR_NO = Pattern.compile("\\b[bB]oolean\\s+(\\w+)");
  private static final Pattern IN_THE_MODEL =
      Pattern.compile(
          "(?:addAttribute|put)\\(\\s*\"(\\w+)\",\\s*"
              + "(?:[\\w.]*\\b(?:is|has|may)[A-Z(]|[^;]*\\.equals\\()");

  private static final String A_PARAMETER_OF_QUESTIONS = "every";

  @Test
  void eachJoinedConditionIsAYesOrNo() throws IOException {
    var known = yesOrNo();
    var wrong = new ArrayList<String>();
    for (var template : files("src/main/resources/templates", ".html")) {
      EXPRESSION
          .matcher(Files.readString(template))
          .results()
          .map(found -> found.group(1))
          .flatMap(TemplateConditionTests::joined)
          .filter(one -> !known.contains(name(one)))
          .forEach(one -> wrong.add(template.getFileName() + ": " + one));
    }

    assertThat(joined("one.revokedAt and !one.open").toList())
        .containsExactly("one.revokedAt", "!one.open");
    assertThat(known).hasSizeGreaterThan(100).doesNotContain("revokedAt", "answerReason");
    assertThat(wrong).as("neither a comparison nor declared as a yes or no").isEmpty();
  }

  /** The parts that are nothing but a name. */
  private static Stream<String> joined(String expression) {
    var parts = JOINT.split(expression.replaceAll("'[^']*'", "").replaceAll("[()?:+]", " "));
    return parts.length < 2
        ? Stream.of()
        : Stream.of(parts).map(String::strip).filter(part -> PATH.matcher(part).matches());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replaceAll("[!\\s]", "");
  }

  private static Set<String> yesOrNo() throws IOException {
    var names = new HashSet<>(List.of(A_PARAMETER_OF_QUESTIONS));
    for (var file : files("src/main/java", ".java")) {
      var text = Files.readString(file);
      YES_OR_NO.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
      IN_THE_MODEL.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
    }
    for (var name : List.copyOf(names)) {
      if (name.startsWith("is") && name.length() > 2) {
        names.add(Character.toLowerCase(name.charAt(2)) + name.substring(3));
      }
    }
    return names;
  }

  private static List<Path> files(String folder, String end) {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(end)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
