package org.bridges.intake;

/** Where a referral stands (contract, Eligibility). */
public enum ReferralStatus {
  RECEIVED("received"),
  ACKNOWLEDGED("seen by a coordinator"),
  IN_REVIEW("in review"),
  CONSULT("talking with the writer"),
  /** Has a case of its own. */
  ACCEPTED("accepted: own case"),
  /** Belongs to a case that was known. */
  JOINED("joined to a known case"),
  FAMILY_SERVICES("family services for a known youth"),
  CONNECTED_ELSEWHERE("connected to another agency"),
  ADVICE_GIVEN("advice given"),
  WITHDRAWN("withdrawn");

  private final String label;

  ReferralStatus(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** Whether a coordinator has decided for good. */
  public boolean isDecided() {
    return ordinal() >= ACCEPTED.ordinal();
  }
}
