package org.bridges.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody agreed to be connected to one agency, before there is a case.
 *
 * @param agreedBy YOUTH, GUARDIAN, COURT, or PERSON for the adult for whom help is asked
 * @param agreedHow IN_PERSON, PHONE or WRITING
 * @param agreedAt now when left out
 */
public record Agreement(
    UUID referralId,
    UUID youthId,
    String agencyCode,
    @Nullable String agreedBy,
    @Nullable String agreedHow,
    @Nullable Instant agreedAt) {}
