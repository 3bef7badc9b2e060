package org.bridges.intake;

/** How somebody tells us who does not use the form. */
public enum DeskChannel {
  PHONE("by phone"),
  WALK_IN("in person"),
  MAIL("by mail or fax"),
  OTHER("another way");

  private final String label;

  DeskChannel(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
