package org.bridges.meeting.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bridges.meeting.DateAgreement;
import org.bridges.meeting.Minutes;
import org.bridges.meeting.Scheduling;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the meeting knows about its forms. */
@Configuration(proxyBeanMethods = false)
class MeetingSteps {

  @Bean
  TaskStep scheduleMeetingStep(Scheduling scheduling, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "schedule-meeting";
      }

      @Override
      public void check(OpenTask task, Map<String, Object> values) {
        var date = TaskStep.text(values, "meetingAt");
        scheduling.check(
            meeting(task),
            date == null ? null : time.parse(date),
            !"NO".equals(TaskStep.text(values, "inviteTeam")),
            TaskStep.text(values, "quorum"));
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/meetings/" + task.subjectId() + "/invitations");
      }
    };
  }

  @Bean
  TaskStep agreeDateStep(DateAgreement agreement, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "agree-date";
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(
            new NotePrompt("Why the date is kept, although not enough can come", false));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        var date = TaskStep.text(answer.values(), "meetingAt");
        agreement.check(
            meeting(task),
            TaskStep.text(answer.values(), "dateAnswer"),
            date == null ? null : time.parse(date),
            answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        agreement.note(meeting(task), answer.note());
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/meetings/" + task.subjectId() + "/invitations");
      }
    };
  }

  @Bean
  TaskStep holdMeetingStep(Minutes minutes) {
    return new TaskStep() {
      @Override
      public String formId() {
        return "hold-meeting";
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(
            new NotePrompt("Minutes: the youth's wishes first, then what was decided", false));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        minutes.check(meeting(task), TaskStep.text(answer.values(), "held"), answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        if (answer.note() != null) {
          minutes.write(meeting(task), answer.note(), answer.user());
        }
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/meetings/" + task.subjectId() + "/minutes");
      }
    };
  }

  private static java.util.UUID meeting(OpenTask task) {
    return Objects.requireNonNull(task.subjectId());
  }
}
