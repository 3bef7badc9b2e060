package org.bridges.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.secrecy.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of files of running cases. A file itself is never kept: its lines are, encrypted, and
 * each only until its case is open.
 */
@Repository
class UploadRows {

  private static final String TABLE = "running_line";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final JsonMapper json;
  private final CaseFile cases;

  UploadRows(JdbcClient jdbc, FieldCipher cipher, JsonMapper json, CaseFile cases) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
    this.cases = cases;
  }

  /**
   * What was found out about a line.
   *
   * @param words what would be opened
   */
  record Said(@Nullable String words, List<Wrong> wrong, List<String> alike) {

    static Said nothing() {
      return new Said(null, List.of(), List.of());
    }
  }

  void add(UUID id, String by, Instant now) {
    jdbc.sql("insert into running_upload (id, uploaded_by, uploaded_at) values (?, ?, ?)")
        .params(id, by, Timestamp.from(now))
        .update();
  }

  void addLine(UUID upload, CaseloadFile.Line line, RunningUpload.State state, Said said) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into running_line (id, upload_id, line, state, content, said)
            values (:id, :upload, :line, :state, :content, :said)
            """)
        .param("id", id)
        .param("upload", upload)
        .param("line", line.number())
        .param("state", state.name())
        .param("content", sealed(id, "content", line.written().cells()), Types.BINARY)
        .param("said", sealed(id, "said", said), Types.BINARY)
        .update();
  }

  private byte @Nullable [] sealed(UUID line, String column, Object value) {
    return cipher.row(TABLE, line).toColumn(column, json.writeValueAsString(value));
  }

  /** The file of a person; empty for somebody else's. */
  Optional<RunningUpload> find(UUID id, String by) {
    return jdbc.sql("select * from running_upload where id = ? and uploaded_by = ?")
        .params(id, by)
        .query((row, number) -> upload(row, lines(id)))
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

  /** What was written in each line that is not open. */
  Map<UUID, Written> written(UUID upload) {
    var written = new HashMap<UUID, Written>();
    jdbc.sql("select id, content from running_line where upload_id = ? and content is not null")
        .param(upload)
        .query(
            row -> {
              var id = row.getObject("id", UUID.class);
              written.put(id, content(id, row.getBytes("content")));
            });
    return written;
  }

  private Written content(UUID line, byte[] stored) {
    var text = cipher.row(TABLE, line).fromColumn("content", stored);
    return new Written(json.readValue(text, new TypeReference<Map<Column, String>>() {}));
  }

  /** The same line with what a person decided. */
  void decide(UUID line, Written written) {
    jdbc.sql("update running_line set content = ?, state = 'WAITING' where id = ?")
        .params(sealed(line, "content", written.cells()), line)
        .update();
  }

  void begin(UUID upload, Instant now) {
    jdbc.sql("update running_upload set started_at = ?, ended_at = null where id = ?")
        .params(Timestamp.from(now), upload)
        .update();
  }

  List<UUID> waiting(UUID upload) {
    return jdbc.sql(
            "select id from running_line where upload_id = ? and state = 'WAITING' order by line")
        .param(upload)
        .query(UUID.class)
        .list();
  }

  /** What waits in a line, locked until the caller's transaction ends; empty where nothing does. */
  Optional<Written> lock(UUID line) {
    return jdbc.sql(
            "select content from running_line where id = ? and state = 'WAITING' for update")
        .param(line)
        .query((row, number) -> content(line, row.getBytes("content")))
        .optional();
  }

  /** The case is open: what was written of the person goes. */
  void opened(UUID line, UUID caseId, boolean isNew) {
    jdbc.sql(
            """
            update running_line set state = :state, content = null, said = null, case_id = :case
             where id = :id
            """)
        .param("state", (isNew ? RunningUpload.State.OPENED : RunningUpload.State.KNOWN).name())
        .param("case", caseId)
        .param("id", line)
        .update();
  }

  void stays(UUID line, RunningUpload.State state, Said said) {
    jdbc.sql("update running_line set state = ?, said = ? where id = ?")
        .params(state.name(), sealed(line, "said", said), line)
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

  private List<RunningUpload.Line> lines(UUID upload) {
    return jdbc.sql("select * from running_line where upload_id = ? order by line")
        .param(upload)
        .query((row, number) -> line(row))
        .list();
  }

  private RunningUpload.Line line(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var content = row.getBytes("content");
    var said = cipher.row(TABLE, id).fromColumn("said", row.getBytes("said"));
    var known = said == null ? Said.nothing() : json.readValue(said, Said.class);
    var caseId = row.getObject("case_id", UUID.class);
    return new RunningUpload.Line(
        id,
        row.getInt("line"),
        RunningUpload.State.valueOf(row.getString("state")),
        content == null ? null : content(id, content).get(Column.FORMER_NUMBER),
        known.words(),
        known.wrong(),
        known.alike(),
        caseId == null ? null : cases.numbers(List.of(caseId)).get(caseId));
  }
}
