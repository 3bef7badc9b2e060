package org.bridges.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.secrecy.WordsBeside;
import org.bridges.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the help to families: one at a time for each home. */
@Repository
public class FamilySupports {

  static final String TABLE = "family_support";

  private final JdbcClient jdbc;
  private final WordsBeside beside;

  FamilySupports(JdbcClient jdbc, WordsBeside beside) {
    this.jdbc = jdbc;
    this.beside = beside;
  }

  /**
   * Begins; answers whether there was none, and the wish is new.
   *
   * @param wish key of who asked when
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean begin(FamilySupport one, String wish, String by) {
    return jdbc.sql(
                """
                insert into family_support (id, home_id, case_id, wish, next_at, started_by, started_at)
                values (:id, :home, :caseId, :wish, :next, :by, :at) on conflict do nothing
                """)
            .param("id", one.id())
            .param("home", one.homeId())
            .param("caseId", one.caseId())
            .param("wish", wish)
            .param("next", Timestamp.from(one.nextAt()))
            .param("by", by)
            .param("at", Timestamp.from(one.startedAt()))
            .update()
        == 1;
  }

  /** Whether help began by this wish. */
  @Transactional(readOnly = true)
  boolean isKnown(String wish) {
    return jdbc.sql("select exists (select from family_support where wish = ?)")
        .param(wish)
        .query(Boolean.class)
        .single();
  }

  /** A round was held, and this is when the next one is. */
  @Transactional(propagation = Propagation.MANDATORY)
  void goesOn(UUID id, Instant nextAt, @Nullable UUID task, @Nullable String coordinator) {
    jdbc.sql(
            """
            update family_support set next_at = :next, round_number = round_number + 1, note = null,
                   coordinator = coalesce(:by, coordinator), round_task = :task
             where id = :id and ended_at is null
            """)
        .param("next", Timestamp.from(nextAt))
        .param("by", coordinator, Types.VARCHAR)
        .param("task", task, Types.OTHER)
        .param("id", id)
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void end(UUID id, FamilyEnd reason, @Nullable String by, Instant at) {
    jdbc.sql(
            """
            update family_support set end_reason = :reason, ended_by = :by, ended_at = :at,
                   round_number = round_number + 1, note = null
             where id = :id and ended_at is null
            """)
        .param("reason", reason.name())
        .param("by", by, Types.VARCHAR)
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /** Keeps the words beside the form until the answer is recorded. */
  @Transactional
  public void note(UUID id, @Nullable String words) {
    beside.keep(TABLE, "ended_at is null", id, words);
  }

  /** The words beside the form. */
  @Nullable String note(UUID id) {
    return beside.read(TABLE, id);
  }

  /**
   * One of them.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public FamilySupport require(UUID id) {
    return one("select * from family_support where id = ?", id);
  }

  /**
   * One of them, held for this transaction: of two executions of one job the second sees the first.
   *
   * @throws Missing when there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  FamilySupport hold(UUID id) {
    return one("select * from family_support where id = ? for update", id);
  }

  private FamilySupport one(String byId, UUID id) {
    return jdbc.sql(byId)
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(() -> new Missing("family support"));
  }

  /** The help that goes on in a home. */
  @Transactional(readOnly = true)
  public Optional<FamilySupport> open(UUID homeId) {
    return ofHome(homeId).stream().filter(FamilySupport::isOpen).findFirst();
  }

  /** All help to a home, the newest first. */
  @Transactional(readOnly = true)
  public List<FamilySupport> ofHome(UUID homeId) {
    return jdbc.sql("select * from family_support where home_id = ? order by started_at desc, id")
        .param(homeId)
        .query((row, number) -> read(row))
        .list();
  }

  /** Ids of all help that goes on. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    return jdbc.sql("select id from family_support where ended_at is null")
        .query(UUID.class)
        .list();
  }

  private static FamilySupport read(ResultSet row) throws SQLException {
    var reason = row.getString("end_reason");
    var ended = row.getTimestamp("ended_at");
    return new FamilySupport(
        row.getObject("id", UUID.class),
        row.getObject("home_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("coordinator"),
        row.getInt("round_number"),
        row.getTimestamp("next_at").toInstant(),
        row.getTimestamp("started_at").toInstant(),
        row.getObject("round_task", UUID.class),
        reason == null ? null : FamilyEnd.valueOf(reason),
        ended == null ? null : ended.toInstant());
  }
}
