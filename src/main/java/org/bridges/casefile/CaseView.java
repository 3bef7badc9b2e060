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
    UUID referralId,
    Instant openedAt,
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

  /** Whether the youth is missing: what is routine waits. */
  public boolean isOnHold() {
    return status == CaseStatus.ON_HOLD_MISSING;
  }
}
