package org.bridges.intake;

/** How somebody is handed over to another agency. */
public enum HandOff {
  /** The agency is written to, without a name, and calls us. */
  MAIL("written to, without a name"),
  /** A coordinator calls, together with the person where that can be. */
  CALL("called by us"),
  /** Nobody is told anything: the person gets in touch alone. */
  OWN_CONTACT("told of by us, the person gets in touch alone");

  private final String label;

  HandOff(String label) {
    this.label = label;
  }

  /** In words, after "The agency was". */
  public String label() {
    return label;
  }
}
