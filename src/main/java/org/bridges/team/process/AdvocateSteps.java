package org.bridges.team.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.engine.MessageNeed;
import org.bridges.engine.ProcessOwner;
import org.bridges.team.AdvocateFound;
import org.bridges.team.AdvocateSearch;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the team knows about the process that looks for an advocate. */
@Configuration(proxyBeanMethods = false)
class AdvocateSteps {

  @Bean
  TaskStep findAdvocateStep(AdvocateFound found) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "find-advocate";
      }

      @Override
      public Map<String, Object> formData(OpenTask task) {
        var options =
            found.choice(caseOf(task)).stream()
                .map(one -> Map.of("label", one.name(), "value", one.code()))
                .toList();
        return Map.of("advocateAgencyOptions", options);
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        found.check(
            Objects.requireNonNull(task.subjectId()),
            caseOf(task),
            TaskStep.text(values, "advocateFound"),
            TaskStep.text(values, "advocateAgencyCode"));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + caseOf(task) + "/advocates");
      }
    };
  }

  private static UUID caseOf(OpenTask task) {
    return Objects.requireNonNull(task.caseId());
  }

  /** A request needs its process until somebody goes and the process has heard of it. */
  @Bean
  ProcessOwner advocateRequestOwner(AdvocateSearch search) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return "advocate-request";
      }

      @Override
      public List<OpenRecord> open() {
        return search.unfinished().stream().map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }

  /** An answer has to be heard while the process waits for it. */
  @Bean
  MessageNeed advocateAnsweredNeed(AdvocateSearch search) {
    return new MessageNeed() {
      @Override
      public String message() {
        return "team.advocateAnswered";
      }

      @Override
      public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
        return search.isUnheard(correlationKey);
      }
    };
  }
}
