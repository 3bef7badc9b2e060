package org.bridges.consent;

import java.time.Instant;
import java.util.UUID;
import org.bridges.shared.DataClass;
import org.jspecify.annotations.Nullable;

/**
 * Something that was under way towards an agency and may not go on. A coordinator settles it.
 *
 * @param basisId the basis that ended; null where there was none
 * @param dataClass what the agency would have learnt
 * @param subjectId meeting, item or hand-over
 * @param answer what the coordinator decided; null until then
 */
public record StoppedShare(
    UUID id,
    UUID caseId,
    String agencyCode,
    @Nullable UUID basisId,
    DataClass dataClass,
    UUID subjectId,
    Reason reason,
    Instant stoppedAt,
    @Nullable Answer answer) {

  /** Why it stopped; what becomes of it is a fact of its own. */
  public enum Reason {
    REVOKED("was taken back"),
    EXPIRED("came to its end"),
    NO_BASIS("was never recorded");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** What happened to the basis, as the pages say it. */
    public String label() {
      return label;
    }
  }

  /** What a coordinator can decide. */
  public enum Answer {
    /** It is done without this agency. */
    OTHER_WAY,
    /** A new release or another basis is recorded: it goes on. */
    NEW_BASIS,
    /** Nobody needs it any more. */
    NOT_NEEDED
  }
}
