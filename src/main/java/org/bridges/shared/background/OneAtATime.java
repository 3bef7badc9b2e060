package org.bridges.shared.background;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one replica at a time do something. The lock goes with its database connection, so a replica
 * that is killed holds up nobody.
 */
@Component
public class OneAtATime {

  private final DataSource dataSource;

  OneAtATime(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What is done by one replica at a time; the number is that of the lock. */
  public enum Turn {
    ENGINE_WATCH(8_813_001),
    RECONCILE(8_813_002),
    RADAR(8_813_003);

    private final long number;

    Turn(long number) {
      this.number = number;
    }
  }

  /**
   * Works unless another replica does.
   *
   * @return whether it was our turn
   */
  public boolean run(Turn turn, Runnable work) {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var isOurTurn = tryLock(connection, turn.number);
        if (isOurTurn) {
          work.run();
        }
        return isOurTurn;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException noDatabase) {
      throw new DataAccessResourceFailureException("The database does not answer", noDatabase);
    }
  }

  private static boolean tryLock(Connection connection, long number) throws SQLException {
    try (var ask = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      ask.setLong(1, number);
      try (var answer = ask.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
