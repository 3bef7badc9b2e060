package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case as others see it.
 *
 * @param county the county that leads
 * @param place the county where the youth is, while that is another one; of the five only
 * @param referralId the referral that opened it; null for a case that ran before Bridges
 * @param openedAt when the open period began, for a case from before Bridges in the real past
 * @param takenOverAt when a case from before Bridges came; null for every other
 * @param urgentSince the recovery or the report of the danger; null where nothing is urgent
 * @param owner user name of the coordinator, null until the team is assigned
 * @param responsible county code, or the code of the agency that leads after a hand-over
 */
public record CaseView(
    UUID id,
    String caseNumber,
    int generation,
    CaseStatus status,
    County county,
    @Nullable County place,
    Urgency urgency,
    boolean safetyFirst,
    UUID youthId,
    @Nullable UUID referralId,
    Instant openedAt,
    @Nullable Instant takenOverAt,
    @Nullable Instant urgentSince,
    @Nullable String owner,
    String responsible,
    int roundNumber,
    @Nullable Instant roundAt,
    @Nullable Instant reachedAt,
    @Nullable Boolean serviceWanted,
    @Nullable String closureReason,
    @Nullable Instant closedAt) {

  /** The county by whose limits the case is counted: where the youth is. */
  public County limitsCounty() {
    return place == null ? county : place;
  }

  /** From when our own clocks count: nothing was due here before the case came. */
  public Instant clocksFrom() {
    return takenOverAt == null ? openedAt : takenOverAt;
  }

  /** Whether the youth is missing: what is routine waits. */
  public boolean isOnHold() {
    return status == CaseStatus.ON_HOLD_MISSING;
  }
}
