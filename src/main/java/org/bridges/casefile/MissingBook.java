package org.bridges.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.secrecy.WordsBeside;
import org.bridges.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each time that a youth was missing, and who was told of it. One case is missed once at a time.
 */
@Repository
public class MissingBook {

  private static final String TABLE = "missing_episode";

  private final JdbcClient jdbc;
  private final WordsBeside beside;

  MissingBook(JdbcClient jdbc, WordsBeside beside) {
    this.jdbc = jdbc;
    this.beside = beside;
  }

  /**
   * One episode.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public MissingEpisode require(UUID id) {
    return jdbc.sql("select * from missing_episode where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(() -> new Missing("missing episode"));
  }

  /** The episode that lasts; empty where nobody is missing. */
  @Transactional(readOnly = true)
  public Optional<MissingEpisode> open(UUID caseId) {
    return ofCase(caseId).stream().filter(MissingEpisode::isOpen).findFirst();
  }

  /** All of a case, the latest first. */
  @Transactional(readOnly = true)
  public List<MissingEpisode> ofCase(UUID caseId) {
    return jdbc.sql("select * from missing_episode where case_id = ? order by noted_at desc, id")
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  /** Ids of the episodes that last. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    return jdbc.sql("select id from missing_episode where state = 'MISSING'")
        .query(UUID.class)
        .list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(MissingEpisode one) {
    var seen = one.lastSeenAt();
    jdbc.sql(
            """
            insert into missing_episode (id, case_id, generation, last_seen_at, told_us, noted_by,
                                         noted_at, may_be_minor, state)
            values (:id, :caseId, :generation, :seen, :source, :by, :now, :minor, 'MISSING')
            """)
        .param("id", one.id())
        .param("caseId", one.caseId())
        .param("generation", one.generation())
        .param("seen", seen == null ? null : Timestamp.from(seen), Types.TIMESTAMP)
        .param("source", one.source().name())
        .param("by", one.notedBy())
        .param("now", Timestamp.from(one.notedAt()))
        .param("minor", one.mayBeMinor())
        .update();
  }

  /** The hold ends; answers whether that is news. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean end(UUID id, MissingEpisode.State how, Instant at) {
    return jdbc.sql(
                """
                update missing_episode set state = ?, ended_at = ?, note = null
                 where id = ? and state = 'MISSING'
                """)
            .params(how.name(), Timestamp.from(at), id)
            .update()
        == 1;
  }

  /** Somebody checked on the youth. */
  @Transactional(propagation = Propagation.MANDATORY)
  void checked(UUID id, Instant at) {
    stamp(id, "checked_at", at);
  }

  /** The contacts were asked. */
  @Transactional(propagation = Propagation.MANDATORY)
  void located(UUID id, Instant at) {
    stamp(id, "located_at", at);
  }

  /** A manager looked at the hold. */
  @Transactional(propagation = Propagation.MANDATORY)
  void reviewed(UUID id, Instant at) {
    stamp(id, "reviewed_at", at);
  }

  private void stamp(UUID id, String column, Instant at) {
    jdbc.sql("update missing_episode set " + column + " = ?, note = null where id = ?")
        .params(Timestamp.from(at), id)
        .update();
  }

  /** Somebody was told; a second time changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  void tell(UUID id, Set<MissingTold> whom, Instant at, String by) {
    for (var one : whom) {
      jdbc.sql(
              """
              insert into missing_told (episode_id, whom, told_at, noted_by) values (?, ?, ?, ?)
              on conflict do nothing
              """)
          .params(id, one.name(), Timestamp.from(at), by)
          .update();
    }
    jdbc.sql("update missing_episode set note = null where id = ?").param(id).update();
  }

  /** Who was told. */
  @Transactional(readOnly = true)
  public Set<MissingTold> told(UUID id) {
    var told = EnumSet.noneOf(MissingTold.class);
    jdbc.sql("select whom from missing_told where episode_id = ?")
        .param(id)
        .query(String.class)
        .list()
        .forEach(code -> told.add(MissingTold.valueOf(code)));
    return told;
  }

  /** Keeps the words beside a form until the answer is recorded. */
  @Transactional
  public void note(UUID id, @Nullable String words) {
    beside.keep(TABLE, "state = 'MISSING'", id, words);
  }

  /** The words beside the form. */
  @Nullable String note(UUID id) {
    return beside.read(TABLE, id);
  }

  private static MissingEpisode read(ResultSet row) throws SQLException {
    return new MissingEpisode(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("generation"),
        moment(row, "last_seen_at"),
        MissingSource.valueOf(row.getString("told_us")),
        row.getString("noted_by"),
        java.util.Objects.requireNonNull(moment(row, "noted_at")),
        row.getBoolean("may_be_minor"),
        moment(row, "checked_at"),
        moment(row, "located_at"),
        MissingEpisode.State.valueOf(row.getString("state")),
        moment(row, "ended_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
