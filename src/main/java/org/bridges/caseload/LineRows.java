package org.bridges.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

/** The lines of files of running cases, encrypted, each only until its case is open. */
@Repository
class LineRows {

  private static final String TABLE = "running_line";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final JsonMapper json;
  private final CaseFile cases;

  LineRows(JdbcClient jdbc, FieldCipher cipher, JsonMapper json, CaseFile cases) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
    this.cases = cases;
  }

  /**
   * What was found out about a line.
   *
   * @param words what would be opened
   * @param alike who is like the youth, in words
   * @param weight how much speaks for those; null where nobody is alike
   */
  record Said(
      @Nullable String words,
      List<Wrong> wrong,
      List<String> alike,
      Alike.@Nullable Weight weight) {

    static Said nothing() {
      return wrong(List.of());
    }

    static Said wrong(List<Wrong> wrong) {
      return new Said(null, wrong, List.of(), null);
    }

    static Said alike(@Nullable String words, List<Alike> found) {
      var inWords = found.stream().map(Alike::words).toList();
      return new Said(words, List.of(), inWords, Alike.weight(found));
    }

    Said answeredTogether() {
      return new Said(words, wrong, alike, weight == null ? null : weight.answeredTogether());
    }

    /** Whether whoever looked at it saw nobody who is more than weakly alike. */
    boolean isWeak() {
      return weight != null && weight.weak();
    }
  }

  /** A line that waits to be opened. */
  record Waiting(Written written, Said said) {}

  void add(UUID upload, CaseloadFile.Line line, RunningUpload.State state, Said said) {
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

  /** What was written in each line that is not open. */
  Map<UUID, Written> written(UUID upload) {
    var written = new HashMap<UUID, Written>();
    jdbc.sql("select id, content from running_line where upload_id = ? and content is not null")
        .param(upload)
        .query(
            row -> {
              var id = row.getObject("id", UUID.class);
              written.put(id, content(id, row));
            });
    return written;
  }

  private Written content(UUID line, ResultSet row) throws SQLException {
    var text = cipher.row(TABLE, line).fromColumn("content", row.getBytes("content"));
    return new Written(json.readValue(text, new TypeReference<Map<Column, String>>() {}));
  }

  private Said said(UUID line, ResultSet row) throws SQLException {
    var text = cipher.row(TABLE, line).fromColumn("said", row.getBytes("said"));
    return text == null ? Said.nothing() : json.readValue(text, Said.class);
  }

  /** The same line with what a person decided, alone or together with other lines. */
  void decide(UUID line, Written written, boolean isTogether) {
    var said = isTogether ? require(line).said().answeredTogether() : require(line).said();
    write(line, RunningUpload.State.WAITING, written, said);
  }

  /** Somebody else is alike now: what was answered before was not about her or him. */
  void askAgain(UUID line, Said said) {
    var cells = new HashMap<>(require(line).written().cells());
    cells.remove(Column.SAME_AS_KNOWN);
    write(line, RunningUpload.State.ALIKE, new Written(cells), said);
  }

  private void write(UUID line, RunningUpload.State state, Written written, Said said) {
    jdbc.sql("update running_line set state = ?, content = ?, said = ? where id = ?")
        .params(
            state.name(),
            sealed(line, "content", written.cells()),
            sealed(line, "said", said),
            line)
        .update();
  }

  private Waiting require(UUID line) {
    return jdbc.sql("select content, said from running_line where id = ?")
        .param(line)
        .query((row, number) -> new Waiting(content(line, row), said(line, row)))
        .single();
  }

  List<UUID> waiting(UUID upload) {
    return jdbc.sql(
            "select id from running_line where upload_id = ? and state = 'WAITING' order by line")
        .param(upload)
        .query(UUID.class)
        .list();
  }

  /** What waits in a line, locked until the caller's transaction ends; empty where nothing does. */
  Optional<Waiting> lock(UUID line) {
    return jdbc.sql(
            "select content, said from running_line where id = ? and state = 'WAITING' for update")
        .param(line)
        .query((row, number) -> new Waiting(content(line, row), said(line, row)))
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

  /** The line cannot be opened as it is. */
  void isWrong(UUID line, List<Wrong> wrong) {
    jdbc.sql("update running_line set state = 'WRONG', said = ? where id = ?")
        .params(sealed(line, "said", Said.wrong(wrong)), line)
        .update();
  }

  /** The lines of a file, in its order. */
  List<RunningUpload.Line> of(UUID upload) {
    return jdbc.sql("select * from running_line where upload_id = ? order by line")
        .param(upload)
        .query((row, number) -> line(row))
        .list();
  }

  private RunningUpload.Line line(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var isKept = row.getBytes("content") != null;
    var known = said(id, row);
    var caseId = row.getObject("case_id", UUID.class);
    return new RunningUpload.Line(
        id,
        row.getInt("line"),
        RunningUpload.State.valueOf(row.getString("state")),
        isKept ? content(id, row).get(Column.FORMER_NUMBER) : null,
        known.words(),
        known.wrong(),
        known.alike(),
        known.weight() == null ? 0 : known.weight().strength(),
        known.isWeak(),
        caseId == null ? null : cases.numbers(List.of(caseId)).get(caseId));
  }
}
