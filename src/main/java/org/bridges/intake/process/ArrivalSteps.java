package org.bridges.intake.process;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.intake.ArrivalDesk;
import org.bridges.intake.ConnectionDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms in which somebody finds out whether a person arrived, and decides when she did not. */
@Configuration(proxyBeanMethods = false)
class ArrivalSteps {

  @Bean
  TaskStep checkLandedStep(ArrivalDesk desk, ConnectionDesk connections, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "check-landed";
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/referrals/" + referral(task) + "/panel");
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(new NotePrompt("What was found out; why somebody is not asked", false));
      }

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
      public void save(OpenTask task, Answer answer) {
        connections.note(referral(task), answer.note());
      }
    };
  }

  @Bean
  TaskStep decideConnectionStep(ArrivalDesk desk, ConnectionDesk connections) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "decide-connection";
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/referrals/" + referral(task) + "/history");
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(new NotePrompt("The reason for this decision", true));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        desk.checkDecision(
            referral(task), TaskStep.text(answer.values(), "connectionDecision"), answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        connections.note(referral(task), answer.note());
      }
    };
  }

  private static UUID referral(OpenTask task) {
    return Objects.requireNonNull(task.referralId());
  }
}
