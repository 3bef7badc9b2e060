package org.bridges.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every try to reach the youth or the family, the unanswered ones too. */
@Repository
public class ContactLog {

  /**
   * One try.
   *
   * @param outcome REACHED, NO_ANSWER or NOT_SAFE_NOW
   */
  public record Attempt(
      Instant at,
      String outcome,
      String loggedBy,
      @Nullable String note,
      @Nullable Instant nextTryAt) {}

  private static final String TABLE = "contact_log";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  ContactLog(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  void add(UUID caseId, String key, Attempt attempt) {
    var id = UUID.randomUUID();
    var next = attempt.nextTryAt();
    jdbc.sql(
            """
            insert into contact_log (id, case_id, at, outcome, logged_by, note, next_try_at, entry_key)
            values (:id, :caseId, :at, :outcome, :by, :note, :next, :key)
            on conflict (entry_key) do nothing
            """)
        .param("id", id)
        .param("caseId", caseId)
        .param("at", Timestamp.from(attempt.at()))
        .param("outcome", attempt.outcome())
        .param("by", attempt.loggedBy())
        .param(
            "note", cipher.row(TABLE, id).toColumn("note", attempt.note()), java.sql.Types.BINARY)
        .param("next", next == null ? null : Timestamp.from(next), java.sql.Types.TIMESTAMP)
        .param("key", key)
        .update();
  }

  List<Attempt> ofCase(UUID caseId) {
    return jdbc.sql(
            """
            select id, at, outcome, logged_by, note, next_try_at from contact_log
            where case_id = ? order by at desc
            """)
        .param(caseId)
        .query(
            (row, number) -> {
              var next = row.getTimestamp("next_try_at");
              return new Attempt(
                  row.getTimestamp("at").toInstant(),
                  row.getString("outcome"),
                  row.getString("logged_by"),
                  cipher
                      .row(TABLE, row.getObject("id", UUID.class))
                      .fromColumn("note", row.getBytes("note")),
                  next == null ? null : next.toInstant());
            })
        .list();
  }
}
