package org.bridges.caseload;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.MissingTold;
import org.bridges.casefile.RunningStage;
import org.bridges.consent.NewRelease;
import org.bridges.plan.NewItem;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.youth.NewYouth;
import org.bridges.youth.SafeContact;
import org.bridges.youth.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A running case that was read and found to be right.
 *
 * @param coordinator user name
 * @param likeness what a person said about everybody alike who is known; null where nobody looked
 */
public record NewRunning(
    String formerNumber,
    String coordinator,
    County county,
    Instant openedAt,
    RunningStage stage,
    NewYouth youth,
    @Nullable SafeContact contact,
    String familyOffered,
    @Nullable String advocateAgency,
    Urgency urgency,
    boolean safetyFirst,
    @Nullable Instant lastContactAt,
    @Nullable Instant meetingAt,
    @Nullable Instant nextRoundAt,
    @Nullable Instant missingSince,
    Set<MissingTold> told,
    @Nullable Instant toldAt,
    @Nullable String history,
    @Nullable NewRelease release,
    @Nullable NewItem promise,
    Verdict.@Nullable Answer likeness) {

  /** The id of the meeting that is planned: the same case always means the same one. */
  UUID meetingId(UUID caseId) {
    var seed = "before-meeting:" + caseId;
    return UUID.nameUUIDFromBytes(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Never shows what was written. */
  @Override
  public String toString() {
    return "NewRunning[" + stage + "]";
  }
}
