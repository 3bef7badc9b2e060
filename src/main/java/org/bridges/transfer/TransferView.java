package org.bridges.transfer;

import java.time.Instant;
import java.util.UUID;
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
    @Nullable Instant contactAt) {}
