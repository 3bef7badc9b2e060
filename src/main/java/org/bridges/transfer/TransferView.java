package org.bridges.transfer;

import java.time.Instant;
import java.util.UUID;
import org.bridges.consent.Sharing;
import org.jspecify.annotations.Nullable;

/** A hand-over as others see it. */
public record TransferView(
    UUID id,
    UUID caseId,
    @Nullable String toCounty,
    @Nullable String toAgency,
    String receiver,
    String shareBasis,
    String reason,
    TransferState state,
    Instant offeredAt,
    @Nullable Instant respondedAt,
    @Nullable String declineReason,
    @Nullable Instant introducedAt,
    @Nullable Instant contactAt) {

  /** Whether the receiving agency is told nothing, because the youth says no. */
  public boolean isUntold() {
    return toAgency != null && shareBasis.equals(Sharing.NONE);
  }
}
