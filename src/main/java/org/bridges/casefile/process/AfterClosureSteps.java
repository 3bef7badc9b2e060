package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.AfterClosure;
import org.bridges.engine.MessageNeed;
import org.bridges.engine.ProcessOwner;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the case file knows about asking after a closure: its form, its process, its message. */
@Configuration(proxyBeanMethods = false)
class AfterClosureSteps {

  @Bean
  TaskStep afterClosureStep(AfterClosure after, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return AfterClosure.FORM;
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/contacts/ways");
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        var next = TaskStep.text(values, "nextTryAt");
        after.check(TaskStep.text(values, "afterAnswer"), next == null ? null : time.parse(next));
      }
    };
  }

  @Bean
  ProcessOwner afterClosureOwner(AfterClosure after) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return "after-closure";
      }

      @Override
      public List<OpenRecord> open() {
        return after.open().stream().map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }

  /** Who is asked no more has a process that has to hear of it. */
  @Bean
  MessageNeed askNoMoreNeed(AfterClosure after) {
    return new MessageNeed() {
      @Override
      public String message() {
        return "casefile.askNoMore";
      }

      @Override
      public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
        return !after.isOpen(correlationKey);
      }
    };
  }
}
