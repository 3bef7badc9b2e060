package org.bridges.transfer;

import java.time.Instant;
import java.util.UUID;
import org.bridges.consent.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as others see it.
 *
 * @param senderCounty code of the county that offered
 * @param receiver the receiving county or agency in words
 * @param backAt when the sender had the case again, after a return or because it did not hold
 * @param heldChecks how often somebody found that it holds
 * @param settledAt when nothing of it was to be done any more
 * @param dueAt when what comes next is due; null for a moment after each change, and at the end
 */
public record TransferView(
    UUID id,
    UUID caseId,
    @Nullable String toCounty,
    @Nullable String toAgency,
    @Nullable String senderCounty,
    String receiver,
    String shareBasis,
    String reason,
    TransferState state,
    Instant offeredAt,
    @Nullable Instant respondedAt,
    @Nullable String declineReason,
    @Nullable Instant introducedAt,
    @Nullable Instant contactAt,
    @Nullable String returnReason,
    @Nullable Instant returnAskedAt,
    @Nullable Instant backAt,
    @Nullable String notHeldReason,
    int heldChecks,
    @Nullable Instant settledAt,
    @Nullable Instant dueAt) {

  /** Whether the receiving agency is told nothing, because the youth says no. */
  public boolean isUntold() {
    return toAgency != null && shareBasis.equals(Sharing.NONE);
  }

  /** Whether the receiver leads: its contact with the youth is recorded, and nothing came back. */
  public boolean receiverLeads() {
    return contactAt != null && backAt == null;
  }

  /** Who is responsible now, and what comes next until when. */
  public RunningClock clock() {
    return RunningClock.of(this);
  }
}
