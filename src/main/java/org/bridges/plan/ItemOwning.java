package org.bridges.plan;

/** What differs between what an agency promised and what we promised ourselves. */
final class ItemOwning {

  private ItemOwning() {}

  /** The stage of the time limits by which the item is followed up. */
  static String stage(ActionItem item) {
    return item.inPerson() == null ? "ACTION_ITEM" : "OWN_ITEM";
  }

  /** Whom an item waits for as long as nobody has said anything else. */
  static String waitsAtFirst(ActionItem item) {
    return item.inPerson() == null ? "PARTNER" : "US";
  }
}
