package org.bridges.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.secrecy.WordsBeside;
import org.bridges.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Each time that a youth was found, and whether it was reported to whom it has to be. */
@Repository
public class RecoveryBook {

  private static final String TABLE = "recovery";

  private final JdbcClient jdbc;
  private final WordsBeside beside;

  RecoveryBook(JdbcClient jdbc, WordsBeside beside) {
    this.jdbc = jdbc;
    this.beside = beside;
  }

  /**
   * One recovery.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public Recovery require(UUID id) {
    return jdbc.sql("select * from recovery where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(() -> new Missing("recovery"));
  }

  /** All of a case, the latest first. */
  @Transactional(readOnly = true)
  public List<Recovery> ofCase(UUID caseId) {
    return jdbc.sql("select * from recovery where case_id = ? order by noted_at desc, id")
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  /** Ids of those whose report is owed. */
  @Transactional(readOnly = true)
  public List<UUID> owed() {
    return jdbc.sql("select id from recovery where settled_at is null").query(UUID.class).list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(Recovery one, String by, Instant at) {
    jdbc.sql(
            """
            insert into recovery (id, case_id, episode_id, recovered_at, place, noted_by, noted_at)
            values (:id, :caseId, :episode, :recovered, :place, :by, :now)
            """)
        .param("id", one.id())
        .param("caseId", one.caseId())
        .param("episode", one.episodeId(), Types.OTHER)
        .param("recovered", Timestamp.from(one.recoveredAt()))
        .param("place", one.place().name())
        .param("by", by)
        .param("now", Timestamp.from(at))
        .update();
  }

  /** It is said that it was reported, or need not be; answers whether that is news. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean settle(
      UUID id, String answer, @Nullable String to, @Nullable Instant reportedAt, Instant at) {
    return jdbc.sql(
                """
                update recovery set answer = :answer, reported_to = :to, reported_at = :reported,
                       settled_at = :now, note = null
                 where id = :id and settled_at is null
                """)
            .param("answer", answer)
            .param("to", to, Types.VARCHAR)
            .param(
                "reported", reportedAt == null ? null : Timestamp.from(reportedAt), Types.TIMESTAMP)
            .param("now", Timestamp.from(at))
            .param("id", id)
            .update()
        == 1;
  }

  /** Keeps the words beside the form until the answer is recorded. */
  @Transactional
  public void note(UUID id, @Nullable String words) {
    beside.keep(TABLE, "settled_at is null", id, words);
  }

  /** The words beside the form. */
  @Nullable String note(UUID id) {
    return beside.read(TABLE, id);
  }

  private static Recovery read(ResultSet row) throws SQLException {
    var settled = row.getTimestamp("settled_at");
    return new Recovery(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("episode_id", UUID.class),
        row.getTimestamp("recovered_at").toInstant(),
        RecoveryPlace.valueOf(row.getString("place")),
        settled == null ? null : settled.toInstant());
  }
}
