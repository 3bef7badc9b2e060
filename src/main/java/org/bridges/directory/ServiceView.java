package org.bridges.directory;

import java.time.LocalDate;
import java.util.List;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * One service of an agency, as Open Referral (HSDS) describes it.
 *
 * @param serviceId the agency's own id of the service
 * @param taxonomy one of {@link #TAXONOMY}
 * @param minimumAge whole years, null where there is no limit
 * @param maximumAge whole years that are still served, null where there is no limit
 * @param counties where it is given; empty means wherever the agency works
 * @param languages codes as {@code es}
 * @param hours in the agency's words, null where not stated
 * @param assuredOn when somebody last made sure that this is right
 */
public record ServiceView(
    String agencyCode,
    String serviceId,
    String name,
    String taxonomy,
    @Nullable Integer minimumAge,
    @Nullable Integer maximumAge,
    List<County> counties,
    List<String> languages,
    @Nullable String hours,
    ServiceStatus status,
    @Nullable LocalDate assuredOn) {

  /** What services are for: the needs of the contract, and what other agencies give beside them. */
  public static final List<String> TAXONOMY =
      List.of(
          "ADVOCACY",
          "SAFETY_PLANNING",
          "COUNSELLING",
          "BASIC_NEEDS",
          "CASE_MANAGEMENT",
          "SHELTER",
          "MEDICAL",
          "LEGAL",
          "EDUCATION",
          "OTHER");

  /** Whether somebody between these ages, both included, may be served. */
  public boolean servesAges(int youngest, int oldest) {
    return (minimumAge == null || minimumAge <= oldest)
        && (maximumAge == null || maximumAge >= youngest);
  }

  /** The ages in words, empty where there is no limit. */
  public String ages() {
    if (minimumAge == null && maximumAge == null) {
      return "";
    }
    if (maximumAge == null) {
      return "ages " + minimumAge + " and older";
    }
    return "ages " + (minimumAge == null ? 0 : minimumAge) + " to " + maximumAge;
  }
}
