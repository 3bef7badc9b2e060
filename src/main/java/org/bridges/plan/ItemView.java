package org.bridges.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action item as others see it. */
public record ItemView(
    UUID id,
    UUID caseId,
    @Nullable UUID meetingId,
    String area,
    String description,
    String agencyCode,
    String ownerRole,
    Instant dueAt,
    String shareBasis,
    ItemState state,
    int cycle,
    @Nullable String waitsFor,
    @Nullable String answer,
    @Nullable String answerReason,
    @Nullable String answerNote,
    @Nullable Instant answeredAt) {}
