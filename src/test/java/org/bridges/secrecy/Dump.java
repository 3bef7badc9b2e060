package org.bridges.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every value of every column of every table, as somebody with a copy of the database reads it. */
public final class Dump {

  private final JdbcClient jdbc;
  private int tables;
  private int columns;
  private long values;

  /** A dump of this database. */
  public Dump(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Column(String tableName, String columnName) {}

  /** Which of the words stand in it anywhere, with table and column. */
  public Set<String> find(Collection<String> words) {
    var sought = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    var found = new TreeSet<String>();
    var all = columns();
    tables = (int) all.stream().map(Column::tableName).distinct().count();
    columns = all.size();
    values = 0;
    all.forEach(column -> found.addAll(findIn(column, sought)));
    return found;
  }

  /** How much was looked at. */
  public String size() {
    return "%d tables, %d columns, %d values".formatted(tables, columns, values);
  }

  private Set<String> findIn(Column column, List<String> words) {
    var found = new TreeSet<String>();
    jdbc.sql(
            "select \"%s\" from \"%s\" where \"%1$s\" is not null"
                .formatted(column.columnName(), column.tableName()))
        .query(
            row -> {
              values++;
              var text = text(row.getObject(1), row.getString(1)).toLowerCase(Locale.ROOT);
              words.stream()
                  .filter(text::contains)
                  .forEach(
                      word ->
                          found.add(column.tableName() + "." + column.columnName() + ": " + word));
            });
    return found;
  }

  private static String text(Object value, String asText) {
    return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : asText;
  }

  private List<Column> columns() {
    return jdbc.sql(
            """
            select c.table_name, c.column_name from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
             order by 1, c.ordinal_position
            """)
        .query(Column.class)
        .list();
  }
}
