package org.bridges.directory;

import java.util.List;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * A partner agency as others see it.
 *
 * @param code short stable code, the only form in which an agency enters the engine
 * @param kind code of the contract's list of agency kinds
 * @param services codes of the contract's list of needs
 * @param email the one address that mail goes to, null where there is none
 * @param language {@code en} or {@code es}: how the partner is written to
 * @param hasAgreement whether a memorandum of understanding exists; for information only
 * @param mailProblem whether the last mail could not be delivered
 * @param dailyDigest whether its reminders come once a day in one mail
 */
public record AgencyView(
    String code,
    String name,
    String kind,
    List<County> counties,
    List<String> services,
    @Nullable String email,
    @Nullable String phone,
    String language,
    boolean receivesTransfers,
    boolean hasAgreement,
    boolean active,
    boolean mailProblem,
    boolean dailyDigest) {

  /** Whether the agency works in the county. */
  public boolean worksIn(County county) {
    return counties.contains(county);
  }

  /** Whether the agency gives the service. */
  public boolean gives(String service) {
    return services.contains(service);
  }
}
