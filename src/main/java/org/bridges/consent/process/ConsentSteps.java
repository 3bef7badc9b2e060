package org.bridges.consent.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.consent.Renewal;
import org.bridges.consent.StoppedDesk;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What releases know about their two forms. */
@Configuration(proxyBeanMethods = false)
class ConsentSteps {

  @Bean
  TaskStep renewReleaseStep(Renewal renewal) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "renew-release";
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        renewal.check(subject(task), TaskStep.text(values, "renewalAnswer"));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/releases");
      }
    };
  }

  @Bean
  TaskStep settleStoppedStep(StoppedDesk stopped) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "settle-stopped";
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        stopped.check(subject(task), TaskStep.text(values, "stoppedAnswer"));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/stopped/" + task.subjectId());
      }
    };
  }

  private static UUID subject(OpenTask task) {
    return Objects.requireNonNull(task.subjectId());
  }
}
