package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bridges.model.BpmnFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** After a rebuild of the engine an instance can be started at every element where it waits. */
class RestartProcessTests {

  private static final Pattern MOMENT = Pattern.compile("\"=(\\w+At)\"|>=(\\w+At)<");
  private static final AtomicInteger RESTARTED = new AtomicInteger();

  @AfterAll
  static void sayHowMany() {
    System.out.printf("restart: %d waiting elements started before%n", RESTARTED.get());
    assertThat(RESTARTED.get()).isGreaterThanOrEqualTo(24);
  }

  static Stream<Arguments> waitingElements() {
    return BpmnFile.all().stream()
        .flatMap(
            file -> file.waitingElements().stream().map(id -> Arguments.of(file.processId(), id)));
  }

  @ParameterizedTest(name = "{0} before {1}")
  @MethodSource("waitingElements")
  void startsWhereItWaited(String processId, String elementId) {
    try (var scenario = new ProcessScenario(processId)) {
      scenario.startBefore(variables(scenario, processId), elementId);

      assertThat(scenario.waitingAt()).contains(elementId);
      RESTARTED.incrementAndGet();
    }
  }

  @Test
  @DisplayName("a case with a running move starts at both, and the move keeps its id")
  void startsAtTwoElements() {
    try (var scenario = new ProcessScenario("care-case")) {
      var variables = variables(scenario, "care-case");
      scenario.startBefore(variables, "Task_HoldRound", "Task_AssessMove");
      assertThat(scenario.openTasks()).containsExactly("Task_AssessMove", "Task_HoldRound");
      scenario.complete("Task_AssessMove", "transferNeeded", "NO");

      assertThat(scenario.jobs("transfer.recordMoveDecision").getFirst().variables())
          .containsEntry("moveId", "moveId-1");
      assertThat(scenario.openTasks()).containsExactly("Task_HoldRound");
    }
  }

  /** Every id, and every moment of the model, far ahead. */
  private static Map<String, Object> variables(ProcessScenario scenario, String processId) {
    var variables = Script.variables("urgency", "ROUTINE", "safetyFirst", false, "generation", 1);
    for (var id :
        List.of(
            "caseId",
            "referralId",
            "meetingId",
            "itemId",
            "transferId",
            "moveId",
            "releaseId",
            "stopId",
            "requestId",
            "askId",
            "tryId",
            "orphanId",
            "ageingId",
            "episodeId",
            "recoveryId",
            "periodId",
            "closureId",
            "familyId")) {
      variables.put(id, id + "-1");
    }
    for (var moment : moments(processId)) {
      variables.put(moment, scenario.after(Duration.ofDays(3)));
    }
    return variables;
  }

  private static TreeSet<String> moments(String processId) {
    var xml = BpmnFile.of(processId).xml();
    var moments = new TreeSet<String>();
    MOMENT
        .matcher(xml)
        .results()
        .forEach(hit -> moments.add(hit.group(1) != null ? hit.group(1) : hit.group(2)));
    return moments;
  }
}
