package org.bridges.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bridges.engine.VersionSearch.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which instances were moved to the present version of their model, and which were not and why. */
@Component
class VersionMoveBook {

  private static final String COLUMNS =
      """
      select epoch, engine_key, process_id, case_number, element_id, from_version, to_version,
             target_key, state, reason, tries, changed_at
        from version_move_instance
      """;

  /** What has ended since, or went with a lost engine, is nobody's concern any more. */
  private static final String STANDING =
      """
       from version_move_instance v
      where epoch = (select epoch from engine_epoch)
        and not exists (select from process_instance p
                         where p.epoch = v.epoch and p.engine_key = v.engine_key
                           and p.state = 'ENDED')
      """;

  private final JdbcClient jdbc;

  VersionMoveBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An order to move what can be moved.
   *
   * @param instances how many followed an earlier version when the move began; null before that
   * @param agreeing how many were moved and agree; null until the end
   */
  record Order(
      long id,
      String askedBy,
      Instant startedAt,
      @Nullable Integer instances,
      @Nullable Integer agreeing,
      @Nullable Instant finishedAt) {}

  /** What became of one instance. */
  record Line(
      int epoch,
      long engineKey,
      String processId,
      String caseNumber,
      @Nullable String elementId,
      int fromVersion,
      int toVersion,
      long targetKey,
      String state,
      @Nullable String reason,
      int tries,
      Instant changedAt) {}

  /** Begins an order; while one is under way, a further one is the same. */
  void order(String askedBy) {
    jdbc.sql("insert into version_move (asked_by, started_at) values (?, ?) on conflict do nothing")
        .params(askedBy, Timestamp.from(Instant.now()))
        .update();
  }

  Optional<Order> last() {
    return jdbc.sql("select * from version_move order by id desc limit 1")
        .query(Order.class)
        .optional();
  }

  /** So many instances follow an earlier version. */
  void begins(Order order, int instances) {
    jdbc.sql("update version_move set instances = ? where id = ?")
        .params(instances, order.id())
        .update();
  }

  /** Of what was moved and agrees only the number is kept. */
  void finished(Order order) {
    jdbc.sql(
            """
            with gone as (delete from version_move_instance where state = 'AGREES' returning 1)
            update version_move set finished_at = ?, agreeing = (select count(*) from gone)
             where id = ?
            """)
        .params(Timestamp.from(Instant.now()), order.id())
        .update();
  }

  /** Keys of a lost engine mean nothing: what was filled again has the present version. */
  void forgetBefore(int epoch) {
    jdbc.sql("delete from version_move_instance where epoch < ?").param(epoch).update();
  }

  /** Writes what becomes of an instance; a later word replaces an earlier one. */
  void note(
      StandingInstance one,
      String caseNumber,
      Version from,
      Version to,
      String state,
      @Nullable String reason) {
    // An attempt is written down before it is made; it counts when its answer is known.
    jdbc.sql(
            """
            insert into version_move_instance
                   (epoch, engine_key, process_id, case_number, element_id, from_version,
                    to_version, target_key, state, reason, tries, changed_at)
            values (:epoch, :key, :process, :number, :element, :from, :to, :target, :state,
                    :reason,
                    case when cast(:reason as text) = 'UNANSWERED' then 0 else 1 end, :now)
            on conflict (epoch, engine_key) do update
               set element_id = excluded.element_id, from_version = excluded.from_version,
                   to_version = excluded.to_version, target_key = excluded.target_key,
                   state = excluded.state, reason = excluded.reason,
                   tries = version_move_instance.tries + excluded.tries, changed_at = excluded.changed_at
            """)
        .param("epoch", one.epoch())
        .param("key", one.engineKey())
        .param("process", one.processId())
        .param("number", caseNumber)
        .param("element", one.elementId())
        .param("from", from.number())
        .param("to", to.number())
        .param("target", to.key())
        .param("state", state)
        .param("reason", reason)
        .param("now", Timestamp.from(Instant.now()))
        .update();
  }

  /** The same for one that has a line already. */
  void change(Line line, String state, @Nullable String reason) {
    jdbc.sql(
            """
            update version_move_instance set state = :state, reason = :reason, changed_at = :now
             where epoch = :epoch and engine_key = :key
            """)
        .param("state", state)
        .param("reason", reason)
        .param("now", Timestamp.from(Instant.now()))
        .param("epoch", line.epoch())
        .param("key", line.engineKey())
        .update();
  }

  /** The instance has ended, or nothing is to be done for it any more. */
  void settle(Line line) {
    jdbc.sql("delete from version_move_instance where epoch = ? and engine_key = ?")
        .params(line.epoch(), line.engineKey())
        .update();
  }

  Optional<Line> find(int epoch, long engineKey) {
    return jdbc.sql(COLUMNS + " where epoch = ? and engine_key = ?")
        .params(epoch, engineKey)
        .query(Line.class)
        .optional();
  }

  /** Lines in one of these states, oldest first. */
  List<Line> in(String... states) {
    return jdbc.sql(COLUMNS + " where state in (:states) order by changed_at, engine_key")
        .param("states", List.of(states))
        .query(Line.class)
        .list();
  }

  /** Lines of these states that concern somebody, oldest first. */
  List<Line> standing(String... states) {
    return jdbc.sql(
            "select *" + STANDING + "and state in (:states) order by changed_at, engine_key")
        .param("states", List.of(states))
        .query(Line.class)
        .list();
  }

  /** How many instances an order has tried so far. */
  int tried(Order order) {
    return jdbc.sql("select count(*)" + STANDING + "and changed_at >= ? and tries > 0")
        .param(Timestamp.from(order.startedAt()))
        .query(Integer.class)
        .single();
  }

  /** How many instances are in each state. */
  Map<String, Integer> counts() {
    var counts = new HashMap<String, Integer>();
    jdbc.sql("select state, count(*)" + STANDING + "group by state")
        .query(
            row -> {
              counts.put(row.getString(1), row.getInt(2));
            });
    return counts;
  }
}
