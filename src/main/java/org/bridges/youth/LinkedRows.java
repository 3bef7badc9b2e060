package org.bridges.youth;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bridges.shared.Refused;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.Owners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the rows of every table that names a youth, a referral or a case, whichever module keeps
 * it: a table that comes later is counted too.
 */
@Component
class LinkedRows {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("care_case", "cases"),
          Map.entry("referral", "referrals"),
          Map.entry("consent_release", "releases and other bases"),
          Map.entry("document", "documents"),
          Map.entry("household_person", "persons at home"),
          Map.entry("safe_contact", "ways to reach somebody"),
          Map.entry("task", "tasks"),
          Map.entry("notice", "mails and notices"),
          Map.entry("audit_entry", "entries of who looked and changed"),
          Map.entry("timeline_entry", "entries of the timeline"),
          Map.entry("contact_log", "tries to reach the youth"),
          Map.entry("action_item", "promises of the plan"),
          Map.entry("item_move", "steps of promises"),
          Map.entry("item_wait", "times that promises waited"),
          Map.entry("case_shut_out", "people and agencies shut out"),
          Map.entry("youth_key", "words to find by"));

  private final JdbcClient jdbc;
  private final List<Owners> owners;

  LinkedRows(JdbcClient jdbc, List<Owners> owners) {
    this.jdbc = jdbc;
    this.owners = owners;
  }

  /** A column that names a youth, a referral or a case. */
  private record Link(String table, String column) {}

  /** How many rows of each kind name one of these records, or their referrals or cases. */
  Map<String, Long> count(Set<UUID> records) {
    var cases = owned(Owner.CASE, records);
    var referrals = owned(Owner.REFERRAL, records);
    var counts = new TreeMap<String, Long>();
    var byTable = new HashMap<String, StringBuilder>();
    for (var link : links()) {
      var condition = link.column() + " = any (:" + link.column() + ")";
      byTable.merge(
          link.table(),
          new StringBuilder(condition),
          (one, more) -> one.append(" or ").append(more));
    }
    byTable.forEach(
        (table, condition) -> {
          var found =
              jdbc.sql("select count(*) from " + table + " where " + condition)
                  .param("youth_id", records.toArray(UUID[]::new))
                  .param("case_id", cases.toArray(UUID[]::new))
                  .param("referral_id", referrals.toArray(UUID[]::new))
                  .query(Long.class)
                  .single();
          if (found > 0) {
            counts.put(WORDS.getOrDefault(table, table.replace('_', ' ')), found);
          }
        });
    return counts;
  }

  /** Both counts together. */
  static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    var sum = new TreeMap<>(one);
    other.forEach((kind, rows) -> sum.merge(kind, rows, Long::sum));
    return sum;
  }

  /**
   * Lets pass when every row is there that was there before; what came meanwhile is more.
   *
   * @throws Refused ROWS_LOST
   */
  static void requireAll(Map<String, Long> before, Map<String, Long> after) {
    before.forEach(
        (kind, rows) -> {
          if (after.getOrDefault(kind, 0L) < rows) {
            throw new Refused(
                "ROWS_LOST", "The counts of " + kind + " do not agree. Nothing was changed.");
          }
        });
  }

  private Collection<UUID> owned(Owner kind, Set<UUID> records) {
    return owners.stream()
        .filter(one -> one.kind() == kind)
        .flatMap(one -> one.ofYouths(records).stream())
        .toList();
  }

  private List<Link> links() {
    return jdbc.sql(
            """
            select c.table_name, c.column_name from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
               and c.column_name in ('youth_id', 'case_id', 'referral_id') and c.udt_name = 'uuid'
               and c.table_name <> 'youth_link'
            """)
        .query((row, number) -> new Link(row.getString(1), row.getString(2)))
        .list();
  }
}
