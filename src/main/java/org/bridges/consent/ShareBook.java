package org.bridges.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.Outgoing;
import org.bridges.reminder.ShareGate.Way;
import org.bridges.shared.DataClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went to whom, on which basis. */
@Repository
class ShareBook {

  private final JdbcClient jdbc;

  ShareBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes a share. A mail that is tried again goes on the basis of that moment; the first look
   * behind a link stands for the later ones.
   */
  void note(Outgoing share, Way way, Permission permission, Instant at) {
    var again =
        way == Way.MAIL
            ? "update set basis_id = excluded.basis_id, basis = excluded.basis, shared_at = excluded.shared_at"
            : "nothing";
    write(
        share,
        share.shows(),
        way,
        permission,
        at,
        " on conflict (notice_id, way) where way <> 'SLICE' do " + again);
  }

  /** Notes what was seen beside an item; every look is one more. */
  void seen(Outgoing slice, Set<DataClass> classes, Permission permission, Instant at) {
    write(slice, classes, Way.SLICE, permission, at, "");
  }

  private void write(
      Outgoing share,
      Set<DataClass> classes,
      Way way,
      Permission permission,
      Instant at,
      String again) {
    jdbc.sql(
            """
            insert into share (id, case_id, agency_code, basis_id, basis, classes, way, kind, subject_id,
                               notice_id, shared_at)
            values (:id, :caseId, :agency, :basisId, :basis, :classes, :way, :kind, :subjectId, :noticeId,
                    :at)
            """
                + again)
        .param("id", UUID.randomUUID())
        .param("caseId", share.caseId())
        .param("agency", share.agencyCode())
        .param("basisId", permission.basisId())
        .param("basis", permission.basis().name())
        .param("classes", Releases.names(classes))
        .param("way", way.name())
        .param("kind", share.kind().name())
        .param("subjectId", share.subjectId())
        .param("noticeId", share.noticeId())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The mail surely did not leave. */
  void takeOut(UUID noticeId) {
    jdbc.sql("delete from share where notice_id = ? and way = 'MAIL'").param(noticeId).update();
  }

  /** What the agencies of a case received, newest first. */
  List<Shared> ofCase(UUID caseId) {
    return jdbc.sql("select * from share where case_id = ? order by shared_at desc, id")
        .param(caseId)
        .query((row, number) -> read(row))
        .list();
  }

  private static Shared read(ResultSet row) throws SQLException {
    return new Shared(
        row.getString("agency_code"),
        row.getObject("basis_id", UUID.class),
        ShareBasis.valueOf(row.getString("basis")),
        Releases.classes(row),
        Way.valueOf(row.getString("way")),
        NoticeKind.valueOf(row.getString("kind")),
        row.getObject("subject_id", UUID.class),
        row.getTimestamp("shared_at").toInstant());
  }
}
