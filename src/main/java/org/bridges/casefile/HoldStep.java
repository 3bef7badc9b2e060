package org.bridges.casefile;

/** What is to be done while a youth is missing; each counts from the report, then from itself. */
public enum HoldStep {
  /** Those whom the law names are told. */
  TELL("MANDATORY_REPORT"),
  CHECK("MISSING_CHECK"),
  LOCATE("MISSING_CONTACT");

  private final String stage;

  HoldStep(String stage) {
    this.stage = stage;
  }

  /** Its stage in {@code time-limits.dmn}. */
  String stage() {
    return stage;
  }
}
