package org.bridges.transfer.process;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.transfer.Requests;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.stereotype.Component;

/** What the hand-over knows of the form in which the owner offers a case that was asked for. */
@Component
class RequestStep implements TaskStep {

  private final Requests requests;

  RequestStep(Requests requests) {
    this.requests = requests;
  }

  @Override
  public String formId() {
    return "answer-request";
  }

  @Override
  public Optional<NotePrompt> note(OpenTask task) {
    return Optional.of(new NotePrompt("Without a release: why the agency may be told", false));
  }

  @Override
  public void check(OpenTask task, Answer answer) {
    var values = answer.values();
    requests.checkRequest(
        subject(task),
        TaskStep.text(values, "requestAnswer"),
        TaskStep.text(values, "refuseReason"),
        TaskStep.text(values, "shareBasis"),
        answer.note());
  }

  @Override
  public void save(OpenTask task, Answer answer) {
    var values = answer.values();
    requests.settleRequest(
        subject(task),
        TaskStep.text(values, "requestAnswer"),
        TaskStep.text(values, "shareBasis"),
        answer.note(),
        answer.user());
  }

  private static UUID subject(OpenTask task) {
    return Objects.requireNonNull(task.subjectId());
  }
}
