package org.bridges.secrecy;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every encrypted field of the database, opened: what only the office itself can read. */
public final class OpenedFields {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private int fields;

  /** The fields of this database. */
  public OpenedFields(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Hands on {@code table.column} and text of each; what tests broke on purpose is left out. */
  public void each(BiConsumer<String, String> reader) {
    new SealedColumns(jdbc)
        .all()
        .forEach(
            table ->
                table
                    .columns()
                    .forEach(
                        column ->
                            jdbc.sql(
                                    "select id, \"%s\" from \"%s\" where \"%1$s\" is not null"
                                        .formatted(column, table.name()))
                                .query(
                                    row -> {
                                      open(
                                          table.name(),
                                          row.getObject(1, UUID.class),
                                          column,
                                          row.getBytes(2),
                                          reader);
                                    })));
  }

  /** How many were opened so far. */
  public int fields() {
    return fields;
  }

  private void open(
      String table, UUID id, String column, byte[] field, BiConsumer<String, String> reader) {
    String text;
    try {
      text = cipher.row(table, id).opened(column, Sealed.of(field));
    } catch (Unreadable broken) {
      return;
    }
    fields++;
    reader.accept(table + "." + column, text);
  }
}
