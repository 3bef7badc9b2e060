package org.bridges.transfer.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.engine.ProcessOwner;
import org.bridges.transfer.ProviderDesk;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of the step of a change of provider, its process and its message. */
@Configuration(proxyBeanMethods = false)
class ProviderSteps {

  @Bean
  TaskStep settleProviderStep(ProviderDesk desk) {
    return new TaskStep() {
      @Override
      public String formId() {
        return ProviderDesk.FORM;
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(new NotePrompt("If it stays: why", false));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/moves/" + id(task) + "/waiting");
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        desk.check(id(task), TaskStep.text(answer.values(), "providerAnswer"), answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        desk.note(id(task), answer.note(), answer.user());
      }
    };
  }

  private static UUID id(OpenTask task) {
    return Objects.requireNonNull(task.subjectId());
  }

  /** What waits for a release needs its process until it is settled. */
  @Bean
  ProcessOwner providerChangeOwner(ProviderDesk desk) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return "provider-change";
      }

      @Override
      public List<OpenRecord> open() {
        return desk.open().stream().map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }

  /** What moved with a release that came has no step any more: its process has to hear of it. */
  @Bean
  MessageNeed providerSettledNeed(ProviderDesk desk) {
    return new MessageNeed() {
      @Override
      public String message() {
        return "transfer.providerSettled";
      }

      @Override
      public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
        return !desk.view(correlationKey).isOpen();
      }
    };
  }
}
