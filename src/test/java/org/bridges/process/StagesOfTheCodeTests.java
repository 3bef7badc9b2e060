package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bridges.meeting.MeetingKind;
import org.bridges.shared.Urgency;
import org.junit.jupiter.api.Test;

/** Every stage that the application asks for has the limits it needs in the deployed table. */
class StagesOfTheCodeTests {

  /** A stage whose moments wait in a process: somebody is reminded, and somebody is told. */
  private static final Pattern WATCHED = Pattern.compile("StageClock\\(\\s*\"([A-Z_0-9]+)\"");

  /** A stage of which at least the due moment is read. */
  private static final Pattern READ = Pattern.compile("\\b(?:moments|due)\\(\\s*\"([A-Z_0-9]+)\"");

  @Test
  void everyWatchedStageRemindsAndTellsSomebody() {
    var stages = named(WATCHED);
    for (var kind : MeetingKind.values()) {
      stages.add(kind.stage());
    }
    System.out.printf("stages: %d watched ones in the code%n", stages.size());

    assertThat(stages).hasSizeGreaterThanOrEqualTo(10);
    assertThat(withoutLimit(stages, "due", "reminder", "escalation", "reminded", "escalated"))
        .as("cells that time-limits.dmn leaves empty")
        .isEmpty();
  }

  @Test
  void everyStageThatIsReadIsDue() {
    var stages = named(READ);
    stages.removeIf(stage -> stage.endsWith("_"));
    stages.addAll(List.of("ROUND_1", "ROUND_2", "ROUND_3"));
    System.out.printf("stages: %d read ones in the code%n", stages.size());

    assertThat(stages).hasSizeGreaterThanOrEqualTo(12);
    assertThat(withoutLimit(stages, "due")).as("stages without a due moment").isEmpty();
  }

  @Test
  void noticesAStageThatTheTableDoesNotKnow() {
    assertThat(named(WATCHED, "new StageClock(\n    \"SOMEDAY\", now, \"someday\")"))
        .containsExactly("SOMEDAY");
    assertThat(withoutLimit(Set.of("SOMEDAY"), "due")).contains("SOMEDAY URGENT due");
    assertThat(withoutLimit(Set.of("AFTER_CLOSURE_1"), "escalation")).hasSize(2);
  }

  private static Set<String> withoutLimit(Set<String> stages, String... columns) {
    var empty = new TreeSet<String>();
    for (var stage : stages) {
      for (var urgency : Urgency.values()) {
        var row = ask(stage, urgency);
        for (var column : columns) {
          if (row.row() == 0 || row.text(column) == null) {
            empty.add(stage + " " + urgency + " " + column);
          }
        }
      }
    }
    return empty;
  }

  private static TableAnswer ask(String stage, Urgency urgency) {
    return ProcessScenario.evaluate(
        "time-limits", Map.of("stage", stage, "urgency", urgency.name(), "county", "KERR"));
  }

  private static Set<String> named(Pattern pattern) {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> named(pattern, text(file)).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> named(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(hit -> hit.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
