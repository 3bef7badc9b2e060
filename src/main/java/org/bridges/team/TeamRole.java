package org.bridges.team;

/** The parts that people and agencies play for a youth (domain.md section 1.2). */
public enum TeamRole {
  COORDINATOR("Care coordinator"),
  ADVOCATE_AGENCY("CSEY advocate's agency"),
  FAMILY_COORDINATOR("Family coordinator offered");

  private final String label;

  TeamRole(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
