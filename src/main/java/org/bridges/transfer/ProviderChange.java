package org.bridges.transfer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One agency helps in place of another.
 *
 * @param moveId the recorded move, whose id it has
 * @param recordedBy user name of who recorded it
 * @param settledAs MOVED, STAYS or CASE_CLOSED; null while something waits for a release
 */
public record ProviderChange(
    UUID moveId,
    UUID caseId,
    String fromAgency,
    String toAgency,
    String recordedBy,
    @Nullable String settledAs) {

  /** Whether something of it waits. */
  public boolean isOpen() {
    return settledAs == null;
  }
}
