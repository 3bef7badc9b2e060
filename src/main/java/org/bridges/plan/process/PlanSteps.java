package org.bridges.plan.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bridges.plan.FollowUp;
import org.bridges.plan.PlanIssue;
import org.bridges.plan.ServiceRequests;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the plan knows about its forms. */
@Configuration(proxyBeanMethods = false)
class PlanSteps {

  @Bean
  TaskStep issuePlanStep(PlanIssue issue) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "issue-plan";
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        issue.check(Objects.requireNonNull(task.caseId()), TaskStep.text(values, "planConfirmed"));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/plan");
      }
    };
  }

  @Bean
  TaskStep planServiceStep(ServiceRequests requests) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "plan-service";
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        requests.check(
            Objects.requireNonNull(task.subjectId()), TaskStep.text(values, "serviceAnswer"));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/service-requests/" + task.subjectId());
      }
    };
  }

  @Bean
  TaskStep agreeNextStep(FollowUp followUp, OfficeTime time) {
    return itemStep("agree-next-step", followUp, time);
  }

  @Bean
  TaskStep keepPromise(FollowUp followUp, OfficeTime time) {
    return itemStep("keep-promise", followUp, time);
  }

  private static TaskStep itemStep(String form, FollowUp followUp, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return form;
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        var date = TaskStep.text(values, "newDueAt");
        followUp.check(
            TaskStep.text(values, "itemOutcome"),
            date == null ? null : time.parse(date),
            TaskStep.text(values, "waitsFor"));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/plan");
      }
    };
  }
}
