package org.bridges.casefile;

/** What a round asks about a youth: nobody may be without one of the three. */
public enum RoundQuestion {
  OWNER("ownerConfirmed", "a coordinator"),
  NEXT_STEP("nextStepConfirmed", "a next step with a date"),
  SAFE_CONTACT("safeContactConfirmed", "a safe contact");

  private final String key;
  private final String words;

  RoundQuestion(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** Key of the answer in the form. */
  public String key() {
    return key;
  }

  /** What the youth needs, in words. */
  public String words() {
    return words;
  }
}
