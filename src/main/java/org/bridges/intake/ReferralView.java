package org.bridges.intake;

import java.time.Instant;
import java.util.UUID;
import org.bridges.eligibility.AgeBand;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A referral as others see it; who the youth is stays in the vault, who wrote in {@link Referrer}.
 *
 * @param takenBy user name of who took it at the desk, null where it came by itself
 * @param outcome null until the rules have answered
 * @param county the county whose rule was the most favourable
 * @param ageDiffers whether the stated age and the birth date disagree
 */
public record ReferralView(
    UUID id,
    String receipt,
    String caseNumber,
    ReferralStatus status,
    ReferralRequest.Kind kind,
    String channel,
    Instant receivedAt,
    @Nullable String takenBy,
    ReferralRequest.SourceKind sourceKind,
    ReferralRequest.About about,
    ReferralRequest.Level concernLevel,
    ReferralRequest.Danger immediateDanger,
    @Nullable Instant recoveredAt,
    UUID youthId,
    boolean youthKnown,
    AgeBand ageBand,
    boolean ageDiffers,
    Urgency urgency,
    boolean safetyFirst,
    @Nullable String outcome,
    @Nullable String proposed,
    @Nullable String rule,
    @Nullable String county,
    @Nullable String tableVersion,
    @Nullable UUID caseId,
    @Nullable Instant decidedAt) {}
