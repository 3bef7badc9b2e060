package org.bridges.transfer;

import java.time.Instant;
import java.util.UUID;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;

/**
 * A recorded move.
 *
 * @param fromCounty where the youth was; null for a change of agency or staff
 * @param toCounty where the youth is; OTHER outside the five, NOT_STATED where nobody knows
 * @param ruleOutcome what the rules say of county and age today; null until they were asked
 * @param decided YES where a hand-over is offered, NO where not, null while nobody assessed it
 * @param staysBecause why no hand-over is needed
 */
public record MoveView(
    UUID id,
    UUID caseId,
    MoveKind kind,
    Instant reportedAt,
    String reportedBy,
    @Nullable County fromCounty,
    @Nullable County toCounty,
    @Nullable String fromAgency,
    @Nullable String toAgency,
    @Nullable String fromStaff,
    @Nullable String toStaff,
    @Nullable String ruleOutcome,
    @Nullable String ruleProposed,
    @Nullable String rule,
    @Nullable String ruleTable,
    @Nullable String decided,
    @Nullable String staysBecause) {

  /** What became of it, in words for our own people. */
  public String state() {
    if (!kind.isOfYouth()) {
      return "";
    }
    return switch (decided == null ? "" : decided) {
      case "YES" -> "a hand-over was offered";
      case "NO" -> "no hand-over needed" + BothSides.inBrackets(staysBecause);
      default -> "waits to be assessed";
    };
  }
}
