package org.bridges.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another basis than a release, to be recorded as a fact with its reason.
 *
 * @param basis STATUTE, COURT_ORDER or EMERGENCY
 * @param reason in words: which law, which order, which danger
 * @param dataClasses codes of the classes that may go; all that the basis lets out when left out
 * @param endsAt sooner than the limit of the basis, or left out
 */
public record NewBasis(
    @Nullable String agencyCode,
    @Nullable String basis,
    @Nullable String reason,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<String> dataClasses,
    @Nullable Instant endsAt) {

  /** Never shows what was written. */
  @Override
  public String toString() {
    return "NewBasis[" + agencyCode + ", " + basis + "]";
  }
}
