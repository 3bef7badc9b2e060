package org.bridges.secrecy;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words that are typed beside a Camunda Form: sealed in the column {@code note} of what the
 * step is about, until the answer is recorded.
 */
@Component
public class WordsBeside {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  WordsBeside(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Keeps them, in the caller's transaction.
   *
   * @param table name of the table
   * @param open SQL condition: later the words come too late, and nothing is kept
   */
  public void keep(String table, String open, UUID id, @Nullable String words) {
    jdbc.sql("update " + table + " set note = :note where id = :id and " + open)
        .param("note", cipher.row(table, id).toColumn("note", words), Types.BINARY)
        .param("id", id)
        .update();
  }

  /** The words; null where there are none. */
  public @Nullable String read(String table, UUID id) {
    return jdbc.sql("select note from " + table + " where id = ?")
        .param(id)
        .query(
            (row, number) ->
                Optional.ofNullable(cipher.row(table, id).fromColumn("note", row.getBytes("note"))))
        .single()
        .orElse(null);
  }
}
