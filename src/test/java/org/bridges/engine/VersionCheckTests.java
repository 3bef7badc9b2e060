package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mapping file answers for every place where a case can wait, and names every timer. */
class VersionCheckTests {

  private static final String MODEL =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                        xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
        <bpmn:process id="example">
          <bpmn:startEvent id="Start" />
          <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Task_Ask" />
          <bpmn:userTask id="Task_Ask" name="Ask">
            <bpmn:extensionElements><zeebe:formDefinition formId="ask" /></bpmn:extensionElements>
          </bpmn:userTask>
          <bpmn:boundaryEvent id="Boundary_Late" cancelActivity="false" attachedToRef="Task_Ask">
            <bpmn:timerEventDefinition><bpmn:timeDate>=askDueAt</bpmn:timeDate></bpmn:timerEventDefinition>
          </bpmn:boundaryEvent>
          <bpmn:sequenceFlow id="F2" sourceRef="Task_Ask" targetRef="Task_Record" />
          <bpmn:serviceTask id="Task_Record" />
          <bpmn:sequenceFlow id="F3" sourceRef="Task_Record" targetRef="Event_Later" />
          <bpmn:intermediateCatchEvent id="Event_Later">
            <bpmn:timerEventDefinition><bpmn:timeDate>=laterAt</bpmn:timeDate></bpmn:timerEventDefinition>
          </bpmn:intermediateCatchEvent>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private static final Map<String, String> BOTH =
      Map.of("Boundary_Late", "Boundary_Late", "Event_Later", "Event_Later");

  @Test
  void unchangedPlacesNeedNoFile() {
    var before = places(MODEL);
    var words = places(MODEL.replace("name=\"Ask\"", "name=\"Ask again\""));

    assertThat(VersionCheck.isSame(before, words)).isTrue();
    assertThat(VersionCheck.problems(before, words, VersionMapping.same(before, words))).isEmpty();
    assertThat(VersionCheck.isSame(before, places(MODEL.replace("=laterAt", "=askDueAt"))))
        .isFalse();
  }

  @Test
  void everyTimerIsNamed() {
    var problems = check(MODEL, Map.of(), Map.of("Event_Later", "Event_Later"), Map.of(), Map.of());

    assertThat(problems)
        .contains("The timer Boundary_Late is named neither under 'timers' nor under 'dropped'.");
    assertThat(check(MODEL, Map.of(), BOTH, Map.of(), Map.of())).isEmpty();
  }

  @Test
  void aRenamedStepIsFollowedAndAForgottenOneIsSaid() {
    var after = MODEL.replace("\"Task_Ask\"", "\"Task_Wonder\"");

    assertThat(check(after, Map.of("Task_Ask", "Task_Wonder"), BOTH, Map.of(), Map.of())).isEmpty();
    assertThat(check(after, Map.of(), BOTH, Map.of(), Map.of()))
        .contains("Task_Ask is gone, and nothing says where its cases go.");
    assertThat(check(after, Map.of("Task_Ask", "Task_Record"), BOTH, Map.of(), Map.of()))
        .anyMatch(text -> text.contains("is a userTask and would become a serviceTask"));
  }

  @Test
  void aTimerIsDroppedWithAReasonAndAStepOnTheMainWayIsNot() {
    var after = MODEL.replaceAll("(?s)<bpmn:boundaryEvent.*</bpmn:boundaryEvent>", "");
    var rest = Map.of("Event_Later", "Event_Later");

    assertThat(check(after, Map.of(), rest, Map.of("Boundary_Late", "No limit."), Map.of()))
        .isEmpty();
    assertThat(
            check(
                MODEL.replace("Task_Record", "Task_Write"),
                Map.of(),
                BOTH,
                Map.of("Task_Record", "Not needed."),
                Map.of()))
        .contains("Task_Record cannot be dropped: a case may stand there.");
  }

  @Test
  void aNewTimerIsNamedToo() {
    var before = MODEL.replaceAll("(?s)<bpmn:boundaryEvent.*</bpmn:boundaryEvent>", "");
    var way = Map.of("Event_Later", "Event_Later");
    var mapping = new VersionMapping("example", "1", "2", Map.of(), way, Map.of(), Map.of());

    assertThat(VersionCheck.problems(places(before), places(MODEL), mapping))
        .containsExactly("The new timer Boundary_Late is not named under 'added'.");
    var draft = VersionDraft.of(places(before), places(MODEL), Map.of());
    assertThat(VersionCheck.problems(places(before), places(MODEL), draft)).isEmpty();
  }

  @Test
  void twoReleasesInARowAreOneWay() {
    var first =
        new VersionMapping(
            "example",
            "1",
            "2",
            Map.of("Task_Ask", "Task_Wonder"),
            Map.of("Boundary_Late", "Boundary_Slow", "Event_Later", "Event_Later"),
            Map.of(),
            Map.of());
    var second =
        new VersionMapping(
            "example",
            "2",
            "3",
            Map.of("Task_Wonder", "Task_Think"),
            Map.of("Event_Later", "Event_Then"),
            Map.of("Boundary_Slow", "No limit.", "Task_Between", "It was there for one release."),
            Map.of());

    var both = first.then(second).onlyOf(places(MODEL));

    assertThat(both.presentId("Task_Ask")).isEqualTo("Task_Think");
    assertThat(both.presentId("Event_Later")).isEqualTo("Event_Then");
    assertThat(both.dropped()).containsOnlyKeys("Boundary_Late");
    var after =
        MODEL
            .replaceAll("(?s)<bpmn:boundaryEvent.*</bpmn:boundaryEvent>", "")
            .replace("Task_Ask", "Task_Think")
            .replace("Event_Later", "Event_Then");
    assertThat(VersionCheck.problems(places(MODEL), places(after), both)).isEmpty();
  }

  private static java.util.List<String> check(
      String after,
      Map<String, String> steps,
      Map<String, String> timers,
      Map<String, String> dropped,
      Map<String, String> added) {
    var mapping = new VersionMapping("example", "1", "2", steps, timers, dropped, added);
    return VersionCheck.problems(places(MODEL), places(after), mapping);
  }

  private static ModelPlaces places(String model) {
    return ModelPlaces.of(model.getBytes(StandardCharsets.UTF_8));
  }
}
