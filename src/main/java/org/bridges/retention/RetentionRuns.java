package org.bridges.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bridges.shared.background.BackgroundWork;
import org.bridges.shared.retention.KeptClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs that let go of what was kept long enough: when, asked by whom, how far. */
@Service
public class RetentionRuns {

  private final JdbcClient jdbc;
  private final BackgroundWork work;

  RetentionRuns(JdbcClient jdbc, BackgroundWork work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  /** Rows of one kind in one table. */
  public record Step(KeptClass kind, String table, long rows) {}

  /** One run; it goes on where it was after a stop. */
  public record Run(
      long id, String askedBy, Instant startedAt, @Nullable Instant endedAt, List<Step> steps) {

    /** How many rows lost their words so far. */
    public long rows() {
      return steps.stream().mapToLong(Step::rows).sum();
    }
  }

  /** Begins a run; while one is under way, a further request is the same one. */
  @Transactional
  public void start(String by) {
    jdbc.sql(
            """
            insert into retention_run (asked_by, started_at) values (?, ?)
            on conflict ((true)) where ended_at is null do nothing
            """)
        .params(by, Timestamp.from(Instant.now()))
        .update();
    work.wake(RetentionTurn.TURN);
  }

  /** The newest runs, newest first. */
  @Transactional(readOnly = true)
  public List<Run> latest(int atMost) {
    return jdbc.sql(
            """
            select id, asked_by, started_at, ended_at from retention_run order by id desc limit ?
            """)
        .param(atMost)
        .query(
            (row, number) -> {
              var ended = row.getTimestamp("ended_at");
              return new Run(
                  row.getLong("id"),
                  row.getString("asked_by"),
                  row.getTimestamp("started_at").toInstant(),
                  ended == null ? null : ended.toInstant(),
                  steps(row.getLong("id")));
            })
        .list();
  }

  Optional<Run> running() {
    return latest(1).stream().filter(run -> run.endedAt() == null).findAny();
  }

  /** Counts rows of the step in the transaction that changed them. */
  void count(long run, KeptClass kind, String table, int rows) {
    jdbc.sql(
            """
            insert into retention_step (run_id, kind, source, rows, done_at) values (?, ?, ?, ?, ?)
            on conflict (run_id, kind, source) do update
               set rows = retention_step.rows + excluded.rows, done_at = excluded.done_at
            """)
        .params(run, kind.name(), table, rows, Timestamp.from(Instant.now()))
        .update();
  }

  void end(long run) {
    jdbc.sql("update retention_run set ended_at = ? where id = ?")
        .params(Timestamp.from(Instant.now()), run)
        .update();
  }

  private List<Step> steps(long run) {
    return jdbc.sql(
            "select kind, source, rows from retention_step where run_id = ? order by kind, source")
        .param(run)
        .query(
            (row, number) ->
                new Step(
                    KeptClass.valueOf(row.getString("kind")),
                    row.getString("source"),
                    row.getLong("rows")))
        .list();
  }
}
