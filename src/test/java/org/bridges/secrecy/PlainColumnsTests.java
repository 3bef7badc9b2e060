package org.bridges.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A column that can hold words is encrypted, or stands in {@code secrecy/plain-columns.txt} because
 * it holds codes, ids, or the names of our people and agencies.
 */
@OfficeTest
class PlainColumnsTests {

  @Autowired JdbcClient jdbc;
  @Autowired SealedColumns sealed;

  @Test
  void everyColumnForWordsIsEncryptedOrSaysWhyNot() throws IOException {
    var plain = new TreeSet<>(plainInTheDatabase());
    var listed =
        new ClassPathResource("secrecy/plain-columns.txt")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\\s+")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    var encrypted = sealed.all().stream().mapToInt(table -> table.columns().size()).sum();

    System.out.printf(
        "vault: %d columns for words are encrypted in %d tables, %d are plain and listed%n",
        encrypted, sealed.all().size(), listed.size());
    assertThat(encrypted).isGreaterThanOrEqualTo(25);
    assertThat(plain)
        .as("encrypt a new column (type sealed), or list it with its reason")
        .isEqualTo(listed);
  }

  @Test
  void everyEncryptedRowHasTheIdUnderWhichItsKeyIsRenewed() {
    for (var table : sealed.all()) {
      assertThat(sealed.others(table, new byte[5], 1)).as(table.name()).hasSizeLessThanOrEqualTo(1);
    }
  }

  private TreeSet<String> plainInTheDatabase() {
    return jdbc
        .sql(
            """
            select c.relname || '.' || a.attname from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
              join pg_type t on t.oid = a.atttypid
             where c.relnamespace = current_schema()::regnamespace and a.attnum > 0
               and not a.attisdropped
               and (t.typcategory = 'A' or t.typname in ('text', 'varchar', 'json', 'jsonb', 'bytea'))
               and c.relname <> 'flyway_schema_history'
            """)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
