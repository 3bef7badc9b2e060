package org.bridges.shared;

/**
 * Kinds of data about a youth, as rights, releases and the audit record tell them apart. What a
 * kind holds is said by the data dictionary of the programme.
 */
public enum DataClass {
  /** That a step is to be done: its form, the case's number, when it is due. */
  STEP,
  /** Names, birth date, contacts: who the youth is and how to reach her or him. */
  IDENTITY,
  /** Who referred, and how that person is reached. */
  REFERRER,
  /** What was told when help was asked for. */
  NARRATIVE,
  /** Pseudonym, county, where the case stands, its timeline and its contact log. */
  CASE,
  /** Household members. */
  HOUSEHOLD,
  /** Action items and their outcome. */
  PLAN,
  /** Meetings, who was invited, minutes. */
  MEETING,
  /** Releases. */
  CONSENT,
  /** Moves and hand-overs. */
  TRANSFER,
  /** One item that a partner was asked for. */
  PARTNER_ITEM,
  /** Mail that went out or did not. */
  MAIL,
  /** Accounts of our people and contacts of agencies. */
  STAFF,
  /** This record of who looked. */
  AUDIT
}
