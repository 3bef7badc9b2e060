package org.bridges.casefile.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.AgeingBook;
import org.bridges.casefile.AgeingDesk;
import org.bridges.casefile.AgeingKind;
import org.bridges.engine.MessageNeed;
import org.bridges.engine.ProcessOwner;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of the question what comes after the programme, its process and its message. */
@Configuration(proxyBeanMethods = false)
class AgeingSteps {

  @Bean
  TaskStep decideAgeingStep(AgeingDesk desk, AgeingBook book, OfficeTime time) {
    return new TaskStep() {
      @Override
      public String formId() {
        return AgeingDesk.FORM;
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return book.require(id(task)).kind() == AgeingKind.BIRTH_DATE
            ? Optional.of(
                new NotePrompt(
                    "If the birth date is known now: year-month-day, as 2009-04-30", false))
            : Optional.empty();
      }

      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/ageing/" + id(task));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        desk.check(
            id(task),
            TaskStep.text(answer.values(), "ageingAnswer"),
            TaskStep.text(answer.values(), "birthAnswer"),
            moment(answer.values(), time),
            answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        desk.keepBirthDate(id(task), TaskStep.text(answer.values(), "birthAnswer"), answer.note());
      }
    };
  }

  private static UUID id(OpenTask task) {
    return Objects.requireNonNull(task.subjectId());
  }

  private static @Nullable Instant moment(Map<String, Object> values, OfficeTime time) {
    return time.parseWritten(TaskStep.text(values, "nextTryAt"));
  }

  /** A question needs its process until it is answered or none any more. */
  @Bean
  ProcessOwner ageingOwner(AgeingBook book) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return "ageing-out";
      }

      @Override
      public List<OpenRecord> open() {
        return book.open().stream().map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }

  /** What is no question any more has to leave the list. */
  @Bean
  MessageNeed ageingSettledNeed(AgeingBook book) {
    return new MessageNeed() {
      @Override
      public String message() {
        return "casefile.ageingSettled";
      }

      @Override
      public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
        return !book.require(correlationKey).isOpen();
      }
    };
  }
}
