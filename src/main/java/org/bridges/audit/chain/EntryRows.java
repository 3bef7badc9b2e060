package org.bridges.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.audit.Actor;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditRow;
import org.bridges.audit.Subject;
import org.bridges.shared.DataClass;

/** Reads entries as they stand in the database. */
public final class EntryRows {

  private EntryRows() {}

  /** The entry of a row with all columns of {@code audit_entry}. */
  public static AuditRow row(ResultSet row) throws SQLException {
    var entry =
        new AuditEntry(
            new Actor(row.getString("actor"), row.getString("roles")),
            AuditAction.valueOf(row.getString("action")),
            new Subject(
                row.getObject("case_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getObject("youth_id", UUID.class)),
            data(row.getString("data_classes")),
            row.getString("route"),
            row.getString("step"),
            row.getString("reason"));
    return new AuditRow(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), entry);
  }

  private static List<DataClass> data(String codes) {
    return codes.isEmpty()
        ? List.of()
        : Stream.of(codes.split(",")).map(DataClass::valueOf).toList();
  }
}
