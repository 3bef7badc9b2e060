package org.bridges.plan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for a youth who has a case (contract, {@code needs}). It is answered once.
 *
 * @param referralId the referral that asked, which says why and by whom
 * @param needs codes of the contract; never empty
 * @param answer null until a coordinator has answered
 */
public record ServiceRequest(
    UUID id,
    UUID caseId,
    UUID referralId,
    List<String> needs,
    Instant askedAt,
    @Nullable Answer answer) {

  /** The needs as pages and timeline say them. */
  public String words() {
    return needs.stream()
        .map(need -> need.equals("OTHER") ? "something else" : plain(need))
        .collect(Collectors.joining(", "));
  }

  private static String plain(String need) {
    return need.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What can become of it; there is no answer that leaves the need where it was. */
  public enum Answer {
    PLANNED("on the plan"),
    ALREADY_DONE("somebody on the team does it already"),
    NOT_WANTED("the youth does not want it now"),
    /** Nobody answered before. */
    CASE_CLOSED("the case is closed");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    /** Whether a coordinator can answer so. */
    boolean isSaid() {
      return this != CASE_CLOSED;
    }

    /** The answer as pages and timeline say it. */
    public String label() {
      return label;
    }
  }
}
