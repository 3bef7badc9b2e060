package org.bridges.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bridges.shared.Beside;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Models, tables and forms pass bpmnlint, Camunda's linters, dmnlint and our own rules; each linter
 * is shown to work by a file of {@code src/lint/wrong} that must fail for its one reason.
 */
@Beside
class ModelLintTests {

  /** Wrong file to the reasons that must be found in it, and nothing else. */
  static final List<Map.Entry<String, List<String>>> WRONG =
      List.of(
          Map.entry("unnamed-event.bpmn", List.of("bpmnlint: label-required")),
          Map.entry("no-diagram-edge.bpmn", List.of("bpmnlint: no-bpmndi", "modeler: no-bpmndi")),
          Map.entry(
              "job-worker-user-task.bpmn",
              List.of(
                  "bpmnlint: camunda-compat/zeebe-user-task",
                  "modeler: camunda-compat/zeebe-user-task")),
          Map.entry(
              "condition-syntax.bpmn",
              List.of("bpmnlint: camunda-compat/feel", "modeler: camunda-compat/feel")),
          Map.entry("no-platform.bpmn", List.of("bridges: platform")),
          Map.entry("duration-literal.bpmn", List.of("bridges: no-duration")),
          Map.entry("duration-in-expression.bpmn", List.of("bridges: no-duration")),
          Map.entry("flow-crossing.bpmn", List.of("bridges: no-crossing")),
          Map.entry("flow-through-shape.bpmn", List.of("bridges: no-passage")),
          Map.entry("loose-end.bpmn", List.of("bridges: loose-end")),
          Map.entry("unnamed-decision.dmn", List.of("dmnlint: label-required")),
          Map.entry("label-syntax.form", List.of("form-linting")),
          Map.entry("disabled-field.form", List.of("form-linting")),
          Map.entry("condition-syntax.form", List.of("bridges: expression")),
          Map.entry("newer-platform.form", List.of("bridges: platform")),
          Map.entry("newer-schema.form", List.of("bridges: schema-version")),
          Map.entry("other-name.form", List.of("bridges: file-name")),
          Map.entry("utc-date-time.form", List.of("bridges: date-time")),
          Map.entry("number-identifier.form", List.of("bridges: identifier")),
          Map.entry("free-text.form", List.of("bridges: component-type")),
          Map.entry("loose-pattern.form", List.of("bridges: component-type")),
          Map.entry("required-checkbox.form", List.of("bridges: required-checkbox")),
          Map.entry("repeated-key.form", List.of("bridges: unique")),
          Map.entry("value-with-spaces.form", List.of("bridges: code")));

  private static LintRun wrong;

  @BeforeAll
  static void lintTheWrongFiles() throws IOException, InterruptedException {
    wrong = LintRun.over(LintRun.filesIn("src/lint/wrong", "*.{bpmn,dmn,form}"));
  }

  @Test
  void modelsTablesAndFormsHaveNoFinding() throws IOException, InterruptedException {
    var models = LintRun.filesIn("processes", "*.bpmn");
    var tables = LintRun.filesIn("processes", "*.dmn");
    var forms = LintRun.filesIn("forms", "*.form");

    var run = LintRun.over(Stream.of(models, tables, forms).flatMap(List::stream).toList());

    assertThat(models).as("process models").hasSizeGreaterThanOrEqualTo(5);
    assertThat(tables).as("decision tables").hasSizeGreaterThanOrEqualTo(2);
    assertThat(forms).as("forms").hasSizeGreaterThanOrEqualTo(15);
    System.out.printf("lint: %s; %s%n", run.looked(), run.summary());
    assertThat(run.summary())
        .as(run.output())
        .isEqualTo(
            "linted %d bpmn, %d dmn, %d forms: 0 errors, 0 warnings",
            models.size(), tables.size(), forms.size());
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void everyWrongFileStatesItsReason() {
    assertThat(wrong.findings()).as(wrong.output()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(wrong.looked()).matches("looked at \\d+ flows, \\d+ shapes, \\d+ timers.*");
    assertThat(WRONG)
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(wrong.findings().keySet());
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("WRONG")
  void wrongFileFailsForItsReasonAlone(Map.Entry<String, List<String>> expected) {
    var rules =
        wrong.findings().get(expected.getKey()).stream()
            .map(finding -> finding.replaceAll("^(error|warning) \\[(.*?)].*", "$2"))
            .distinct();

    assertThat(rules).containsExactlyInAnyOrderElementsOf(expected.getValue());
  }

  @Test
  void aWarningAloneFailsTheRun() throws IOException, InterruptedException {
    var run = LintRun.over(List.of(Path.of("src/lint/wrong/disabled-field.form")));

    assertThat(run.summary()).isEqualTo("linted 0 bpmn, 0 dmn, 1 forms: 0 errors, 1 warnings");
    assertThat(run.exitCode()).isEqualTo(1);
  }
}
