package org.bridges.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is missing for an open case.
 *
 * @param foundAt the look that found it
 * @param seenAt the last look at which it still was so
 * @param settledAs GONE by itself, PUT_RIGHT or KNOWN as a manager answered; null while it stands
 */
public record Orphan(
    UUID id,
    UUID caseId,
    int generation,
    OrphanCode code,
    Instant foundAt,
    Instant seenAt,
    @Nullable String settledAs) {

  /** Whether it is a manager's task at the moment. */
  public boolean isOpen() {
    return settledAs == null;
  }
}
