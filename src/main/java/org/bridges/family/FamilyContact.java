package org.bridges.family;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call or visit with somebody at home.
 *
 * @param personId whom; null for the family as a whole
 */
public record FamilyContact(
    UUID id,
    @Nullable UUID personId,
    Kind kind,
    Outcome outcome,
    Instant at,
    @Nullable String note,
    String notedBy) {

  /** How the family was contacted. */
  public enum Kind {
    CALL("Call"),
    VISIT_HOME("Visit at home"),
    OFFICE("At our office"),
    OTHER("Another way");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /** What came of it. */
  public enum Outcome {
    REACHED("reached"),
    NO_ANSWER("no answer"),
    NOT_SAFE_NOW("not safe now");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }
}
