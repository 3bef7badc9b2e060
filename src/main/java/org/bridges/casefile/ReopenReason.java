package org.bridges.casefile;

/** Why a closed case is opened again. */
public enum ReopenReason {
  YOUTH_ASKS("the youth asks for it"),
  IN_DANGER("the youth may be in danger"),
  FOUND_AGAIN("the youth was found, or is back"),
  FAMILY_ASKS("the family asks for it"),
  AFTER_CHECK("asked after the closure, the youth wants to come back"),
  OTHER("another reason");

  private final String label;

  ReopenReason(String label) {
    this.label = label;
  }

  /** As a sentence goes on: "Case reopened: the youth asks for it". */
  public String label() {
    return label;
  }
}
