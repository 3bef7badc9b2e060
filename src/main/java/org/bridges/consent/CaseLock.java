package org.bridges.consent;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails of a case leave side by side; while a basis of the case is taken back none of them does.
 * Both hold until the end of their transaction, so what leaves has left before the revocation is
 * committed, or is held back by it.
 */
@Component
class CaseLock {

  private static final String KEY = "(hashtextextended('share:' || ?, 0))";

  private final JdbcClient jdbc;

  CaseLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Something is about to leave. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void share(UUID caseId) {
    take("pg_advisory_xact_lock_shared", caseId);
  }

  /** A basis is about to end; waits for what is leaving. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(UUID caseId) {
    take("pg_advisory_xact_lock", caseId);
  }

  private void take(String lock, UUID caseId) {
    jdbc.sql("select " + lock + KEY).param(caseId.toString()).query().singleRow();
  }
}
