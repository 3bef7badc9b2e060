package org.bridges.plan;

import java.util.EnumSet;
import java.util.Set;

/** How a promise stands (closed-loop states of domain.md section 4). */
public enum ItemState {
  /** Written at a meeting whose plan is not issued yet. */
  DRAFT("draft"),
  REQUESTED("promised"),
  /** The owner said that it takes it on. */
  ACCEPTED("taken on"),
  /** The owner cannot do it and said why; a coordinator is asked. */
  REJECTED("turned down"),
  IN_PROGRESS("under way"),
  /** Nobody is reminded until its date; it says what it waits for. */
  ON_HOLD("on hold"),
  /** The owner cannot do it alone, or names somebody else; a coordinator is asked. */
  HELP_NEEDED("help needed"),
  COMPLETED("done"),
  CANCELLED("cancelled"),
  FAILED("failed"),
  /** Nobody ever answered until the limit; a coordinator is still asked. */
  EXPIRED("never answered");

  private static final Set<ItemState> SETTLED = EnumSet.of(COMPLETED, CANCELLED, FAILED);
  private static final Set<ItemState> A_PERSONS_STEP = EnumSet.of(REJECTED, HELP_NEEDED, EXPIRED);

  private final String label;

  ItemState(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** Whether somebody still has to do something. */
  public boolean isOpen() {
    return this != DRAFT && !isSettled();
  }

  /** Whether it came to its end. */
  public boolean isSettled() {
    return SETTLED.contains(this);
  }

  /** Whether it goes on only when a person of ours decides. */
  public boolean isForAPerson() {
    return A_PERSONS_STEP.contains(this);
  }
}
