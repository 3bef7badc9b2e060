package org.bridges.retention;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.KeptWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes words from some rows of a table at a time, in the caller's transaction. */
@Component
class LettingGo {

  static final int ROWS = 100;

  /** What the cipher adds to a text: a version, the key's id, a nonce, a tag. */
  private static final int AROUND = 33;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  LettingGo(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Removes words from some of the owners' rows that still have them.
   *
   * @param isPatient whether to wait for rows that somebody holds; else they come another time
   * @return how many rows; none when nothing is left (or only held rows are)
   */
  int some(KeptWords words, Owner owner, Collection<UUID> ids, boolean isPatient) {
    var condition = words.rows().get(owner);
    if (condition == null || ids.isEmpty()) {
      return 0;
    }
    var lock = isPatient ? "for update" : "for update skip locked";
    var owners = ids.toArray(UUID[]::new);
    if (words.isWholeRow()) {
      return jdbc.sql(
              "delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s limit %3$d %4$s))"
                  .formatted(words.table(), condition, ROWS, lock))
          .param("ids", owners)
          .update();
    }
    var rows =
        jdbc.sql(
                "select id from %s where (%s) and (%s) limit %d %s"
                    .formatted(words.table(), condition, stillThere(words), ROWS, lock))
            .param("ids", owners)
            .query(UUID.class)
            .list();
    empty(words, rows);
    rows.forEach(row -> blank(words, row));
    return rows.size();
  }

  private static String stillThere(KeptWords words) {
    return Stream.concat(
            words.emptied().stream().map(column -> column + " is not null"),
            words.blanked().entrySet().stream()
                .map(one -> "length(%s) > %d".formatted(one.getKey(), size(one))))
        .collect(Collectors.joining(" or "));
  }

  private static int size(Map.Entry<String, String> blanked) {
    return AROUND + blanked.getValue().length();
  }

  private void empty(KeptWords words, List<UUID> rows) {
    if (!words.emptied().isEmpty() && !rows.isEmpty()) {
      var nothing =
          words.emptied().stream()
              .map(column -> column + " = null")
              .collect(Collectors.joining(", "));
      jdbc.sql("update %s set %s where id = any (?)".formatted(words.table(), nothing))
          .param(rows.toArray(UUID[]::new))
          .update();
    }
  }

  private void blank(KeptWords words, UUID row) {
    var sealer = cipher.row(words.table(), row);
    words
        .blanked()
        .forEach(
            (column, placeholder) ->
                jdbc.sql("update %s set %s = ? where id = ?".formatted(words.table(), column))
                    .params(sealer.toColumn(column, placeholder), row)
                    .update());
  }
}
