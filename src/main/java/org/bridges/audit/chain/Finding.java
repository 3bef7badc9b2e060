package org.bridges.audit.chain;

/** What a walk along the chain found first. */
public enum Finding {
  UNBROKEN("Nothing is missing and nothing was changed."),
  ENTRY_CHANGED("An entry is not as the office wrote it."),
  ENTRY_REMOVED("An entry was taken away."),
  LINK_REMOVED("A place of the chain was taken away."),
  LINK_CHANGED("A place of the chain does not follow the one before it."),
  LINK_ADDED("The chain goes on behind its signed end."),
  END_REMOVED("The newest entries were taken away."),
  HEAD_CHANGED("The signed end of the chain is not genuine."),
  ENTRY_OUTSIDE("An entry has no place in the chain: it was put in, or its place was taken away."),
  KEY_UNKNOWN("An entry was sealed with a key that is not among the settings.");

  private final String words;

  Finding(String words) {
    this.words = words;
  }

  /** The same in plain words. */
  public String words() {
    return words;
  }
}
