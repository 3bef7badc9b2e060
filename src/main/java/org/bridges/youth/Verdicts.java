package org.bridges.youth;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said about pairs of records; the last word about a pair counts. */
@Component
class Verdicts {

  private final JdbcClient jdbc;
  private final OfficeTime time;

  Verdicts(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Remembers what somebody said, in place of what was said before. */
  void say(UUID one, UUID other, Verdict.Answer answer, String by) {
    jdbc.sql(
            """
            insert into youth_verdict (first_id, second_id, answer, said_by, said_at)
            values (least(:one, :other), greatest(:one, :other), :answer, :by, :now)
            on conflict (first_id, second_id) do update
              set answer = excluded.answer, said_by = excluded.said_by, said_at = excluded.said_at
            """)
        .param("one", one)
        .param("other", other)
        .param("answer", answer.name())
        .param("by", by)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  /** The records that were called the same as this one. */
  List<UUID> sameAs(UUID youth) {
    return jdbc.sql(
            """
            select case when first_id = :youth then second_id else first_id end from youth_verdict
             where answer = 'SAME' and (first_id = :youth or second_id = :youth)
             order by said_at desc
            """)
        .param("youth", youth)
        .query(UUID.class)
        .list();
  }

  /** Whoever joins two youths says of all their records that they are the same. */
  void agree(Collection<UUID> one, Collection<UUID> other, String by) {
    jdbc.sql(
            """
            update youth_verdict set answer = 'SAME', said_by = :by, said_at = :now
             where answer <> 'SAME'
               and ((first_id = any (:one) and second_id = any (:other))
                 or (first_id = any (:other) and second_id = any (:one)))
            """)
        .param("one", one.toArray(UUID[]::new))
        .param("other", other.toArray(UUID[]::new))
        .param("by", by)
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  /**
   * What was said of two youths, whichever of their records it was said about. That they are
   * different weighs more than anything else: who is not sure asks.
   */
  Optional<Verdict> between(Collection<UUID> one, Collection<UUID> other) {
    return jdbc.sql(
            """
            select answer, said_by, said_at from youth_verdict
             where (first_id = any (:one) and second_id = any (:other))
                or (first_id = any (:other) and second_id = any (:one))
             order by answer = 'DIFFERENT' desc, said_at desc limit 1
            """)
        .param("one", one.toArray(UUID[]::new))
        .param("other", other.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Verdict(
                    Verdict.Answer.valueOf(row.getString("answer")),
                    row.getString("said_by"),
                    row.getTimestamp("said_at").toInstant()))
        .optional();
  }
}
