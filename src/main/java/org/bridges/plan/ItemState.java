package org.bridges.plan;

/** How a promise stands (closed-loop states of domain.md section 4). */
public enum ItemState {
  /** Written at a meeting whose plan is not issued yet. */
  DRAFT("draft"),
  REQUESTED("promised"),
  /** The partner cannot do it alone; a coordinator is asked. */
  HELP_NEEDED("help needed"),
  COMPLETED("done"),
  CANCELLED("cancelled"),
  FAILED("failed");

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
    return this == REQUESTED || this == HELP_NEEDED;
  }
}
