package org.bridges.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A youth's written release towards one agency.
 *
 * @param dataClasses codes of the classes it permits, comma separated
 * @param signerRole YOUTH, GUARDIAN or COURT
 */
public record Release(
    UUID id,
    UUID caseId,
    String agencyCode,
    String purpose,
    String dataClasses,
    String signerRole,
    Instant signedAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {}
