package org.bridges.shared.background;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets what belongs to one record happen one after the other, over all replicas, without a row of
 * its own to lock. Each lock is held until the caller's transaction ends.
 */
@Component
public class RecordLock {

  private final JdbcClient jdbc;

  RecordLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for everybody who holds or shares the same name. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String name) {
    take("pg_advisory_xact_lock", name);
  }

  /** Waits only for who holds the same name; others may share it meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void share(String name) {
    take("pg_advisory_xact_lock_shared", name);
  }

  private void take(String lock, String name) {
    jdbc.sql("select " + lock + "(hashtextextended(?, 0))").param(name).query().singleRow();
  }
}
