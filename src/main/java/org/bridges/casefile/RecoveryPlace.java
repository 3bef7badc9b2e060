package org.bridges.casefile;

/** Where a youth was found, or came back to. */
public enum RecoveryPlace {
  HOME("at home"),
  RELATIVE("with relatives or friends"),
  PLACEMENT("where the youth lives"),
  SCHOOL("at school"),
  STREET("on the street"),
  MOTEL("in a motel or a house"),
  DETENTION("in detention"),
  HOSPITAL("in a hospital"),
  OTHER("somewhere else");

  private final String label;

  RecoveryPlace(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
