package org.bridges.secrecy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every encrypted column of the database, found by its type: a column that a later migration adds
 * is re-encrypted like the others. The catalogue is asked, which names tables without rights too:
 * to pass over one of them would take a key away too early. Each such table has its row's id in
 * {@code id}.
 */
@Component
class SealedColumns {

  private final JdbcClient jdbc;

  SealedColumns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The encrypted columns of one table. */
  record SealedTable(String name, List<String> columns) {

    /** Rows with a field that does not begin with the mark, which is given once per column. */
    private String others() {
      return columns.stream()
          .map(column -> "substring(" + quoted(column) + " from 1 for 5) <> ?")
          .collect(Collectors.joining(" or "));
    }

    private String list() {
      return columns.stream().map(SealedColumns::quoted).collect(Collectors.joining(", "));
    }

    private List<Object> marks(byte[] mark) {
      return columns.stream().<Object>map(column -> mark).toList();
    }
  }

  /** One row's encrypted fields by column. */
  record SealedFields(UUID id, Map<String, byte[]> fields) {}

  List<SealedTable> all() {
    var tables = new LinkedHashMap<String, List<String>>();
    jdbc.sql(
            """
            select c.relname, a.attname from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
              join pg_type t on t.oid = a.atttypid
             where c.relnamespace = current_schema()::regnamespace and not a.attisdropped
               and t.typname = ?
             order by c.relname, a.attnum
            """)
        .param(Sealed.COLUMN)
        .query(
            (row, number) ->
                tables
                    .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                    .add(row.getString(2)))
        .list();
    return tables.entrySet().stream()
        .map(table -> new SealedTable(table.getKey(), table.getValue()))
        .toList();
  }

  /** Whether anything was ever encrypted in this database. */
  boolean holdSomething() {
    return all().stream().anyMatch(table -> others(table, new byte[5]) > 0);
  }

  /** How many rows hold a field under another key than the marked one. */
  long others(byte[] mark) {
    return all().stream().mapToLong(table -> others(table, mark)).sum();
  }

  /** Some rows under other keys, locked; rows that somebody else has locked come another time. */
  List<SealedFields> others(SealedTable table, byte[] mark, int atMost) {
    return jdbc.sql(
            "select id, %s from %s where %s limit %d for update skip locked"
                .formatted(table.list(), quoted(table.name()), table.others(), atMost))
        .params(table.marks(mark))
        .query(
            (row, number) -> {
              var fields = new LinkedHashMap<String, byte[]>();
              for (var column : table.columns()) {
                var field = row.getBytes(column);
                if (field != null) {
                  fields.put(column, field);
                }
              }
              return new SealedFields(row.getObject("id", UUID.class), fields);
            })
        .list();
  }

  void write(SealedTable table, SealedFields row) {
    var set =
        row.fields().keySet().stream()
            .map(column -> quoted(column) + " = ?")
            .collect(Collectors.joining(", "));
    var values = new ArrayList<Object>(row.fields().values());
    values.add(row.id());
    jdbc.sql("update %s set %s where id = ?".formatted(quoted(table.name()), set))
        .params(values)
        .update();
  }

  private long others(SealedTable table, byte[] mark) {
    return jdbc.sql(
            "select count(*) from %s where %s".formatted(quoted(table.name()), table.others()))
        .params(table.marks(mark))
        .query(Long.class)
        .single();
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
