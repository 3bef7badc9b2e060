package org.bridges.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of caseloads that are handed over. */
@Component
class CaseloadRuns {

  private final JdbcClient jdbc;

  CaseloadRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The run of a person that is under way. */
  Optional<CaseloadRun> running(String from) {
    return find("from_user = ? and ended_at is null", from);
  }

  /** The last run of a person. */
  Optional<CaseloadRun> last(String from) {
    return find("from_user = ? order by started_at desc limit 1", from);
  }

  Optional<CaseloadRun> find(UUID id) {
    return find("id = ?", id);
  }

  void add(UUID id, String from, String by, Instant now) {
    jdbc.sql("insert into caseload_run (id, from_user, started_by, started_at) values (?, ?, ?, ?)")
        .params(id, from, by, Timestamp.from(now))
        .update();
  }

  void addLine(UUID run, UUID caseId, @Nullable String receiver) {
    jdbc.sql(
            """
            insert into caseload_line (run_id, case_id, receiver, state)
            values (:run, :caseId, :receiver, 'WAITING')
            """)
        .param("run", run)
        .param("caseId", caseId)
        .param("receiver", receiver, Types.VARCHAR)
        .update();
  }

  List<UUID> waiting(UUID run) {
    return jdbc.sql("select case_id from caseload_line where run_id = ? and state = 'WAITING'")
        .param(run)
        .query(UUID.class)
        .list();
  }

  /** The line, locked until the caller's transaction ends. */
  Optional<CaseloadRun.Line> lock(UUID run, UUID caseId) {
    return jdbc.sql("select * from caseload_line where run_id = ? and case_id = ? for update")
        .params(run, caseId)
        .query((row, number) -> line(row))
        .optional();
  }

  void settle(UUID run, UUID caseId, CaseloadRun.@Nullable Problem problem, int tasks, Instant at) {
    jdbc.sql(
            """
            update caseload_line set state = :state, problem = :problem, tasks = :tasks, done_at = :at
             where run_id = :run and case_id = :caseId
            """)
        .param("state", problem == null ? "DONE" : "KEPT")
        .param("problem", problem == null ? null : problem.name(), Types.VARCHAR)
        .param("tasks", tasks)
        .param("at", Timestamp.from(at))
        .param("run", run)
        .param("caseId", caseId)
        .update();
  }

  /** Whether nobody had ended it before. */
  boolean end(UUID run, Instant at) {
    return jdbc.sql("update caseload_run set ended_at = ? where id = ? and ended_at is null")
            .params(Timestamp.from(at), run)
            .update()
        == 1;
  }

  private Optional<CaseloadRun> find(String which, Object value) {
    return jdbc.sql("select * from caseload_run where " + which)
        .param(value)
        .query((row, number) -> run(row))
        .optional();
  }

  private CaseloadRun run(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var ended = row.getTimestamp("ended_at");
    var lines =
        jdbc.sql("select * from caseload_line where run_id = ? order by done_at, case_id")
            .param(id)
            .query((line, number) -> line(line))
            .list();
    return new CaseloadRun(
        id,
        row.getString("from_user"),
        row.getString("started_by"),
        row.getTimestamp("started_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        lines);
  }

  private static CaseloadRun.Line line(ResultSet row) throws SQLException {
    var problem = row.getString("problem");
    return new CaseloadRun.Line(
        row.getObject("case_id", UUID.class),
        row.getString("receiver"),
        CaseloadRun.State.valueOf(row.getString("state")),
        problem == null ? null : CaseloadRun.Problem.valueOf(problem),
        row.getInt("tasks"));
  }
}
