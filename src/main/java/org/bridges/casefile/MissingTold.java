package org.bridges.casefile;

/** Who has to know that a minor is missing; a person tells them, the office keeps that it was. */
public enum MissingTold {
  LAW_ENFORCEMENT("law enforcement"),
  NCMEC("the National Center for Missing and Exploited Children"),
  DFPS("DFPS");

  private final String label;

  MissingTold(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
