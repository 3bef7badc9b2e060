package org.bridges.consent;

import java.util.Arrays;
import java.util.List;

/** The authority on which somebody signs a release (domain, 3.1). */
public enum LegalBasis {
  OWN_CONSENT("YOUTH", "The youth's own consent, as an adult or as the law lets minors"),
  FAM_CODE_32_004("YOUTH", "A minor's consent to counselling (Fam. Code 32.004)"),
  FAM_CODE_32_003("YOUTH", "Consent of a minor of 16 or older who lives apart (Fam. Code 32.003)"),
  PARENT_OR_GUARDIAN("GUARDIAN", "Consent of a parent or guardian"),
  MANAGING_CONSERVATOR("GUARDIAN", "Consent of the managing conservator"),
  COURT_AUTHORIZATION("COURT", "Authorised by a court");

  private final String signer;
  private final String label;

  LegalBasis(String signer, String label) {
    this.signer = signer;
    this.label = label;
  }

  /** As the pages say it. */
  public String label() {
    return label;
  }

  /** Role of those who can sign on it: YOUTH, GUARDIAN or COURT. */
  public String signer() {
    return signer;
  }

  /** What a signer can sign on, the usual one first. */
  static List<LegalBasis> of(String signerRole) {
    return Arrays.stream(values()).filter(one -> one.signer.equals(signerRole)).toList();
  }
}
