package org.bridges.family.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.engine.ProcessOwner;
import org.bridges.family.FamilyDesk;
import org.bridges.family.FamilySupports;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of the family coordinator's step and its process. */
@Configuration(proxyBeanMethods = false)
class FamilySteps {

  @Bean
  TaskStep familyRoundStep(FamilyDesk desk, FamilySupports supports, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return FamilyDesk.FORM;
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(
            new NotePrompt("What was done, and what is planned; at the end why it ends", false));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/family/beside");
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        var next = TaskStep.text(answer.values(), "nextTryAt");
        desk.check(
            id(task),
            new FamilyDesk.Said(
                TaskStep.text(answer.values(), "familyDecision"),
                next == null ? null : time.parse(next),
                TaskStep.text(answer.values(), "familyEndReason")),
            answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        supports.note(id(task), answer.note());
      }
    };
  }

  private static UUID id(OpenTask task) {
    return Objects.requireNonNull(task.subjectId());
  }

  /** Help to a family needs its process until a family coordinator ends it. */
  @Bean
  ProcessOwner familySupportOwner(FamilySupports supports) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return "family-support";
      }

      @Override
      public List<OpenRecord> open() {
        return supports.open().stream().map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }
}
