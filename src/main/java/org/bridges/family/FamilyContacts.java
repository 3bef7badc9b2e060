package org.bridges.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of contacts with a home. */
@Repository
class FamilyContacts {

  static final String TABLE = "family_contact";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  FamilyContacts(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(UUID homeId, FamilyContact one, Instant now) {
    jdbc.sql(
            """
            insert into family_contact (id, home_id, person_id, kind, outcome, at, note, noted_by,
                                        noted_at)
            values (:id, :home, :person, :kind, :outcome, :at, :note, :by, :now)
            """)
        .param("id", one.id())
        .param("home", homeId)
        .param("person", one.personId(), Types.OTHER)
        .param("kind", one.kind().name())
        .param("outcome", one.outcome().name())
        .param("at", Timestamp.from(one.at()))
        .param("note", cipher.row(TABLE, one.id()).toColumn("note", one.note()), Types.BINARY)
        .param("by", one.notedBy())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<FamilyContact> ofHome(UUID homeId) {
    return jdbc.sql("select * from family_contact where home_id = ? order by at desc, id")
        .param(homeId)
        .query((row, number) -> read(row))
        .list();
  }

  private FamilyContact read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new FamilyContact(
        id,
        row.getObject("person_id", UUID.class),
        FamilyContact.Kind.valueOf(row.getString("kind")),
        FamilyContact.Outcome.valueOf(row.getString("outcome")),
        row.getTimestamp("at").toInstant(),
        cipher.row(TABLE, id).fromColumn("note", row.getBytes("note")),
        row.getString("noted_by"));
  }
}
