package org.bridges.transfer;

import org.jspecify.annotations.Nullable;

/**
 * A move to be recorded; each kind has questions of its own.
 *
 * @param kind PLACEMENT, COUNTY, OUT_OF_AREA, PROVIDER or STAFF
 * @param toCounty where the youth is now: one of the five or OTHER, with PLACEMENT also {@link
 *     #SAME}; needed with both, as a county that nobody wrote is not the same as the same county
 * @param fromAgency with PROVIDER: code of the agency that helped so far
 * @param toAgency with PROVIDER: code of the agency that helps from now on
 * @param fromStaff with STAFF: user name of who worked on the case; empty for its coordinator
 * @param toStaff with STAFF: user name of who works on it from now on
 * @param note in words
 */
public record NewMove(
    @Nullable String kind,
    @Nullable String toCounty,
    @Nullable String fromAgency,
    @Nullable String toAgency,
    @Nullable String fromStaff,
    @Nullable String toStaff,
    @Nullable String note) {

  /** In place of a county: the new place is in the county where the youth was. */
  public static final String SAME = "SAME";

  /** The youth moved. */
  public static NewMove ofYouth(
      @Nullable String kind, @Nullable String toCounty, @Nullable String note) {
    return new NewMove(kind, toCounty, null, null, null, null, note);
  }

  /** Another agency helps from now on. */
  public static NewMove ofProvider(String fromAgency, String toAgency) {
    return new NewMove("PROVIDER", null, fromAgency, toAgency, null, null, null);
  }

  /** Another one of us works on the case from now on. */
  public static NewMove ofStaff(@Nullable String fromStaff, String toStaff) {
    return new NewMove("STAFF", null, null, null, fromStaff, toStaff, null);
  }
}
