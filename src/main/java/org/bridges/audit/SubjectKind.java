package org.bridges.audit;

/** What the id in an address names. */
public enum SubjectKind {
  /** No record: a list, or a record that does not exist yet. */
  NONE,
  CASE,
  REFERRAL,
  /** A referral by its receipt code. */
  RECEIPT,
  TASK,
  MEETING,
  TRANSFER,
  NOTICE,
  /** A partner's secret link; it also says who the partner is. */
  LINK
}
