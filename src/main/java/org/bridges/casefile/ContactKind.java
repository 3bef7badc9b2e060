package org.bridges.casefile;

/** How somebody of a case was tried. */
public enum ContactKind {
  CALL("call", "by telephone"),
  MESSAGE("message", "by a message"),
  VISIT_HOME("visit at home", "at home"),
  VISIT_SCHOOL("visit at school", "at school"),
  VISIT_PLACEMENT("visit where the youth lives now", "where the youth lives now"),
  VISIT_OTHER("visit somewhere else", "on a visit"),
  OFFICE("at the office", "at the office");

  private final String label;
  private final String how;

  ContactKind(String label, String how) {
    this.label = label;
    this.how = how;
  }

  /** As a page offers it. */
  public String label() {
    return label;
  }

  /** As a sentence goes on: "reached by telephone". */
  public String how() {
    return how;
  }

  /** Whether it reaches into wherever the person is, so that the safe hours bind it. */
  boolean isBoundByHours() {
    return this == CALL || this == MESSAGE;
  }
}
