package org.bridges.intake.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bridges.intake.ConnectionDesk;
import org.bridges.intake.DecisionDesk;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.stereotype.Component;

/** The form in which somebody is connected to another agency. */
@Component
class ConnectStep implements TaskStep {

  private final ConnectionDesk desk;
  private final DecisionDesk decisions;

  ConnectStep(ConnectionDesk desk, DecisionDesk decisions) {
    this.desk = desk;
    this.decisions = decisions;
  }

  @Override
  public String formId() {
    return "connect-elsewhere";
  }

  @Override
  public Map<String, Object> formData(OpenTask task) {
    return Map.of("agencyOptions", desk.options());
  }

  @Override
  public Optional<String> aside(OpenTask task) {
    return Optional.of("/referrals/" + task.referralId() + "/panel");
  }

  @Override
  public Optional<NotePrompt> note(OpenTask task) {
    return Optional.of(new NotePrompt("How it was handed over", false));
  }

  @Override
  public void check(OpenTask task, Answer answer) {
    var values = answer.values();
    desk.check(
        new ConnectionDesk.Connection(
            TaskStep.text(values, "agencyCode"),
            TaskStep.text(values, "consentGiven"),
            TaskStep.text(values, "landed")));
  }

  @Override
  public void save(OpenTask task, Answer answer) {
    decisions.note(Objects.requireNonNull(task.referralId()), answer.note());
  }
}
