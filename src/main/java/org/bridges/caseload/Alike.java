package org.bridges.caseload;

import java.util.ArrayList;
import java.util.List;
import org.bridges.intake.EarlierRecords;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is like the youth of a running case.
 *
 * @param words how alike and why, and the cases that the person may open; never a name
 * @param strength to sort by
 * @param isWeak whether nothing but the sound of a name speaks for it
 */
record Alike(String words, int strength, boolean isWeak) {

  /**
   * As a person may see it.
   *
   * @param line of the same file that it stands in; null where it is a record that is kept
   */
  static Alike of(EarlierRecords.Shown one, @Nullable Integer line) {
    return new Alike(inWords(one, line), one.strength(), one.isByNameAlone());
  }

  private static String inWords(EarlierRecords.Shown one, @Nullable Integer line) {
    var words = new ArrayList<String>();
    if (line != null) {
      words.add("line " + line + " of this file");
    }
    words.add(
        one.reasons().isEmpty()
            ? "a record that is closed to you"
            : one.likeness() + ": " + String.join(", ", one.reasons()));
    one.cases().forEach(care -> words.add("case " + care.number() + " (" + care.stage() + ")"));
    return String.join("; ", words);
  }

  /** What is kept of several: how strong the strongest is, and whether all are weak. */
  static @Nullable Weight weight(List<Alike> found) {
    return found.isEmpty()
        ? null
        : new Weight(
            found.stream().mapToInt(Alike::strength).max().getAsInt(),
            found.stream().allMatch(Alike::isWeak),
            false);
  }

  /**
   * How much speaks for those who are like one youth.
   *
   * @param strength of the strongest
   * @param weak whether all are weak, so that many lines can be answered together
   * @param together whether a person answered it together with other lines
   */
  record Weight(int strength, boolean weak, boolean together) {

    Weight answeredTogether() {
      return new Weight(strength, weak, true);
    }
  }
}
