package org.bridges.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.CaseView;
import org.bridges.shared.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the changes of service provider. */
@Component
class ProviderBook {

  private final JdbcClient jdbc;
  private final OfficeTime time;

  ProviderBook(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  void add(CaseView care, UUID moveId, String from, String to, String by) {
    jdbc.sql(
            """
            insert into provider_change (move_id, case_id, generation, from_agency, to_agency, recorded_by)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(moveId, care.id(), care.generation(), from, to, by)
        .update();
  }

  Optional<ProviderChange> find(UUID moveId) {
    return jdbc.sql("select * from provider_change where move_id = ?")
        .param(moveId)
        .query((row, number) -> read(row))
        .optional();
  }

  List<ProviderChange> openOf(UUID caseId) {
    return jdbc.sql(
            "select * from provider_change where case_id = ? and settled_at is null order by move_id")
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  List<UUID> open() {
    return jdbc.sql("select move_id from provider_change where settled_at is null")
        .query(UUID.class)
        .list();
  }

  /** Whether nobody had settled it before. */
  boolean settle(UUID moveId, String as) {
    return jdbc.sql(
                """
                update provider_change set settled_at = ?, settled_as = ?
                 where move_id = ? and settled_at is null
                """)
            .params(Timestamp.from(time.instant()), as, moveId)
            .update()
        == 1;
  }

  private static ProviderChange read(ResultSet row) throws SQLException {
    return new ProviderChange(
        row.getObject("move_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("from_agency"),
        row.getString("to_agency"),
        row.getString("recorded_by"),
        row.getString("settled_as"));
  }
}
