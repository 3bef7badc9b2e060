package org.bridges.engine;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * How a failed job goes on. The engine counts no failures, so the retries do: one fewer each time
 * until none is left and a person must look; or one more each time for what must never end so. The
 * pause doubles with each.
 *
 * @param retries what the job has from now on
 * @param pause before a worker gets it again
 */
record Retry(int retries, Duration pause) {

  /** What the engine gives a job of a model that names no other number; ours name none. */
  static final int USUAL = 3;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 6;

  /**
   * The next try.
   *
   * @param retries what the job has now
   * @param forEver whether it must never become an incident
   */
  static Retry after(int retries, boolean forEver) {
    var failures = Math.min(Math.abs(USUAL - retries), MOST_DOUBLINGS);
    return new Retry(forEver ? retries + 1 : retries - 1, FIRST_PAUSE.multipliedBy(1L << failures));
  }

  /** Whether the work failed for want of a database, which says nothing against the work. */
  static boolean isDatabaseAway(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
      var state = cause instanceof SQLException sql ? sql.getSQLState() : null;
      // 08: no connection; 57P: the server stops or starts.
      if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
        return true;
      }
    }
    return false;
  }
}
