package org.bridges.casefile;

/** Who told us that a youth is missing. */
public enum MissingSource {
  FAMILY("the family"),
  PLACEMENT("where the youth lives"),
  SCHOOL("the school"),
  LAW_ENFORCEMENT("law enforcement"),
  DFPS("DFPS"),
  AGENCY("another agency"),
  TEAM("somebody of the team"),
  OTHER("somebody else");

  private final String label;

  MissingSource(String label) {
    this.label = label;
  }

  /** In words, as "reported by the school". */
  public String label() {
    return label;
  }
}
