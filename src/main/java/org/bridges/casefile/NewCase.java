package org.bridges.casefile;

import java.util.UUID;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case to be opened from an accepted referral, or one that runs already.
 *
 * @param caseId chosen by the caller, so that opening twice is opening once
 * @param caseNumber the referral's number; the case keeps it
 * @param referralId null for a case that ran before Bridges
 */
public record NewCase(
    UUID caseId,
    String caseNumber,
    @Nullable UUID referralId,
    UUID youthId,
    County county,
    Urgency urgency,
    boolean safetyFirst,
    String openedBy) {}
