package org.bridges.casefile.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.ContactTries;
import org.bridges.casefile.TryDesk;
import org.bridges.engine.MessageNeed;
import org.bridges.engine.ProcessOwner;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the case file knows about the next try: its two forms, its process and its message. */
@Configuration(proxyBeanMethods = false)
class TrySteps {

  @Bean
  TaskStep tryContactStep(TryDesk desk, ContactTries tries, OfficeTime time) {
    return new Step(TryDesk.TRY, "A few words for the contact log", false, "ways", tries) {
      @Override
      public void check(OpenTask task, Answer answer) {
        var values = answer.values();
        desk.check(
            id(task),
            new TryDesk.Said(
                TaskStep.text(values, "contactKind"),
                TaskStep.text(values, "contactOutcome"),
                TaskStep.moment(values, "contactedAt", time),
                TaskStep.moment(values, "nextTryAt", time)));
      }
    };
  }

  @Bean
  TaskStep decideTriesStep(TryDesk desk, ContactTries tries) {
    return new Step(TryDesk.DECIDE, "The reason, and what is done instead", true, "tries", tries) {
      @Override
      public void check(OpenTask task, Answer answer) {
        desk.checkDecision(
            id(task), TaskStep.text(answer.values(), "triesDecision"), answer.note());
      }
    };
  }

  /** A form with its words, which are kept until the answer is recorded. */
  private abstract static class Step implements TaskStep {

    private final String formId;
    private final NotePrompt prompt;
    private final String beside;
    private final ContactTries tries;

    Step(String formId, String label, boolean required, String beside, ContactTries tries) {
      this.formId = formId;
      this.prompt = new NotePrompt(label, required);
      this.beside = beside;
      this.tries = tries;
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
    public Optional<String> aside(OpenTask task) {
      return Optional.of("/cases/" + task.caseId() + "/contacts/" + beside);
    }

    @Override
    public void save(OpenTask task, Answer answer) {
      tries.note(id(task), answer.note());
    }

    static UUID id(OpenTask task) {
      return Objects.requireNonNull(task.subjectId());
    }
  }

  /** A try needs its process until it is made, settled or given up. */
  @Bean
  ProcessOwner contactTryOwner(ContactTries tries) {
    return new ProcessOwner() {
      @Override
      public String processId() {
        return "contact-try";
      }

      @Override
      public List<OpenRecord> open() {
        return tries.open().stream().map(id -> new OpenRecord(id, null)).toList();
      }
    };
  }

  /** A try that was settled otherwise has no task any more: its process has to hear of it. */
  @Bean
  MessageNeed contactNotedNeed(ContactTries tries) {
    return new MessageNeed() {
      @Override
      public String message() {
        return "casefile.contactNoted";
      }

      @Override
      public boolean isStillNeeded(UUID correlationKey, Map<String, @Nullable Object> variables) {
        return !tries.require(correlationKey).isOpen();
      }
    };
  }
}
