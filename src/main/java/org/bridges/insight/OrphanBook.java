package org.bridges.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.secrecy.WordsBeside;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is missing for open cases: each a task, once while it stands. */
@Repository
public class OrphanBook {

  static final String TABLE = "orphan";

  private final JdbcClient jdbc;
  private final WordsBeside beside;
  private final CaseFile cases;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;

  OrphanBook(
      JdbcClient jdbc,
      WordsBeside beside,
      CaseFile cases,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time) {
    this.jdbc = jdbc;
    this.beside = beside;
    this.cases = cases;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
  }

  /**
   * Something is missing: a manager's task, unless it is one already or a manager said until when
   * it may stay so.
   */
  @Transactional
  public void found(CaseView care, OrphanCode code) {
    var now = time.instant();
    if (isKnown(care, code, now) || sawAgain(care, code, now)) {
      return;
    }
    var id = UUID.randomUUID();
    var fresh =
        jdbc.sql(
                """
                insert into orphan (id, case_id, generation, code, found_at, seen_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(id, care.id(), care.generation(), code.name())
            .params(Timestamp.from(now), Timestamp.from(now))
            .update();
    if (fresh == 0) {
      return;
    }
    timeline.add(
        TimelineEntry.ofCase(care.id(), "orphan:" + id, code.label() + ": a manager is asked"));
    var variables = cases.variables(care);
    variables.put("orphanId", id.toString());
    outbox.start(
        care.id(),
        "orphan",
        id,
        care.generation(),
        variables,
        new StageClock("ORPHAN", now, "orphan"));
  }

  private boolean sawAgain(CaseView care, OrphanCode code, Instant now) {
    return jdbc.sql(
                """
                update orphan set seen_at = ?
                 where case_id = ? and generation = ? and code = ? and settled_at is null
                """)
            .params(Timestamp.from(now), care.id(), care.generation(), code.name())
            .update()
        > 0;
  }

  private boolean isKnown(CaseView care, OrphanCode code, Instant now) {
    return jdbc.sql(
                """
                select count(*) from orphan
                 where case_id = ? and generation = ? and code = ? and quiet_until > ?
                """)
            .params(care.id(), care.generation(), code.name(), Timestamp.from(now))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Nothing is missing any more: its task goes. */
  @Transactional
  public void gone(Orphan one) {
    if (settle(one.id(), "GONE", null, null)) {
      timeline.add(
          TimelineEntry.ofCase(
              one.caseId(), "orphan-gone:" + one.id(), "Not missing any more: " + said(one)));
      outbox.publish(one.caseId(), "insight.orphanGone", one.id(), Map.of());
    }
  }

  /**
   * Ends it; answers whether it still stood.
   *
   * @param quietUntil until when it is not asked about again; null for the next look
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean settle(UUID id, String how, @Nullable String by, @Nullable Instant quietUntil) {
    return jdbc.sql(
                """
                update orphan set settled_at = :now, settled_as = :how, settled_by = :by,
                       quiet_until = :quiet, note = null
                 where id = :id and settled_at is null
                """)
            .param("now", Timestamp.from(time.instant()))
            .param("how", how)
            .param("by", by, Types.VARCHAR)
            .param("quiet", quietUntil == null ? null : Timestamp.from(quietUntil), Types.TIMESTAMP)
            .param("id", id)
            .update()
        == 1;
  }

  /** What is missing, as the timeline repeats it. */
  static String said(Orphan one) {
    var label = one.code().label();
    return Character.toLowerCase(label.charAt(0)) + label.substring(1);
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

  /**
   * One of them.
   *
   * @throws Missing when there is none
   */
  @Transactional(readOnly = true)
  public Orphan require(UUID id) {
    return jdbc.sql("select * from orphan where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(() -> new Missing("orphan"));
  }

  /** Everything that is missing at the moment, the longest missing first. */
  @Transactional(readOnly = true)
  public List<Orphan> open() {
    return jdbc.sql("select * from orphan where settled_at is null order by found_at, id")
        .query((row, number) -> read(row))
        .list();
  }

  /** The same for some cases. */
  @Transactional(readOnly = true)
  public List<Orphan> open(Collection<UUID> caseIds) {
    return jdbc.sql("select * from orphan where settled_at is null and case_id = any (?)")
        .param(caseIds.toArray(UUID[]::new))
        .query((row, number) -> read(row))
        .list();
  }

  private static Orphan read(ResultSet row) throws SQLException {
    return new Orphan(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("generation"),
        OrphanCode.valueOf(row.getString("code")),
        row.getTimestamp("found_at").toInstant(),
        row.getTimestamp("seen_at").toInstant(),
        row.getString("settled_as"));
  }
}
