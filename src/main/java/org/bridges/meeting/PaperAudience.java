package org.bridges.meeting;

/** For whom a plan is put on paper; each paper says what its reader needs, and no more. */
public enum PaperAudience {
  /** Everything that was decided and promised, for the coordinator's hands only. */
  TEAM,
  /** What was agreed, in plain words, without name, case number or programme. */
  YOUTH,
  /** The family's appointments, as a list for the fridge. */
  FAMILY
}
