package org.bridges.family;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a family coordinator ends the help to a family. */
public enum FamilyEnd {
  GOALS_MET("what the family wanted is reached"),
  FAMILY_WISH("the family wants no more"),
  MOVED_AWAY("the family moved away and is connected there"),
  OTHER_SERVICE("another service helps now"),
  NOT_REACHED("the family was not reached for long"),
  OTHER("another reason");

  private final String label;

  FamilyEnd(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** The reason of a code; empty for none or an unknown one. */
  static Optional<FamilyEnd> of(@Nullable String code) {
    return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
  }
}
