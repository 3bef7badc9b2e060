package org.bridges.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.bridges.office.OfficeTest;
import org.bridges.shared.retention.KeptClass;
import org.bridges.shared.retention.KeptWords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every encrypted column belongs to a module that knows when its words go. */
@OfficeTest
class KeptWordsTests {

  @Autowired RetentionWork work;
  @Autowired LettingGo lettingGo;
  @Autowired JdbcClient jdbc;

  @Test
  void everyEncryptedColumnHasItsTime() {
    var encrypted = encrypted();
    var kept = new TreeSet<String>();
    for (var words : work.all()) {
      words.emptied().forEach(column -> kept.add(words.table() + "." + column));
      words.blanked().keySet().forEach(column -> kept.add(words.table() + "." + column));
      if (words.isWholeRow()) {
        encrypted.stream()
            .filter(column -> column.startsWith(words.table() + "."))
            .forEach(kept::add);
      }
    }

    System.out.printf(
        "retention: %d encrypted columns, each with one of %d periods%n",
        encrypted.size(), KeptClass.values().length);
    assertThat(encrypted).hasSizeGreaterThan(25);
    assertThat(kept)
        .as("a module with encrypted columns says in a Keeper when they go")
        .isEqualTo(encrypted);
  }

  @Test
  void everySentenceRunsInTheDatabase() {
    for (var words : work.all()) {
      assertThat(words.rows()).as(words.table()).containsKey(words.kind().owner());
      for (var owner : words.rows().keySet()) {
        assertThat(lettingGo.some(words, owner, List.of(UUID.randomUUID()), false)).isZero();
      }
    }
  }

  /** The wrong example: a table that no module speaks of is not in any of their lists. */
  @Test
  void aForgottenColumnWouldBeSeen() {
    var forgotten = KeptWords.in("referral", KeptClass.NARRATIVE, "decision_note");

    assertThat(encrypted()).contains("referral.content");
    assertThat(forgotten.emptied()).doesNotContain("content");
  }

  private TreeSet<String> encrypted() {
    return jdbc
        .sql(
            """
            select table_name || '.' || column_name from information_schema.columns
             where domain_name = 'sealed' and table_schema = current_schema()
            """)
        .query(String.class)
        .list()
        .stream()
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }
}
