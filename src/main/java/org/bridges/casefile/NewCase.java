package org.bridges.casefile;

import java.util.UUID;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;

/**
 * A case to be opened from an accepted referral.
 *
 * @param caseId chosen by the caller, so that opening twice is opening once
 * @param caseNumber the referral's number; the case keeps it
 */
public record NewCase(
    UUID caseId,
    String caseNumber,
    UUID referralId,
    UUID youthId,
    County county,
    Urgency urgency,
    boolean safetyFirst,
    String openedBy) {}
