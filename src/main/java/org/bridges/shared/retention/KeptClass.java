package org.bridges.shared.retention;

import java.time.Period;

/**
 * Kinds of words that are kept for a time of their own, counted from the end of the record they
 * belong to. Only the first period is sourced (domain.md section 7: narrative, purged 90 days after
 * the decision); the others are our defaults, and each can be set.
 */
public enum KeptClass {
  /** What was told when help was asked for, and the reason of the decision in words. */
  NARRATIVE(Owner.REFERRAL, "P90D"),
  /** Who referred, and how that person is reached. */
  REFERRER(Owner.REFERRAL, "P1Y"),
  /** Words on the timeline of a referral that never became a case. */
  REFERRAL_NOTES(Owner.REFERRAL, "P90D"),
  /** Words on the timeline and in the contact log of a case. */
  CASE_NOTES(Owner.CASE, "P1Y"),
  /** Minutes and places of meetings, promises of the plan and their answers, words of moves. */
  TEAMWORK(Owner.CASE, "P3Y"),
  /** Links in partners' mails. */
  LINKS(Owner.CASE, "P90D"),
  /** Words and documents that prove what may be shared. */
  CONSENT(Owner.CASE, "P7Y"),
  /** Names, birth date, contacts, household, and the words by which they are found. */
  IDENTITY(Owner.YOUTH, "P7Y"),
  /** The same of a youth who never had a case. */
  IDENTITY_WITHOUT_CASE(Owner.YOUTH, "P1Y");

  private final Owner owner;
  private final Period usual;

  KeptClass(Owner owner, String usual) {
    this.owner = owner;
    this.usual = Period.parse(usual);
  }

  /** Whose end the period counts from. */
  public enum Owner {
    /** From the decision. */
    REFERRAL,
    /** From the closure. */
    CASE,
    /** From the last closure and the last decision; never while anything is open. */
    YOUTH
  }

  /** Whose end the period counts from. */
  public Owner owner() {
    return owner;
  }

  /** The kind by which modules name these words. */
  public KeptClass words() {
    return this == IDENTITY_WITHOUT_CASE ? IDENTITY : this;
  }

  /** The period where nothing else is set. */
  public Period usual() {
    return usual;
  }

  /** Its name in settings: {@code bridges.retention.case-notes}. */
  public String setting() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
