package org.bridges.youth;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.bridges.shared.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said about pairs of records; the last word about a pair counts. */
@Component
class Verdicts {

  private static final Comparator<Verdict> MOST =
      Comparator.comparing((Verdict said) -> said.answer() != Verdict.Answer.DIFFERENT)
          .thenComparing(Verdict::at, Comparator.reverseOrder());

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
    return weightiest(about(one), other);
  }

  /** The weightiest of what was said about these records. */
  static Optional<Verdict> weightiest(Map<UUID, Verdict> said, Collection<UUID> records) {
    return records.stream().flatMap(one -> Stream.ofNullable(said.get(one))).min(MOST);
  }

  /** What was said of a youth's records and each other record, the weightiest of it. */
  Map<UUID, Verdict> about(Collection<UUID> youth) {
    var said = new HashMap<UUID, Verdict>();
    jdbc.sql(
            """
            select case when first_id = any (:youth) then second_id else first_id end other,
                   answer, said_by, said_at
              from youth_verdict where first_id = any (:youth) or second_id = any (:youth)
            """)
        .param("youth", youth.toArray(UUID[]::new))
        .query(
            (row, number) ->
                said.merge(
                    row.getObject("other", UUID.class),
                    new Verdict(
                        Verdict.Answer.valueOf(row.getString("answer")),
                        row.getString("said_by"),
                        row.getTimestamp("said_at").toInstant()),
                    BinaryOperator.minBy(MOST)))
        .list();
    return said;
  }
}
