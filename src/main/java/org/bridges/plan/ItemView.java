package org.bridges.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action item as others see it.
 *
 * @param handOverTo agency that the owner named instead of itself; a coordinator decides
 * @param inPerson user name of whom of us it reminds; null for what an agency promised
 */
public record ItemView(
    UUID id,
    UUID caseId,
    @Nullable UUID meetingId,
    String area,
    String description,
    String agencyCode,
    String ownerRole,
    Instant dueAt,
    String shareBasis,
    ItemState state,
    int cycle,
    @Nullable String waitsFor,
    @Nullable String answer,
    @Nullable String answerReason,
    @Nullable String answerNote,
    @Nullable Instant answeredAt,
    @Nullable String handOverTo,
    @Nullable String inPerson) {

  /** Whether it is a reminder of our own, of which nobody outside hears. */
  public boolean isOurs() {
    return inPerson != null;
  }
}
