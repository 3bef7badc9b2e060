package org.bridges.intake.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.intake.Decision;
import org.bridges.intake.DecisionDesk;
import org.bridges.intake.EarlierRecords;
import org.bridges.intake.Talk;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskStep;

/** One of the forms in which somebody decides about a referral. */
class DecisionStep implements TaskStep {

  private static final Set<String> MAY_JOIN = Set.of("confirm-referral", "review-referral");

  private final String formId;
  private final String label;
  private final boolean isReasonNeeded;
  private final DecisionDesk desk;
  private final EarlierRecords earlier;
  private final OfficeTime time;

  DecisionStep(
      String formId,
      String label,
      boolean isReasonNeeded,
      DecisionDesk desk,
      EarlierRecords earlier,
      OfficeTime time) {
    this.formId = formId;
    this.label = label;
    this.isReasonNeeded = isReasonNeeded;
    this.desk = desk;
    this.earlier = earlier;
    this.time = time;
  }

  @Override
  public String formId() {
    return formId;
  }

  /**
   * What a person said about an earlier record fills the form in; she or he may still change it.
   */
  @Override
  public Map<String, Object> formData(OpenTask task) {
    return Optional.of(formId)
        .filter(MAY_JOIN::contains)
        .flatMap(form -> earlier.caseToJoin(referral(task)))
        .map(number -> Map.<String, Object>of("decision", "JOIN", "knownCaseNumber", number))
        .orElseGet(Map::of);
  }

  @Override
  public Optional<String> aside(OpenTask task) {
    return Optional.of("/referrals/" + referral(task) + "/panel?task=" + task.id());
  }

  @Override
  public Optional<NotePrompt> note(OpenTask task) {
    return Optional.of(new NotePrompt(label, isReasonNeeded && !desk.hasNote(referral(task))));
  }

  @Override
  public void check(OpenTask task, Answer answer) {
    desk.check(referral(task), formId, decision(answer.values()), answer.note());
  }

  @Override
  public void save(OpenTask task, Answer answer) {
    desk.note(referral(task), answer.note());
  }

  private Decision decision(Map<String, Object> values) {
    return new Decision(
        TaskStep.text(values, "decision"),
        TaskStep.text(values, "decisionReason"),
        TaskStep.text(values, "acceptCounty"),
        TaskStep.text(values, "knownCaseNumber"),
        TaskStep.text(values, "mandatoryReport"),
        TaskStep.moment(values, "nextTryAt", time),
        new Talk(
            TaskStep.text(values, "clarifiedCounty"),
            TaskStep.text(values, "clarifiedLink"),
            TaskStep.text(values, "clarifiedAge"),
            TaskStep.text(values, "clarifiedConcern"),
            TaskStep.text(values, "clarifiedDanger"),
            TaskStep.text(values, "adviceAgencyCode")));
  }

  static UUID referral(OpenTask task) {
    return Objects.requireNonNull(task.referralId());
  }
}
