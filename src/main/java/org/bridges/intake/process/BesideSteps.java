package org.bridges.intake.process;

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
    return new BesideStep(
        "make-report",
        "panel",
        new TaskStep.NotePrompt(
            "The number that was given for the report; why none is required", false)) {
      @Override
      public void check(OpenTask task, Answer answer) {
        var said =
            new ReportDesk.Report(
                TaskStep.text(answer.values(), "reportAnswer"),
                TaskStep.text(answer.values(), "reportedTo"),
                TaskStep.moment(answer.values(), "reportedAt", time));
        desk.check(referral(task), said, answer.note());
      }

      @Override
      void keep(UUID referralId, @Nullable String note) {
        desk.note(referralId, note);
      }
    };
  }

  @Bean
  TaskStep callBackStep(CallDesk desk, OfficeTime time) {
    return new BesideStep(
        "call-back", "panel", new TaskStep.NotePrompt("A note for the timeline", false)) {
      @Override
      public void check(OpenTask task, Answer answer) {
        var values = answer.values();
        desk.check(
            TaskStep.text(values, "callOutcome"), TaskStep.moment(values, "nextTryAt", time));
      }

      @Override
      void keep(UUID referralId, @Nullable String note) {
        desk.note(referralId, note);
      }
    };
  }

  @Bean
  TaskStep decideCallStep(CallDesk desk) {
    return new BesideStep(
        "decide-call", "history", new TaskStep.NotePrompt("The reason for this decision", true)) {
      @Override
      public void check(OpenTask task, Answer answer) {
        desk.checkDecision(
            referral(task), TaskStep.text(answer.values(), "callDecision"), answer.note());
      }

      @Override
      void keep(UUID referralId, @Nullable String note) {
        desk.note(referralId, note);
      }
    };
  }
}
