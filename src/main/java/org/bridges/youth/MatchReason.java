package org.bridges.youth;

/** Why a record may be the same youth, or why it may not; a person weighs them. */
public enum MatchReason {
  SAME_SAFE_PHONE("same safe phone", 45),
  SAME_BIRTH_DATE("same birth date", 40),
  DAY_AND_MONTH_SWAPPED("birth date with day and month swapped", 25),
  BIRTH_DATE_ONE_DIGIT_OFF("birth date with one digit off", 20),
  BIRTH_YEAR_ONE_OFF("birth year one off", 20),
  SAME_NAME("same name", 40),
  SAME_ALIAS("another name is the same", 35),
  NAME_ALIKE("name is written or sounds alike", 30),
  WORD_ALIKE("one word of the name is alike", 10),
  OTHER_BIRTH_DATE("another birth date", -30);

  private final String label;
  private final int weight;

  MatchReason(String label, int weight) {
    this.label = label;
    this.weight = weight;
  }

  /** In words. */
  public String label() {
    return label;
  }

  int weight() {
    return weight;
  }

  boolean isSlip() {
    return this == DAY_AND_MONTH_SWAPPED
        || this == BIRTH_DATE_ONE_DIGIT_OFF
        || this == BIRTH_YEAR_ONE_OFF;
  }
}
