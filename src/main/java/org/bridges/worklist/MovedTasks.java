package org.bridges.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bridges.engine.TaskRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the worklist when their instance moves to another version of its model. */
@Component
class MovedTasks implements TaskRows {

  private final JdbcClient jdbc;

  MovedTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The title stays: it is what the person was asked. Whoever writes the row now has to read it
   * again.
   */
  @Override
  public void renamed(int epoch, long instanceKey, Map<String, String> presentIds) {
    presentIds.forEach(
        (former, present) ->
            jdbc.sql(
                    """
                    update task set element_id = ?, version = version + 1
                     where state = 'OPEN' and engine_epoch = ? and instance_key = ?
                       and element_id = ?
                    """)
                .params(present, epoch, instanceKey, former)
                .update());
  }

  @Override
  public Map<Long, Instant> due(int epoch, long instanceKey) {
    var due = new HashMap<Long, Instant>();
    jdbc.sql(
            """
            select engine_key, due_at from task
             where state = 'OPEN' and engine_epoch = ? and instance_key = ?
            """)
        .params(epoch, instanceKey)
        .query(
            row -> {
              Timestamp at = row.getTimestamp("due_at");
              due.put(row.getLong("engine_key"), at.toInstant());
            });
    return due;
  }
}
