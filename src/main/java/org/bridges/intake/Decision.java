package org.bridges.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator, or for an unreached writer a manager, answered in one of the forms of a
 * decision.
 *
 * @param code ACCEPT, REVIEW, JOIN, CONSULT, CONNECT_ELSEWHERE, ADVICE_GIVEN, FAMILY_SERVICES,
 *     WITHDRAWN or TRY_AGAIN
 * @param reason reason code of a review
 * @param county the county that takes the case, where the rules' one is not the right one
 * @param knownCase number of the case that a referral joins
 * @param mandatoryReport MADE, NOT_REQUIRED or STILL_TO_DO
 * @param talk what a talk with the writer made clear
 */
public record Decision(
    @Nullable String code,
    @Nullable String reason,
    @Nullable String county,
    @Nullable String knownCase,
    @Nullable String mandatoryReport,
    @Nullable Instant nextTryAt,
    Talk talk) {

  /** A decision without a talk. */
  public Decision(
      @Nullable String code,
      @Nullable String reason,
      @Nullable String county,
      @Nullable String knownCase,
      @Nullable String mandatoryReport,
      @Nullable Instant nextTryAt) {
    this(code, reason, county, knownCase, mandatoryReport, nextTryAt, Talk.NOTHING);
  }
}
