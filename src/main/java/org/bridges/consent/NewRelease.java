package org.bridges.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release to be recorded. It ends after the limit RELEASE_EXPIRY unless a sooner end is given.
 *
 * @param dataClasses codes of the classes that may go; one text with commas is read, too
 * @param signerRole YOUTH, GUARDIAN or COURT
 * @param legalBasis a {@link LegalBasis}; the usual one of the signer when left out
 * @param signerId the household adult who signed as guardian
 * @param signedAt now when left out
 * @param startsAt the signature when left out
 */
public record NewRelease(
    @Nullable String agencyCode,
    @Nullable String purpose,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<String> dataClasses,
    @Nullable String signerRole,
    @Nullable String legalBasis,
    @Nullable UUID signerId,
    @Nullable Instant signedAt,
    @Nullable Instant startsAt,
    @Nullable Instant expiresAt) {

  /** Never shows what was written. */
  @Override
  public String toString() {
    return "NewRelease[" + agencyCode + "]";
  }
}
