package org.bridges.casefile.process;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.HoldReview;
import org.bridges.casefile.HoldStep;
import org.bridges.casefile.MissingBook;
import org.bridges.casefile.RecoveryBook;
import org.bridges.casefile.RecoveryDesk;
import org.bridges.casefile.SearchDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the case file knows about the forms of a search, of its review and of a recovery. */
@Configuration(proxyBeanMethods = false)
class MissingSteps {

  private final OfficeTime time;

  MissingSteps(OfficeTime time) {
    this.time = time;
  }

  @Bean
  TaskStep tellMissingStep(SearchDesk search, MissingBook book) {
    return new SearchStep(SearchDesk.TELL, HoldStep.TELL, "Numbers of the reports", search, book);
  }

  @Bean
  TaskStep checkMissingStep(SearchDesk search, MissingBook book) {
    return new SearchStep(SearchDesk.CHECK, HoldStep.CHECK, "What was heard", search, book);
  }

  @Bean
  TaskStep locateYouthStep(SearchDesk search, MissingBook book) {
    return new SearchStep(
        SearchDesk.LOCATE, HoldStep.LOCATE, "A few words for the contact log", search, book) {
      @Override
      public Optional<String> aside(OpenTask task) {
        return Optional.of("/cases/" + task.caseId() + "/contacts/ways");
      }
    };
  }

  /** A step of the search with its words, which are kept until the answer is recorded. */
  private class SearchStep implements TaskStep {

    private final String formId;
    private final HoldStep step;
    private final NotePrompt prompt;
    private final SearchDesk search;
    private final MissingBook book;

    SearchStep(String formId, HoldStep step, String label, SearchDesk search, MissingBook book) {
      this.formId = formId;
      this.step = step;
      this.prompt = new NotePrompt(label, false);
      this.search = search;
      this.book = book;
    }

    @Override
    public String formId() {
      return formId;
    }

    @Override
    public Optional<NotePrompt> note(OpenTask task) {
      return Optional.of(prompt);
    }

    @Override
    public void check(OpenTask task, Answer answer) {
      var values = answer.values();
      var said =
          SearchAnswers.read(
              key -> TaskStep.text(values, key), key -> TaskStep.moment(values, key, time));
      search.check(id(task), step, said, answer.note());
    }

    @Override
    public void save(OpenTask task, Answer answer) {
      book.note(id(task), answer.note());
    }
  }

  @Bean
  TaskStep reviewMissingStep(HoldReview review, MissingBook book) {
    return new TaskStep() {
      @Override
      public String formId() {
        return HoldReview.FORM;
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(new NotePrompt("What was looked at, and the reason", false));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        var values = answer.values();
        review.check(
            id(task),
            TaskStep.text(values, "holdDecision"),
            TaskStep.text(values, "closeReason"),
            answer.note(),
            answer.user());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        book.note(id(task), answer.note());
      }
    };
  }

  @Bean
  TaskStep reportRecoveryStep(RecoveryDesk desk, RecoveryBook book) {
    return new TaskStep() {
      @Override
      public String formId() {
        return RecoveryDesk.FORM;
      }

      @Override
      public Optional<NotePrompt> note(OpenTask task) {
        return Optional.of(
            new NotePrompt("The number of the report, or why none is required", false));
      }

      @Override
      public void check(OpenTask task, Answer answer) {
        var values = answer.values();
        desk.check(
            id(task),
            new RecoveryDesk.Report(
                TaskStep.text(values, "reportAnswer"),
                TaskStep.text(values, "reportedTo"),
                TaskStep.moment(values, "reportedAt", time)),
            answer.note());
      }

      @Override
      public void save(OpenTask task, Answer answer) {
        book.note(id(task), answer.note());
      }
    };
  }

  private static UUID id(OpenTask task) {
    return Objects.requireNonNull(task.subjectId());
  }
}
