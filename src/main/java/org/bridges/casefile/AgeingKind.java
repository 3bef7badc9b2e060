package org.bridges.casefile;

/** Why a person is asked what comes after the programme. */
public enum AgeingKind {
  BIRTH_DATE("nobody knows the birth date, so nobody can say when the youth grows out"),
  DAYS_90("in about three months the youth is above the age of the county"),
  DAYS_30("in about a month the youth is above the age of the county"),
  PAST("the youth is above the age of the county"),
  AGAIN("the date until which the help goes on has come");

  private final String label;

  AgeingKind(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** Which of the two questions the form asks: LIMIT or BIRTH_DATE. */
  public String question() {
    return this == BIRTH_DATE ? "BIRTH_DATE" : "LIMIT";
  }
}
