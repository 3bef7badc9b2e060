package org.bridges.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of exceptional access. */
@Component
class GlassBook {

  private static final String TABLE = "broken_glass";
  private static final String COLUMNS =
      "id, case_id, who, reason, words, opened_at, ends_at, ended_at, ended_by";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  GlassBook(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  void add(BrokenGlass one) {
    jdbc.sql(
            """
            insert into broken_glass (id, case_id, who, reason, words, opened_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            one.id(),
            one.caseId(),
            one.who(),
            one.reason().name(),
            cipher.row(TABLE, one.id()).toColumn("words", one.words()),
            Timestamp.from(one.openedAt()),
            Timestamp.from(one.endsAt()))
        .update();
  }

  /** Whether it was live until now. */
  boolean end(UUID id, String by, Instant now) {
    return jdbc.sql(
                """
                update broken_glass set ended_at = :now, ended_by = :by
                 where id = :id and ended_at is null and ends_at > :now
                """)
            .param("now", Timestamp.from(now))
            .param("by", by)
            .param("id", id)
            .update()
        > 0;
  }

  Set<UUID> openTo(String who, Instant now) {
    return jdbc
        .sql(
            """
            select case_id from broken_glass
             where who = :who and ended_at is null and ends_at > :now
            """)
        .param("who", who)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Newest first. */
  List<BrokenGlass> latest(int atMost) {
    return jdbc.sql("select %s from %s order by opened_at desc limit ?".formatted(COLUMNS, TABLE))
        .param(atMost)
        .query((row, number) -> read(row))
        .list();
  }

  private BrokenGlass read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var ended = row.getTimestamp("ended_at");
    return new BrokenGlass(
        id,
        row.getObject("case_id", UUID.class),
        row.getString("who"),
        BrokenGlass.Reason.valueOf(row.getString("reason")),
        cipher.row(TABLE, id).opened("words", Sealed.of(row.getBytes("words"))),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("ended_by"));
  }
}
