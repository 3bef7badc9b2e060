package org.bridges.team;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One agency was asked for an advocate.
 *
 * @param dueAt until when the answer is waited for
 * @param answer null while it is waited for
 * @param reason code, where the agency declined
 * @param answeredBy user name or agency code
 */
public record AdvocateAsk(
    UUID id,
    UUID requestId,
    UUID caseId,
    int generation,
    String agencyCode,
    Instant askedAt,
    Instant dueAt,
    @Nullable Answer answer,
    @Nullable String reason,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy) {

  /** What became of the question. */
  public enum Answer {
    ACCEPTED("accepted"),
    DECLINED("declined"),
    SILENT("gave no answer in time"),
    /** Nobody waits for it any more. */
    WITHDRAWN("need not answer any more");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /** Whether the answer is waited for. */
  public boolean isOpen() {
    return answer == null;
  }

  /** The reason of a decline in words; empty where none was given. */
  public String reasonInWords() {
    return reason == null ? "" : reason.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
