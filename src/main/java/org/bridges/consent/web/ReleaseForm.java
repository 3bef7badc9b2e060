package org.bridges.consent.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bridges.consent.NewBasis;
import org.bridges.consent.NewRelease;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is typed on the page of a new release; kept on the page when something is missing.
 *
 * @param basis RELEASE, or another basis whose reason stands in {@code purpose}
 * @param signedOn day of the signature, in the office's zone
 * @param endsOn last day, in the office's zone
 */
record ReleaseForm(
    @Nullable String agencyCode,
    @Nullable String basis,
    @Nullable String purpose,
    @Nullable List<String> dataClasses,
    @Nullable String signerRole,
    @Nullable String legalBasis,
    @Nullable String signerId,
    @Nullable String signedOn,
    @Nullable String endsOn) {

  static ReleaseForm empty() {
    return new ReleaseForm(null, "RELEASE", null, List.of(), null, null, null, null, null);
  }

  boolean isRelease() {
    return basis == null || basis.equals("RELEASE");
  }

  NewRelease release(OfficeTime time) {
    var signed = day(signedOn, "signedAt");
    return new NewRelease(
        agencyCode,
        purpose,
        dataClasses,
        signerRole,
        legalBasis,
        person(),
        signed == null || signed.equals(time.today()) ? null : start(signed, time),
        null,
        end(time));
  }

  NewBasis otherBasis(OfficeTime time) {
    return new NewBasis(agencyCode, basis, purpose, dataClasses, end(time));
  }

  private @Nullable Instant end(OfficeTime time) {
    var last = day(endsOn, "expiresAt");
    return last == null ? null : start(last.plusDays(1), time);
  }

  private @Nullable UUID person() {
    try {
      return signerId == null || signerId.isBlank() ? null : UUID.fromString(signerId);
    } catch (IllegalArgumentException unreadable) {
      throw new Refused("SIGNER_UNKNOWN", "signerId", "This is no adult of the household.");
    }
  }

  private static Instant start(LocalDate day, OfficeTime time) {
    return day.atStartOfDay(time.zone()).toInstant();
  }

  private static @Nullable LocalDate day(@Nullable String text, String field) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw new Refused("DATE_UNREADABLE", field, "Write the date as year, month and day.");
    }
  }

  /** Never shows what was typed. */
  @Override
  public String toString() {
    return "ReleaseForm";
  }
}
