package org.bridges.engine;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empties the outbox: always the oldest unsent row of each ordering key, so that facts of one case
 * arrive in order and a failing one holds back its own case only. One replica sends at a time.
 */
@Configuration(proxyBeanMethods = false)
class OutboxSender {

  static final TaskInstanceId TURN = TaskInstanceId.of("outbox", RecurringTask.INSTANCE);

  private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
  private static final int BATCH = 200;

  private final JdbcClient jdbc;
  private final EngineCommands engine;
  private final EngineEpoch epoch;
  private final OutboxPause pause;

  OutboxSender(JdbcClient jdbc, EngineCommands engine, EngineEpoch epoch, OutboxPause pause) {
    this.jdbc = jdbc;
    this.engine = engine;
    this.epoch = epoch;
    this.pause = pause;
  }

  @Bean
  RecurringTask<Void> outboxTask() {
    return Tasks.recurring(TURN.getTaskName(), FixedDelay.ofSeconds(2))
        .execute((instance, context) -> sendAll());
  }

  /**
   * Sends until nothing is left that could be sent now; a cluster that is filled again comes first.
   */
  void sendAll() {
    List<OutboxRow> rows;
    do {
      if (!epoch.state().rebuilt()) {
        return;
      }
      rows = sendable();
      rows.forEach(this::send);
    } while (!rows.isEmpty());
  }

  private List<OutboxRow> sendable() {
    return jdbc.sql(
            """
            select id, ordering_key, kind, name, business_id, generation, element_id, variables,
                   clocks, attempts
              from outbox o
             where sent_at is null and next_try_at <= ?
               and id = (select min(id) from outbox f
                          where f.ordering_key = o.ordering_key and f.sent_at is null)
             order by id limit ?
            """)
        .params(Timestamp.from(Instant.now()), BATCH)
        .query(OutboxRow.class)
        .list();
  }

  private void send(OutboxRow row) {
    jdbc.sql("update outbox set attempts = attempts + 1, next_try_at = ? where id = ?")
        .params(after(pause.whileTrying(row)), row.id())
        .update();
    try {
      var key = row.isStart() ? engine.start(row) : engine.publish(row);
      jdbc.sql("update outbox set sent_at = ?, engine_key = ?, problem = null where id = ?")
          .params(Timestamp.from(Instant.now()), key, row.id())
          .update();
    } catch (RuntimeException refused) {
      postpone(row, refused);
    }
  }

  private void postpone(OutboxRow row, RuntimeException refused) {
    var problem = EngineCommands.problemCode(refused);
    log.warn("Outbox row {} ({}) was not taken: {}", row.id(), row.name(), problem);
    jdbc.sql("update outbox set next_try_at = ?, problem = ? where id = ?")
        .params(after(pause.after(row, refused)), problem, row.id())
        .update();
  }

  private static Timestamp after(Duration pause) {
    return Timestamp.from(Instant.now().plus(pause));
  }
}
