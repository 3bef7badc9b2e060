package org.bridges.reminder;

import java.time.Instant;
import java.util.UUID;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A step of our own people reached one of its moments.
 *
 * @param stage stage of the time limits
 * @param level which of its moments
 * @param processId model in which the step waits
 * @param elementId the reminding step; the same one at the same due moment is one reminder
 * @param subjectId meeting, item, transfer or move; null where the case or referral is meant
 * @param dueAt when the work is due
 */
public record StaffDue(
    String stage,
    Level level,
    String processId,
    String elementId,
    @Nullable UUID caseId,
    @Nullable UUID referralId,
    @Nullable UUID subjectId,
    Instant dueAt,
    Urgency urgency,
    County county) {

  /** The moments of a stage. */
  public enum Level {
    REMINDER,
    ESCALATION,
    ESCALATION2
  }

  /** What the step is about, the nearest record. */
  UUID about() {
    if (subjectId != null) {
      return subjectId;
    }
    var owner = caseId != null ? caseId : referralId;
    if (owner == null) {
      throw new IllegalStateException("A reminder is about nothing");
    }
    return owner;
  }
}
