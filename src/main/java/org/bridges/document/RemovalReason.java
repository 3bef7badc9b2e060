package org.bridges.document;

/** Why somebody removed a document. */
public enum RemovalReason {
  WRONG_CASE("it belongs to another case"),
  NEWER_VERSION("there is a newer version"),
  NOT_NEEDED("it is not needed");

  private final String label;

  RemovalReason(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
