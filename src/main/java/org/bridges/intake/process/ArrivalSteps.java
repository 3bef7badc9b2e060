package org.bridges.intake.process;

import java.util.UUID;
import org.bridges.intake.ArrivalDesk;
import org.bridges.intake.ConnectionDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms in which somebody finds out whether a person arrived, and decides when she did not. */
@Configuration(proxyBeanMethods = false)
class ArrivalSteps {

  @Bean
  TaskStep checkLandedStep(ArrivalDesk desk, ConnectionDesk connections, OfficeTime time) {
    return new BesideStep(
        "check-landed",
        "panel",
        new TaskStep.NotePrompt("What was found out; why somebody is not asked", false)) {
      @Override
      public void check(OpenTask task, Answer answer) {
        var next = TaskStep.text(answer.values(), "nextTryAt");
        desk.check(
            referral(task),
            TaskStep.text(answer.values(), "landedAnswer"),
            next == null ? null : time.parse(next),
            answer.note());
      }

      @Override
      void keep(UUID referralId, @Nullable String note) {
        connections.note(referralId, note);
      }
    };
  }

  @Bean
  TaskStep decideConnectionStep(ArrivalDesk desk, ConnectionDesk connections) {
    return new BesideStep(
        "decide-connection",
        "history",
        new TaskStep.NotePrompt("The reason for this decision", true)) {
      @Override
      public void check(OpenTask task, Answer answer) {
        desk.checkDecision(
            referral(task), TaskStep.text(answer.values(), "connectionDecision"), answer.note());
      }

      @Override
      void keep(UUID referralId, @Nullable String note) {
        connections.note(referralId, note);
      }
    };
  }
}
