package org.bridges.directory;

import java.util.List;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * What the operator writes into the directory about an agency.
 *
 * @param dailyDigest whether its reminders come once a day in one mail; null leaves it as it is
 */
public record AgencyEntry(
    String code,
    String name,
    String kind,
    List<County> counties,
    List<String> services,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String language,
    boolean receivesTransfers,
    boolean hasAgreement,
    boolean active,
    @Nullable Boolean dailyDigest) {

  /** An agency; how it wants to be written to stays as it is. */
  public AgencyEntry(
      String code,
      String name,
      String kind,
      List<County> counties,
      List<String> services,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String language,
      boolean receivesTransfers,
      boolean hasAgreement,
      boolean active) {
    this(
        code,
        name,
        kind,
        counties,
        services,
        email,
        phone,
        language,
        receivesTransfers,
        hasAgreement,
        active,
        null);
  }
}
