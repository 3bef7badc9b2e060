package org.bridges.worklist;

import java.time.Instant;
import java.util.UUID;
import org.bridges.audit.Subject;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the office sees it.
 *
 * @param id our own opaque id, never the engine's
 * @param step element id in the model
 * @param title what is to be done, the step's name in the model
 * @param subjectId the meeting, item, transfer or move that the task is about
 * @param group candidate group
 * @param priority 100 safety first, 90 urgent, 50 else
 */
public record OpenTask(
    UUID id,
    String processId,
    String step,
    String formId,
    String title,
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    @Nullable UUID subjectId,
    String caseNumber,
    String group,
    @Nullable String assignee,
    Instant due,
    Instant createdAt,
    int priority,
    Urgency urgency,
    boolean isOpen) {

  /** Whose record the task shows, and what of it. */
  public Subject subject() {
    return new Subject(caseId, referralId, null, about());
  }

  /** The record that completion is about: the subject where there is one, else case or referral. */
  public UUID about() {
    if (subjectId != null) {
      return subjectId;
    }
    var owner = caseId != null ? caseId : referralId;
    return owner != null ? owner : id;
  }
}
