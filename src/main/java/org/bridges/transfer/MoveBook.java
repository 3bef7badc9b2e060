package org.bridges.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.CaseView;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.County;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the moves. */
@Component
class MoveBook {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final OfficeTime time;

  MoveBook(JdbcClient jdbc, FieldCipher cipher, OfficeTime time) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.time = time;
  }

  /** Writes a move down, with where the youth was and is where it is the youth who moved. */
  UUID add(CaseView care, MoveKind kind, NewMove move, @Nullable County place, String by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into move (id, case_id, generation, kind, reported_at, reported_by, note, from_county,
                              to_county, from_agency, to_agency, from_staff, to_staff)
            values (:id, :caseId, :generation, :kind, :at, :by, :note, :fromCounty, :toCounty,
                    :fromAgency, :toAgency, :fromStaff, :toStaff)
            """)
        .param("id", id)
        .param("caseId", care.id())
        .param("generation", care.generation())
        .param("kind", kind.name())
        .param("at", Timestamp.from(time.instant()))
        .param("by", by)
        .param("note", cipher.row("move", id).toColumn("note", move.note()), Types.BINARY)
        .param("fromCounty", kind.isOfYouth() ? care.limitsCounty().name() : null, Types.VARCHAR)
        .param("toCounty", place == null ? null : place.name(), Types.VARCHAR)
        .param("fromAgency", move.fromAgency(), Types.VARCHAR)
        .param("toAgency", move.toAgency(), Types.VARCHAR)
        .param("fromStaff", move.fromStaff(), Types.VARCHAR)
        .param("toStaff", move.toStaff(), Types.VARCHAR)
        .update();
    return id;
  }

  MoveView require(UUID id) {
    return find(id).orElseThrow(() -> new Missing("move"));
  }

  Optional<MoveView> find(UUID id) {
    return jdbc.sql("select * from move where id = ?")
        .param(id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Newest first. */
  List<MoveView> ofCase(UUID caseId) {
    return jdbc.sql("select * from move where case_id = ? order by reported_at desc, id")
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  /** What the rules said, once: a step that appears again changes nothing. */
  void ruled(
      UUID id,
      @Nullable String outcome,
      @Nullable String proposed,
      @Nullable String rule,
      String table) {
    jdbc.sql(
            """
            update move set rule_outcome = :outcome, rule_proposed = :proposed, rule = :rule, rule_table = :table
             where id = :id and rule is null
            """)
        .param("outcome", outcome, Types.VARCHAR)
        .param("proposed", proposed, Types.VARCHAR)
        .param("rule", rule, Types.VARCHAR)
        .param("table", table)
        .param("id", id)
        .update();
  }

  void decided(UUID id, @Nullable String needed, @Nullable String staysBecause) {
    jdbc.sql("update move set decided = :needed, stays_because = :stays where id = :id")
        .param("needed", needed, Types.VARCHAR)
        .param("stays", staysBecause, Types.VARCHAR)
        .param("id", id)
        .update();
  }

  private static MoveView read(ResultSet row) throws SQLException {
    return new MoveView(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        MoveKind.valueOf(row.getString("kind")),
        row.getTimestamp("reported_at").toInstant(),
        row.getString("reported_by"),
        county(row.getString("from_county")),
        county(row.getString("to_county")),
        row.getString("from_agency"),
        row.getString("to_agency"),
        row.getString("from_staff"),
        row.getString("to_staff"),
        row.getString("rule_outcome"),
        row.getString("rule_proposed"),
        row.getString("rule"),
        row.getString("rule_table"),
        row.getString("decided"),
        row.getString("stays_because"));
  }

  private static @Nullable County county(@Nullable String code) {
    return code == null ? null : County.ofCode(code);
  }
}
