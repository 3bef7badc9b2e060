package org.bridges.youth;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A youth who was known before and may be the same. Never joined by itself: twins share a birth
 * date and a surname, and many share a name.
 *
 * @param current the record that stands for all that were joined
 * @param records all of them
 * @param reasons strongest first
 * @param said what a person said about this pair before; empty where nobody did
 */
public record Candidate(
    UUID current, Set<UUID> records, List<MatchReason> reasons, Optional<Verdict> said) {

  private static final int VERY = 70;
  private static final int RATHER = 30;

  /** How much speaks for it, to sort by. */
  public int strength() {
    return strength(reasons);
  }

  /** How much speaks for it, in words. */
  public String likeness() {
    return strength() >= VERY ? "very alike" : strength() >= RATHER ? "alike" : "a little alike";
  }

  /**
   * Whether nothing but a name speaks for it, and that only by its sound or against another birth
   * date: so many are alike in a county that it is no sign by itself.
   */
  public boolean isByNameAlone() {
    var isSameName =
        reasons.contains(MatchReason.SAME_NAME) || reasons.contains(MatchReason.SAME_ALIAS);
    var isBySomethingElse =
        reasons.stream()
            .anyMatch(
                one ->
                    one.isSlip()
                        || one == MatchReason.SAME_BIRTH_DATE
                        || one == MatchReason.SAME_SAFE_PHONE);
    return !isBySomethingElse && (!isSameName || reasons.contains(MatchReason.OTHER_BIRTH_DATE));
  }

  static int strength(Collection<MatchReason> reasons) {
    return reasons.stream().mapToInt(MatchReason::weight).sum();
  }
}
