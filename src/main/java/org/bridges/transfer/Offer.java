package org.bridges.transfer;

import org.jspecify.annotations.Nullable;

/**
 * An offer to be made.
 *
 * @param toCounty one of the five counties, OTHER or null
 * @param toAgency code of the receiving agency, null inside the programme
 * @param shareBasis RELEASE, STATUTE, COURT_ORDER, EMERGENCY, or NONE where the youth says no: the
 *     hand-over takes place, and nothing is told to the agency
 * @param reason PLACEMENT, FAMILY, SAFETY, SCHOOL or OTHER
 * @param shareReason why it may be shared, where the basis is none that is recorded already
 */
public record Offer(
    @Nullable String toCounty,
    @Nullable String toAgency,
    @Nullable String shareBasis,
    @Nullable String reason,
    @Nullable String shareReason) {

  /** An offer on a basis that is recorded already, or on none. */
  public Offer(
      @Nullable String toCounty,
      @Nullable String toAgency,
      @Nullable String shareBasis,
      @Nullable String reason) {
    this(toCounty, toAgency, shareBasis, reason, null);
  }

  /** The same with the reason for its basis. */
  public Offer because(@Nullable String words) {
    return new Offer(toCounty, toAgency, shareBasis, reason, words);
  }
}
