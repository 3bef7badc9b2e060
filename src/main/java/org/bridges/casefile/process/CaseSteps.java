package org.bridges.casefile.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.casefile.Closure;
import org.bridges.casefile.ClosureDesk;
import org.bridges.casefile.FirstContact;
import org.bridges.casefile.FollowUpRounds;
import org.bridges.casefile.RoundFindings;
import org.bridges.casefile.RoundQuestion;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskClosed;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What the case file knows about its forms. */
@Configuration(proxyBeanMethods = false)
class CaseSteps {

  private final Timeline timeline;
  private final OfficeTime time;

  CaseSteps(Timeline timeline, OfficeTime time) {
    this.timeline = timeline;
    this.time = time;
  }

  /** Family support has no recording step of its own: its completed task is the fact. */
  @EventListener
  void on(TaskClosed closed) {
    var task = closed.task();
    if (closed.completed() && task.formId().equals("support-family")) {
      var entry =
          TimelineEntry.ofCase(
              caseOf(task), "family:" + task.id(), "Support of the family settled");
      timeline.add(entry.by(closed.user()));
    }
  }

  @Bean
  TaskStep firstContactStep(FirstContact firstContact) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "first-contact";
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(new NotePrompt("The youth's wishes, in the youth's words", false));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + caseOf(task) + "/contacts/ways");
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        firstContact.check(
            new FirstContact.Try(
                TaskStep.text(values, "contactOutcome"),
                TaskStep.moment(values, "contactedAt", time),
                TaskStep.text(values, "servicesExplained"),
                TaskStep.text(values, "serviceWanted"),
                TaskStep.text(values, "releaseChoice"),
                TaskStep.moment(values, "nextTryAt", time)));
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        keepNote(task, "First contact: note", answer);
      }
    };
  }

  @Bean
  TaskStep supportFamilyStep() {
    return new TaskStep() {
      @Override
      public String formId() {
        return "support-family";
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(new NotePrompt("What was agreed with the family", false));
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        keepNote(task, "Family support: note", answer);
      }
    };
  }

  @Bean
  TaskStep holdRoundStep(FollowUpRounds rounds, RoundFindings findings) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "hold-round";
      }

      @Override
      public Map<String, Object> formData(OpenTask task) {
        return findings.of(caseOf(task)).missing().keySet().stream()
            .collect(Collectors.toMap(RoundQuestion::key, question -> "NO"));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/round");
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(new NotePrompt("What the round found", false));
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        rounds.check(
            caseOf(task),
            new FollowUpRounds.Held(
                0,
                TaskStep.text(values, "ownerConfirmed"),
                TaskStep.text(values, "nextStepConfirmed"),
                TaskStep.text(values, "safeContactConfirmed"),
                TaskStep.text(values, "roundDecision"),
                TaskStep.text(values, "closeReason"),
                TaskStep.moment(values, "nextStepAt", time)));
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        keepNote(task, "Follow-up round: note", answer);
      }
    };
  }

  @Bean
  TaskStep approveClosureStep(Closure closure, ClosureDesk desk) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "approve-closure";
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        var decision = TaskStep.text(answer.values(), "closureDecision");
        var proposal = task.subjectId();
        if (proposal == null) {
          closure.check(caseOf(task), decision, answer.user());
        } else {
          desk.check(proposal, decision, answer.user());
        }
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/closure/open");
      }
    };
  }

  private void keepNote(OpenTask task, String what, TaskStep.Answer answer) {
    if (answer.note() != null) {
      timeline.add(
          TimelineEntry.ofCase(caseOf(task), "note:" + UUID.randomUUID(), what)
              .with(answer.note())
              .by(answer.user()));
    }
  }

  private static UUID caseOf(OpenTask task) {
    return Objects.requireNonNull(task.caseId());
  }
}
