package org.bridges.intake.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bridges.intake.AgencyChoice;
import org.bridges.intake.ConnectionDesk;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;
import org.springframework.stereotype.Component;

/** The form in which somebody is connected to another agency. */
@Component
class ConnectStep implements TaskStep {

  private final ConnectionDesk desk;
  private final AgencyChoice agencies;
  private final OfficeTime time;

  ConnectStep(ConnectionDesk desk, AgencyChoice agencies, OfficeTime time) {
    this.desk = desk;
    this.agencies = agencies;
    this.time = time;
  }

  @Override
  public String formId() {
    return "connect-elsewhere";
  }

  @Override
  public Map<String, Object> formData(OpenTask task) {
    return Map.of("agencyOptions", agencies.options(referral(task)));
  }

  @Override
  public Optional<String> aside(OpenTask task) {
    return Optional.of("/referrals/" + referral(task) + "/agencies");
  }

  @Override
  public Optional<NotePrompt> note(OpenTask task) {
    return Optional.of(new NotePrompt("How it was handed over", false));
  }

  @Override
  public void check(OpenTask task, Answer answer) {
    var values = answer.values();
    desk.check(
        referral(task),
        new ConnectionDesk.Connection(
            TaskStep.text(values, "agencyCode"),
            TaskStep.text(values, "consentGiven"),
            TaskStep.text(values, "consentBy"),
            TaskStep.text(values, "consentHow"),
            TaskStep.moment(values, "consentAt", time),
            TaskStep.text(values, "handOff"),
            TaskStep.text(values, "landed")));
  }

  @Override
  public void save(OpenTask task, Answer answer) {
    desk.note(referral(task), answer.note());
  }

  private static UUID referral(OpenTask task) {
    return Objects.requireNonNull(task.referralId());
  }
}
