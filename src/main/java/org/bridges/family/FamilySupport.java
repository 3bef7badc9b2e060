package org.bridges.family;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Help to the people of one home.
 *
 * @param caseId the case through which the family was heard; its end does not end the help
 * @param coordinator user name of the family coordinator; null until the first round is held
 * @param rounds how many rounds were held
 * @param nextAt when the family is looked after next
 * @param roundTask task of the last round that was recorded: told twice it is one
 * @param endReason null while it goes on
 */
public record FamilySupport(
    UUID id,
    UUID homeId,
    UUID caseId,
    @Nullable String coordinator,
    int rounds,
    Instant nextAt,
    Instant startedAt,
    @Nullable UUID roundTask,
    @Nullable FamilyEnd endReason,
    @Nullable Instant endedAt) {

  /** Whether it goes on. */
  public boolean isOpen() {
    return endReason == null;
  }
}
