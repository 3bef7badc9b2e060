package org.bridges.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was asked because a youth grows out of the programme. */
@Component
public class AgeingBook {

  private static final String TABLE = "ageing_question";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final OfficeTime time;

  AgeingBook(JdbcClient jdbc, FieldCipher cipher, OfficeTime time) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.time = time;
  }

  UUID add(CaseView care, AgeingKind kind, @Nullable LocalDate limitDay) {
    var id = UUID.randomUUID();
    var day = limitDay == null ? null : limitDay.toString();
    jdbc.sql(
            """
            insert into ageing_question (id, case_id, generation, kind, limit_day, asked_at)
            values (:id, :caseId, :generation, :kind, :day, :at)
            """)
        .param("id", id)
        .param("caseId", care.id())
        .param("generation", care.generation())
        .param("kind", kind.name())
        .param("day", cipher.row(TABLE, id).toColumn("limit_day", day), Types.BINARY)
        .param("at", Timestamp.from(time.instant()))
        .update();
    return id;
  }

  /**
   * One question.
   *
   * @throws Missing when there is none
   */
  public AgeingQuestion require(UUID id) {
    return jdbc.sql("select * from ageing_question where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(() -> new Missing("question"));
  }

  /** What was asked in an open period of a case, the latest last. */
  List<AgeingQuestion> of(UUID caseId, int generation) {
    return jdbc.sql(
            """
            select * from ageing_question where case_id = ? and generation = ? order by asked_at, id
            """)
        .params(caseId, generation)
        .query((row, number) -> read(row))
        .list();
  }

  /** Ids of the questions that wait for an answer. */
  public List<UUID> open() {
    return jdbc.sql("select id from ageing_question where settled_at is null")
        .query(UUID.class)
        .list();
  }

  /** Whether nobody had answered before. */
  boolean settle(UUID id, String answer, @Nullable Instant until, @Nullable String by) {
    return jdbc.sql(
                """
                update ageing_question set answer = :answer, until = :until, settled_at = :now, settled_by = :by
                 where id = :id and settled_at is null
                """)
            .param("answer", answer)
            .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
            .param("now", Timestamp.from(time.instant()))
            .param("by", by, Types.VARCHAR)
            .param("id", id)
            .update()
        == 1;
  }

  private AgeingQuestion read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var day = cipher.row(TABLE, id).fromColumn("limit_day", row.getBytes("limit_day"));
    var until = row.getTimestamp("until");
    return new AgeingQuestion(
        id,
        row.getObject("case_id", UUID.class),
        row.getInt("generation"),
        AgeingKind.valueOf(row.getString("kind")),
        day == null ? null : LocalDate.parse(day),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("answer"),
        until == null ? null : until.toInstant());
  }
}
