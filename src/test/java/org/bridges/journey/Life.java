package org.bridges.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseStatus;
import org.bridges.casefile.CaseView;
import org.bridges.transfer.TransferState;
import org.bridges.transfer.TransferView;
import org.jspecify.annotations.Nullable;

/**
 * How one case stands at one moment.
 *
 * @param isMoreOpen whether something is open of which the proposed closure does not speak
 * @param isReportOwed whether the report of a recovery is still to be made
 * @param forms of the steps that wait
 */
record Life(
    CaseView care,
    @Nullable TransferView handOver,
    boolean isClosureProposed,
    boolean isMoreOpen,
    boolean isReportOwed,
    List<String> forms,
    Instant now) {

  /** The form of the step in which somebody signs a closure. */
  static final String SIGNATURE = "approve-closure";

  private static final Set<TransferState> RUNNING =
      Set.of(TransferState.OFFERED, TransferState.ACCEPTED, TransferState.RETURN_ASKED);

  UUID id() {
    return care.id();
  }

  boolean isOpen() {
    return care.closedAt() == null;
  }

  boolean isOnHold() {
    return care.status() == CaseStatus.ON_HOLD_MISSING;
  }

  /** Whether a hand-over is under way. */
  boolean isHandedOver() {
    return handOver != null && RUNNING.contains(handOver.state());
  }

  boolean stands(TransferState state) {
    return handOver != null && handOver.state() == state;
  }

  boolean canBeGivenBack() {
    return stands(TransferState.ACCEPTED)
        || (stands(TransferState.COMPLETED) && handOver != null && handOver.settledAt() == null);
  }

  /** Whether who signs may close it: the youth is found, and what is open was spoken of. */
  boolean canBeClosed() {
    return forms.contains(SIGNATURE) && !isOnHold() && !isMoreOpen;
  }

  /** Whether the limits of this county count. */
  boolean isPlaced(String county) {
    return care.limitsCounty().name().equals(county);
  }

  Duration age() {
    return Duration.between(care.openedAt(), now);
  }

  /** What a refusal must leave as it was. */
  List<Object> untouched() {
    return java.util.Arrays.asList(
        care.status(),
        care.generation(),
        care.owner(),
        care.responsible(),
        care.closedAt(),
        handOver == null ? null : handOver.id(),
        handOver == null ? null : handOver.state(),
        isClosureProposed,
        forms);
  }
}
