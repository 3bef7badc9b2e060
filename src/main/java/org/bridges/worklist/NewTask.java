package org.bridges.worklist;

import java.time.Instant;
import java.util.UUID;
import org.bridges.engine.Models;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;

/** A user task as the engine announces it. */
public record NewTask(
    int epoch,
    long engineKey,
    long instanceKey,
    Models.Step step,
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    @Nullable UUID subjectId,
    String caseNumber,
    String group,
    @Nullable String assignee,
    Instant due,
    int priority,
    Urgency urgency) {

  /** The record that the task is about. */
  @Nullable UUID about() {
    if (subjectId != null) {
      return subjectId;
    }
    return caseId != null ? caseId : referralId;
  }
}
