package org.bridges.casefile;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that ran before Bridges, with its real dates.
 *
 * @param opening what every case has; nobody referred it here
 * @param openedAt in the past: rounds and the day of the earliest closure count from it
 * @param coordinator user name of who coordinates it
 * @param lastContactAt when the youth was reached last; null where nobody knows
 * @param nextRoundAt when the next round was to be; null for the next one counted from the opening
 * @param meetingId the meeting whose plan the case waits for, at stage MEETING_PLANNED
 * @param missingSince when the youth was seen last, at stage ON_HOLD
 * @param told who was told that the youth is missing
 * @param toldAt when they were told
 * @param formerNumber number in the system before, kept encrypted; null for none
 * @param history what happened before, in short, kept encrypted; null for nothing
 */
public record RunningCase(
    NewCase opening,
    Instant openedAt,
    RunningStage stage,
    String coordinator,
    @Nullable Instant lastContactAt,
    @Nullable Instant nextRoundAt,
    @Nullable UUID meetingId,
    @Nullable Instant missingSince,
    Set<MissingTold> told,
    @Nullable Instant toldAt,
    @Nullable String formerNumber,
    @Nullable String history) {

  /** Never shows what was written. */
  @Override
  public String toString() {
    return "RunningCase[" + opening.caseId() + ", " + stage + "]";
  }
}
