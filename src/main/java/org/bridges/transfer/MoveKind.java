package org.bridges.transfer;

import java.util.Arrays;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What changes when something moves in a case. */
public enum MoveKind {
  /** Another placement, in the same county or in another one of the five. */
  PLACEMENT("another placement"),
  COUNTY("another county"),
  OUT_OF_AREA("out of the area"),
  /** Another agency helps in place of one that did. */
  PROVIDER("another service provider"),
  /** Another one of us works on the case. */
  STAFF("another staff member");

  private final String label;

  MoveKind(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** Whether it is the youth who moved, so that somebody has to look at who should lead. */
  public boolean isOfYouth() {
    return this != PROVIDER && this != STAFF;
  }

  static MoveKind of(@Nullable String code) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused("KIND_MISSING", "kind", "Say what kind of move it is."));
  }
}
