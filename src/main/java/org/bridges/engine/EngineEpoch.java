package org.bridges.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the cluster states that this office has worked with. Keys of the engine mean something
 * within one epoch only: a cluster that is filled again counts its keys from the beginning.
 */
@Component
public class EngineEpoch {

  private final JdbcClient jdbc;

  EngineEpoch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is known of the present cluster state.
   *
   * @param marker id of a message that this cluster state was given and others were not
   * @param rebuilt whether every instance is back at its step
   */
  record State(int epoch, UUID marker, boolean rebuilt) {}

  /** The present epoch; keys of an earlier one must not be used any more. */
  public int current() {
    return state().epoch();
  }

  State state() {
    return jdbc.sql("select epoch, marker, rebuilt from engine_epoch").query(State.class).single();
  }

  /** A new cluster state begins; until {@link #rebuilt} nothing is sent to it. */
  void next() {
    jdbc.sql(
            """
            update engine_epoch
               set epoch = epoch + 1, marker = gen_random_uuid(), rebuilt = false, since = ?
            """)
        .param(Timestamp.from(Instant.now()))
        .update();
  }

  void rebuilt() {
    jdbc.sql("update engine_epoch set rebuilt = true").update();
  }
}
