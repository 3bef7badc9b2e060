package org.bridges.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table in {@code processes/README.md} says what the models and forms say. */
class StepTableTests {

  private static final Path README = Path.of("processes/README.md");

  @Test
  void theReadmeShowsEveryStepAsItIs() throws IOException {
    var text = StepTable.text(BpmnFile.all());
    if (Boolean.getBoolean("bridges.write")) {
      Files.writeString(README, text);
    }

    System.out.printf("steps: %d lines of %s compared%n", text.lines().count(), README);
    assertThat(Files.readString(README))
        .as("repair with -Dtest=StepTableTests -Dbridges.write=true")
        .isEqualTo(text);
  }

  @Test
  void everyKeyOfAFormComesOutOfItsStep() {
    int keys = 0;
    for (var file : BpmnFile.all()) {
      for (var step : UserStep.of(file)) {
        var asked =
            FormFile.of(step.formId()).questions().stream().map(FormFile.Question::key).toList();
        assertThat(step.keys()).as(step.elementId()).containsExactlyInAnyOrderElementsOf(asked);
        keys += asked.size();
      }
    }

    System.out.printf("steps: %d keys asked and mapped%n", keys);
    assertThat(keys).isGreaterThanOrEqualTo(45);
  }

  @Test
  void noticesAStepThatTheTableLacks() {
    var all = StepTable.text(BpmnFile.all());
    var fewer =
        StepTable.text(
            BpmnFile.all().stream().filter(one -> !one.processId().equals("care-case")).toList());

    assertThat(all).contains("Task_HoldRound");
    assertThat(fewer).isNotEqualTo(all).doesNotContain("Task_HoldRound");
  }
}
