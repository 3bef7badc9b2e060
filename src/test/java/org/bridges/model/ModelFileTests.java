package org.bridges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListener;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every model file must be, found by reading it. */
class ModelFileTests {

  private static final Pattern DURATION =
      Pattern.compile("[\"=>]-?P(?:\\d+[YMWD]|T\\d+[HMS])|duration\\(|timeDuration|timeCycle");

  @Test
  void everyModelIsValidForTheEngine() {
    int elements = 0;
    for (var file : BpmnFile.all()) {
      Bpmn.validateModel(file.model());
      assertThat(errors(file.model())).as(file.path().toString()).isEmpty();
      elements += file.flowNodes().size();
    }

    System.out.printf("models: %d files valid, %d flow nodes%n", BpmnFile.all().size(), elements);
    assertThat(elements).isGreaterThanOrEqualTo(190);
  }

  @Test
  void noticesAServiceTaskWithoutJobType() {
    var wrong =
        Bpmn.createExecutableProcess("wrong")
            .startEvent()
            .serviceTask("Task_Wrong")
            .endEvent()
            .done();

    assertThat(errors(wrong)).anyMatch(error -> error.contains("Task_Wrong"));
  }

  @Test
  void noticesAFileThatIsNoModel() {
    var wrong =
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><x/></definitions>";

    assertThatThrownBy(
            () -> Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(wrong.getBytes())))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void noModelHoldsADuration() {
    int timers = 0;
    for (var file : BpmnFile.all()) {
      assertThat(DURATION.matcher(file.xml()).results().map(hit -> hit.group()))
          .as("limits belong to time-limits.dmn: %s", file.path())
          .isEmpty();
      for (var timer : file.all(TimerEventDefinition.class)) {
        assertThat(timer.getTimeDate()).as(timer.getId()).isNotNull();
        timers++;
      }
    }

    System.out.printf("models: %d timers looked at, none with a duration%n", timers);
    assertThat(timers).isGreaterThanOrEqualTo(25);
  }

  @Test
  void noticesADuration() {
    assertThat(DURATION.matcher("<bpmn:timeDate>=now() + duration(\"P1D\")").find()).isTrue();
    assertThat(DURATION.matcher("source=\"=&#34;x&#34;\" dueDate=\"PT4H\"").find()).isTrue();
    assertThat(DURATION.matcher("<bpmn:timeDate>=assignEscalationAt").find()).isFalse();
  }

  @Test
  void everyUserTaskHasFormGroupLimitAndListeners() {
    int tasks = 0;
    for (var file : BpmnFile.all()) {
      for (var step : UserStep.of(file)) {
        assertThat(Path.of("forms", step.formId() + ".form")).exists();
        assertThat(step.group()).as(step.elementId()).isNotBlank();
        assertThat(step.due()).as(step.elementId()).startsWith("=");
        assertThat(listeners(file, step.elementId()))
            .as(step.elementId())
            .containsExactlyInAnyOrder("creating", "assigning", "completing", "canceling");
        tasks++;
      }
    }

    System.out.printf("models: %d user tasks looked at%n", tasks);
    assertThat(tasks).isGreaterThanOrEqualTo(18);
  }

  @Test
  void everyFormIsAskedByAStep() throws Exception {
    var used = new TreeSet<String>();
    BpmnFile.all().forEach(file -> UserStep.of(file).forEach(step -> used.add(step.formId())));
    try (var files = Files.list(Path.of("forms"))) {
      var forms =
          files.map(file -> file.getFileName().toString().replace(".form", "")).sorted().toList();
      assertThat(used).containsExactlyElementsOf(forms);
    }
  }

  private static List<String> listeners(BpmnFile file, String elementId) {
    UserTask task = file.model().getModelElementById(elementId);
    return file.all(ZeebeTaskListener.class).stream()
        .filter(listener -> isInside(listener, task))
        .map(listener -> listener.getEventType().name())
        .toList();
  }

  private static boolean isInside(ZeebeTaskListener listener, UserTask task) {
    return listener.getParentElement().getParentElement().getParentElement().equals(task);
  }

  private static List<String> errors(BpmnModelInstance model) {
    return model.validate(ZeebeDesignTimeValidators.VALIDATORS).getResults().entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(
                        result ->
                            entry.getKey().getAttributeValue("id") + ": " + result.getMessage()))
        .toList();
  }
}
