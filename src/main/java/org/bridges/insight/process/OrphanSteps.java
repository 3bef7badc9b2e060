package org.bridges.insight.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.engine.ProcessOwner;
import org.bridges.insight.Orphan;
import org.bridges.insight.OrphanBook;
import org.bridges.insight.OrphanDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of the manager's step, its process and its message. */
@Configuration(proxyBeanMethods = false)
class OrphanSteps {

  @Bean
  TaskStep mendOrphanStep(OrphanDesk desk, OrphanBook orphans, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return OrphanDesk.FORM;
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(
            new NotePrompt("What you did, or why it may stay so and who looks after", false));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/missing-parts/" + id(task));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        desk.check(
            id(task),
            TaskStep.text(answer.values(), "orphanAnswer"),
            TaskStep.moment(answer.values(), "nextTryAt", time),
            answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        orphans.note(id(task), answer.note());
      }
    };
  }

  private static UUID id(OpenTask task) {
    return Objects.requireNonNull(task.subjectId());
  }

  /** What is missing needs its process until it is answered or gone. */
  @Bean
  ProcessOwner orphanOwner(OrphanBook orphans) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return "orphan";
      }

      @Override
      public List<OpenRecord> open() {
        return orphans.open().stream().map(Orphan::id).map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }

  /** What is gone has no task any more: its process has to hear of it. */
  @Bean
  MessageNeed orphanGoneNeed(OrphanBook orphans) {
    return new MessageNeed() {
      @Override
      public String message() {
        return "insight.orphanGone";
      }

      @Override
      public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
        return !orphans.require(correlationKey).isOpen();
      }
    };
  }
}
