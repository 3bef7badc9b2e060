package org.bridges.audit;

/** What somebody did. */
public enum AuditAction {
  VIEW,
  SEARCH,
  CREATE,
  CHANGE,
  EXPORT,
  PRINT,
  DENIED,
  BREAK_GLASS,
  SIGN_IN,
  SIGN_IN_FAILED,
  SIGN_OUT;

  /** Whether the record itself becomes another one. */
  public boolean changes() {
    return this == CREATE || this == CHANGE;
  }
}
