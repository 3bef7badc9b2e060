package org.bridges.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * What lets something about a youth go to one agency: her or his written release, or another basis
 * that one of our people wrote down.
 *
 * @param purpose what it is for; for another basis than a release, the reason
 * @param dataClasses the classes of data that it permits
 * @param signerRole YOUTH, GUARDIAN or COURT; null where the basis is no release
 * @param legalBasis authority of the signer; null where the basis is no release
 * @param signerId the household adult who signed, where one is known
 * @param startsAt from when on it permits
 * @param warnsAt when a coordinator is asked whether it is still needed
 * @param expiresAt when it ends by itself
 * @param revokedAt when it was ended before
 * @param revokedFor who ended it: YOUTH, GUARDIAN, COURT or OFFICE
 * @param revokedHow how that was said: IN_PERSON, PHONE, WRITING or OTHER; CASE_CLOSED where it
 *     ended with its case
 */
public record Release(
    UUID id,
    UUID caseId,
    String agencyCode,
    ShareBasis basis,
    String purpose,
    Set<DataClass> dataClasses,
    @Nullable String signerRole,
    @Nullable LegalBasis legalBasis,
    @Nullable UUID signerId,
    Instant signedAt,
    Instant startsAt,
    Instant warnsAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedFor,
    @Nullable String revokedHow,
    String recordedBy) {

  /** How it ended where nobody took it back. */
  static final String CASE_CLOSED = "CASE_CLOSED";

  /** Whether nobody took it back, but its case was closed. */
  public boolean endedWithCase() {
    return CASE_CLOSED.equals(revokedHow);
  }

  /** Whether it permits anything at this moment. */
  public boolean isLiveAt(Instant moment) {
    return revokedAt == null && !startsAt.isAfter(moment) && expiresAt.isAfter(moment);
  }

  /** Whether it permits something now and its end is near. */
  public boolean endsSoonAt(Instant moment) {
    return isLiveAt(moment) && !warnsAt.isAfter(moment);
  }

  /** Whether it permits all of these classes. */
  boolean covers(Set<DataClass> classes) {
    return dataClasses.containsAll(classes);
  }

  /** When it stopped, or will stop, permitting anything. */
  public Instant endsAt() {
    return revokedAt == null ? expiresAt : revokedAt;
  }
}
