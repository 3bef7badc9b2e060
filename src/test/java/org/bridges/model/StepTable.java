package org.bridges.model;

import java.util.List;
import java.util.stream.Collectors;

/** The text of {@code processes/README.md}: every step of a person with its form and answers. */
final class StepTable {

  private static final String HEAD =
      """
      # The processes

      BPMN models and two decision tables. `src/docs/lifecycle.md` explains them; forms are in
      `forms/`. The table below is written from the models and forms by
      `mvn -q test -Dtest=StepTableTests -Dbridges.write=true` and compared with them by the same test.

      | File | What it is | Steps of people | All steps |
      |---|---|---|---|
      """;

  private static final String STEPS =
      """

      ## Steps of people

      A step is found in the task list by its element id; its answers are completed under the keys.
      An answer marked with * is proposed. Moments have no zone: they are read in the office's.
      """;

  private StepTable() {}

  static String text(List<BpmnFile> files) {
    var text = new StringBuilder(HEAD);
    for (var file : files) {
      text.append(
          "| [%s](%s) | %s | %d | %d |%n"
              .formatted(
                  file.processId(),
                  file.path().getFileName(),
                  file.name(),
                  UserStep.of(file).size(),
                  file.flowNodes().size()));
    }
    text.append("| [eligibility](eligibility.dmn) | Who is eligible in one county | | |\n");
    text.append(
        "| [time-limits](time-limits.dmn) | When each stage is due, and who is told | | |\n");
    text.append(STEPS);
    for (var file : files) {
      text.append("\n### ").append(file.processId()).append("\n\n");
      text.append("| Step | Form | Group | Due | Keys and answers |\n|---|---|---|---|---|\n");
      UserStep.of(file).forEach(step -> text.append(row(step)));
    }
    return text.toString();
  }

  private static String row(UserStep step) {
    return "| %s<br>`%s` | [%s](../forms/%s.form) | %s | `%s` | %s |%n"
        .formatted(
            step.name(),
            step.elementId(),
            step.formId(),
            step.formId(),
            step.group(),
            step.due().substring(1),
            questions(step));
  }

  private static String questions(UserStep step) {
    return FormFile.of(step.formId()).questions().stream()
        .map(StepTable::question)
        .collect(Collectors.joining("<br>"));
  }

  private static String question(FormFile.Question question) {
    var answers =
        question.answers().stream()
            .map(answer -> answer.equals(question.proposed()) ? answer + "*" : answer)
            .collect(Collectors.joining(", "));
    return "`" + question.key() + "`: " + answers;
  }
}
