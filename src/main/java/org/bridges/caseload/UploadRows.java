package org.bridges.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of running cases: who sent one and how far it is. The file itself is never kept. */
@Repository
class UploadRows {

  private final JdbcClient jdbc;
  private final LineRows lines;

  UploadRows(JdbcClient jdbc, LineRows lines) {
    this.jdbc = jdbc;
    this.lines = lines;
  }

  void add(UUID id, String by, Instant now) {
    jdbc.sql("insert into running_upload (id, uploaded_by, uploaded_at) values (?, ?, ?)")
        .params(id, by, Timestamp.from(now))
        .update();
  }

  /** The file of a person; empty for somebody else's. */
  Optional<RunningUpload> find(UUID id, String by) {
    return jdbc.sql("select * from running_upload where id = ? and uploaded_by = ?")
        .params(id, by)
        .query((row, number) -> upload(row, lines.of(id)))
        .optional();
  }

  /** The files of a person, newest first; their lines are left out. */
  List<RunningUpload> of(String by) {
    return jdbc.sql("select * from running_upload where uploaded_by = ? order by uploaded_at desc")
        .param(by)
        .query((row, number) -> upload(row, List.of()))
        .list();
  }

  /** Who sent it. */
  String uploader(UUID id) {
    return jdbc.sql("select uploaded_by from running_upload where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  void begin(UUID upload, Instant now) {
    jdbc.sql("update running_upload set started_at = ?, ended_at = null where id = ?")
        .params(Timestamp.from(now), upload)
        .update();
  }

  /** Nothing waits any more. */
  void end(UUID upload, Instant at) {
    jdbc.sql("update running_upload set ended_at = ? where id = ? and ended_at is null")
        .params(Timestamp.from(at), upload)
        .update();
  }

  void remove(UUID upload) {
    jdbc.sql("delete from running_upload where id = ?").param(upload).update();
  }

  /** Removes the files from before a moment. */
  int removeBefore(Instant moment) {
    return jdbc.sql("delete from running_upload where uploaded_at < ?")
        .param(Timestamp.from(moment))
        .update();
  }

  private static RunningUpload upload(ResultSet row, List<RunningUpload.Line> lines)
      throws SQLException {
    return new RunningUpload(
        row.getObject("id", UUID.class),
        row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant(),
        moment(row, "started_at"),
        moment(row, "ended_at"),
        lines);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
