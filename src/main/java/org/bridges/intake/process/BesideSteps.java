package org.bridges.intake.process;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.intake.CallDesk;
import org.bridges.intake.ReportDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of what is owed beside a referral: the mandatory report, and the call back. */
@Configuration(proxyBeanMethods = false)
class BesideSteps {

  @Bean
  TaskStep makeReportStep(ReportDesk desk, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "make-report";
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return beside(task, "panel");
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(
            new NotePrompt(
                "The number that was given for the report; why none is required", false));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        var said =
            new ReportDesk.Report(
                TaskStep.text(answer.values(), "reportAnswer"),
                TaskStep.text(answer.values(), "reportedTo"),
                moment(answer.values(), "reportedAt", time));
        desk.check(referral(task), said, answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        desk.note(referral(task), answer.note());
      }
    };
  }

  @Bean
  TaskStep callBackStep(CallDesk desk, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "call-back";
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return beside(task, "panel");
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(new NotePrompt("A note for the timeline", false));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        var values = answer.values();
        desk.check(TaskStep.text(values, "callOutcome"), moment(values, "nextTryAt", time));
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        desk.note(referral(task), answer.note());
      }
    };
  }

  @Bean
  TaskStep decideCallStep(CallDesk desk) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "decide-call";
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return beside(task, "history");
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(new NotePrompt("The reason for this decision", true));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        desk.checkDecision(
            referral(task), TaskStep.text(answer.values(), "callDecision"), answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        desk.note(referral(task), answer.note());
      }
    };
  }

  private static Optional<String> beside(OpenTask task, String what) {
    return Optional.of("/referrals/" + referral(task) + "/" + what);
  }

  private static @Nullable Instant moment(Map<String, Object> values, String key, OfficeTime time) {
    var written = TaskStep.text(values, key);
    return written == null ? null : time.parse(written);
  }

  private static UUID referral(OpenTask task) {
    return Objects.requireNonNull(task.referralId());
  }
}
