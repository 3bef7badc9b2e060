package org.bridges.intake;

import org.bridges.eligibility.AgeBand;
import org.bridges.intake.ReferralRequest.ConnectionKind;
import org.bridges.intake.ReferralRequest.Level;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * What a talk with the writer made clear, in codes; null where it stays open.
 *
 * @param county a county, OTHER for any that is not served
 * @param link a {@link ConnectionKind}
 * @param age an {@link AgeBand}
 * @param concern a {@link Level}
 * @param danger YES or NO
 * @param adviceAgency code of the agency that was named, where advice was enough
 */
public record Talk(
    @Nullable String county,
    @Nullable String link,
    @Nullable String age,
    @Nullable String concern,
    @Nullable String danger,
    @Nullable String adviceAgency) {

  /** Nothing was made clear. */
  public static final Talk NOTHING = new Talk(null, null, null, null, null, null);

  boolean isInDanger() {
    return "YES".equals(danger);
  }

  ReferralRequest.@Nullable Connection connection() {
    return county == null
        ? null
        : new ReferralRequest.Connection(
            County.ofCode(county),
            link == null ? ConnectionKind.OTHER : ConnectionKind.valueOf(link));
  }

  @Nullable AgeBand ageBand() {
    return age == null ? null : AgeBand.valueOf(age);
  }

  @Nullable Level level() {
    return concern == null ? null : Level.valueOf(concern);
  }
}
