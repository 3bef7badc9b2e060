package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A youth was found, or came back.
 *
 * @param episodeId the time that she or he was missing; null where nobody had reported it
 * @param recoveredAt from when the rapid response counts
 * @param settledAt when it was said that it was reported, or that no report is required
 */
public record Recovery(
    UUID id,
    UUID caseId,
    @Nullable UUID episodeId,
    Instant recoveredAt,
    RecoveryPlace place,
    @Nullable Instant settledAt) {

  /** Whether its report is still owed. */
  public boolean isOwed() {
    return settledAt == null;
  }
}
