package org.bridges.youth;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links between records that people made, and who took them away again. */
@Component
class YouthLinks {

  static final String TABLE = "youth_link";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final OfficeTime time;

  YouthLinks(JdbcClient jdbc, FieldCipher cipher, OfficeTime time) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.time = time;
  }

  /** What a link says. */
  enum Kind {
    /** Both records are one youth. */
    SAME_YOUTH,
    /** The persons of the one record belong to the other youth's home. */
    SAME_HOME
  }

  /** Links two records; where they are linked, it stays as it is. */
  void add(UUID youth, UUID known, Kind kind, @Nullable String reason, String by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into youth_link (id, youth_id, known_id, kind, reason, made_by, made_at)
            values (:id, :youth, :known, :kind, :reason, :by, :now) on conflict do nothing
            """)
        .param("id", id)
        .param("youth", youth)
        .param("known", known)
        .param("kind", kind.name())
        .param("reason", cipher.row(TABLE, id).toColumn("reason", reason), Types.BINARY)
        .param("by", by)
        .param("now", now())
        .update();
  }

  /** Takes a link away; answers whether it stood. */
  boolean end(UUID id, @Nullable String reason, String by) {
    return jdbc.sql(
                """
                update youth_link set ended_at = :now, ended_by = :by, end_reason = :reason
                 where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("reason", cipher.row(TABLE, id).toColumn("end_reason", reason), Types.BINARY)
            .param("by", by)
            .param("now", now())
            .update()
        == 1;
  }

  /** The link of an id, standing or not. */
  Optional<JoinedPair> find(UUID id) {
    return read("id = :id", "id", id).stream().findFirst();
  }

  /** The links that stand and name one of these records, oldest first. */
  List<JoinedPair> of(Collection<UUID> records) {
    return read(
        "ended_at is null and (youth_id = any (:records) or known_id = any (:records))",
        "records",
        records.toArray(UUID[]::new));
  }

  private List<JoinedPair> read(String condition, String name, Object value) {
    return jdbc.sql(
            """
            select id, youth_id, known_id, kind, reason, made_by, made_at, ended_at from youth_link
             where %s order by made_at, id
            """
                .formatted(condition))
        .param(name, value)
        .query(
            (row, number) -> {
              var id = row.getObject("id", UUID.class);
              return new JoinedPair(
                  id,
                  row.getObject("youth_id", UUID.class),
                  row.getObject("known_id", UUID.class),
                  row.getString("kind").equals(Kind.SAME_HOME.name()),
                  cipher.row(TABLE, id).fromColumn("reason", row.getBytes("reason")),
                  row.getString("made_by"),
                  row.getTimestamp("made_at").toInstant(),
                  row.getTimestamp("ended_at") == null);
            })
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
