package org.bridges.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person was asked what comes after the programme.
 *
 * @param limitDay the birthday it was about; null where no birth date was known, or it is erased
 * @param answer PLAN_MADE, GOES_ON, ADULT_SERVICE, PROPOSE_CLOSURE, RECORDED, NOT_KNOWN, or
 *     NOT_NEEDED where the question went by itself; null while it stands
 * @param until when it is asked again
 */
public record AgeingQuestion(
    UUID id,
    UUID caseId,
    int generation,
    AgeingKind kind,
    @Nullable LocalDate limitDay,
    Instant askedAt,
    @Nullable String answer,
    @Nullable Instant until) {

  /** Whether a person answered; what went by itself is asked again where it comes back. */
  public boolean isAnswered() {
    return answer != null && !answer.equals("NOT_NEEDED");
  }

  /** Whether nobody has answered. */
  public boolean isOpen() {
    return answer == null;
  }
}
