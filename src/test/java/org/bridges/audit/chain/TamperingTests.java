package org.bridges.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/**
 * Whatever somebody does to the record in the database, with all rights there: the check finds it.
 */
class TamperingTests {

  private static final int ROWS = 300;

  @TempDir Path folder;
  private AuditDatabase database;
  private AuditDatabase.Office office;

  @BeforeEach
  void aDayOfWork() {
    database = new AuditDatabase();
    office = database.office(anchor());
    office.writes(ROWS);
    assertThat(office.chain().link()).isEqualTo(ROWS);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void anUntouchedRecordIsUnbroken() {
    var result = office.check().run();

    assertThat(result.isUnbroken()).isTrue();
    assertThat(result.rows()).isEqualTo(ROWS);
    assertThat(result.words())
        .isEqualTo("300 entries were looked at. Nothing is missing and nothing was changed.");
    assertThat(office.check().last())
        .hasValueSatisfying(last -> assertThat(last.isUnbroken()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor = 'somebody.else'",
        "roles = 'AUDITOR'",
        "at = at - interval '1 day'",
        "case_id = gen_random_uuid()",
        "action = 'CHANGE'",
        "action = 'NEVER_HEARD_OF'",
        "data_classes = 'PLAN'",
        "reason = 'OVERSIGHT'",
        "step = 'decide'",
        "seal = decode(repeat('ab', 32), 'hex')"
      })
  void aChangedEntryIsFound(String change) {
    database.tamper("update audit_entry set " + change + " where id = " + entryAt(170));

    found(Finding.ENTRY_CHANGED, 170L);
  }

  @Test
  void aRemovedEntryIsFound() {
    database.tamper("delete from audit_entry where id = " + entryAt(3));

    found(Finding.ENTRY_REMOVED, 3L);
  }

  @Test
  void anEntryRemovedWithItsPlaceIsFound() {
    database.tamper(
        "delete from audit_entry where id = " + entryAt(3),
        "delete from audit_link where position = 3");

    found(Finding.LINK_REMOVED, 3L);
  }

  @Test
  void aGapThatIsClosedUpIsFound() {
    database.tamper(
        "delete from audit_entry where id = " + entryAt(3),
        "delete from audit_link where position = 3",
        "update audit_link set position = -position where position > 3",
        "update audit_link set position = -position - 1 where position < 0");

    found(Finding.LINK_CHANGED, 3L);
  }

  @Test
  void theNewestEntriesRemovedAreFound() {
    removeAfter(250);

    found(Finding.END_REMOVED, 251L);
  }

  @Test
  void theNewestEntriesRemovedUnderAnOldHeadAreFound() {
    office.writes(50);
    copyHead("old_head");
    office.chain().link();
    removeAfter(ROWS);
    database.tamper(
        "update audit_head set (position, hash, key_id, mac)"
            + " = (select position, hash, key_id, mac from old_head)");

    found(Finding.END_REMOVED, ROWS + 1L);
    var restarted = database.office(anchor()).check().run();
    assertThat(restarted.finding()).as("after a restart").isEqualTo(Finding.END_REMOVED);
    office.writes(200);
    office.chain().link();
    var grown = database.office(anchor()).check().run();
    assertThat(grown.finding()).as("grown again").isEqualTo(Finding.LINK_CHANGED);
    assertThat(grown.position()).isEqualTo(ROWS + 50L);
  }

  @Test
  void aForgedHeadIsFound() {
    removeAfter(250);
    database.tamper(
        "update audit_head set position = 250,"
            + " hash = (select hash from audit_link where position = 250)");

    assertThat(office.check().run().finding()).isEqualTo(Finding.HEAD_CHANGED);
    assertThat(database.office("").check().run().finding()).isEqualTo(Finding.HEAD_CHANGED);
  }

  @Test
  void anEntryPutInIsFound() {
    database.tamper(copyOf(5));

    found(Finding.ENTRY_OUTSIDE, null);
  }

  @Test
  void anEntryPutInAndChainedByTheOfficeIsFound() {
    database.tamper(copyOf(5), "insert into audit_waiting select max(number) from audit_entry");

    var result = office.check().run();

    assertThat(result.finding()).isEqualTo(Finding.ENTRY_CHANGED);
    assertThat(result.position()).isEqualTo(ROWS + 1L);
  }

  @Test
  void anEntryPutIntoThePlaceOfAnotherIsFound() {
    database.tamper(
        copyOf(5),
        "update audit_link set entry_id = (select id from audit_entry order by number desc limit 1)"
            + " where position = 60");

    assertThat(office.check().run().position()).isEqualTo(60L);
  }

  @Test
  void anEntryRemovedBeforeItWasChainedIsFound() {
    office.writes(1);
    database.tamper(
        "delete from audit_entry where number = (select max(number) from audit_waiting)");

    assertThat(office.check().run().finding()).isEqualTo(Finding.ENTRY_OUTSIDE);
  }

  @Test
  void everythingRemovedIsFound() {
    database.tamper(
        "delete from audit_link",
        "delete from audit_entry",
        "update audit_head set position = 0, hash = decode(repeat('00', 32), 'hex'),"
            + " key_id = null, mac = null");

    var result = database.office(anchor()).check().run();

    assertThat(result.rows()).isZero();
    assertThat(result.finding()).isEqualTo(Finding.END_REMOVED);
  }

  @Test
  void anAnchorThatSomebodyWroteIsFound() throws IOException {
    Files.writeString(Path.of(anchor()), "1 00 nobody 00");

    assertThat(database.office(anchor()).check().run().finding()).isEqualTo(Finding.HEAD_CHANGED);
  }

  @Test
  void aNewKeySealsAndTheOldOneStillChecks() {
    var fresh = "YW5vdGhlciBpbnZlbnRlZCBrZXkgb2YgdGhlIHRlc3RzLi4u";
    var both = database.office(anchor(), fresh + "," + AuditDatabase.KEY);
    both.writes(10);

    var result = both.check().run();
    var forgotten = database.office(anchor(), fresh).check().run();

    assertThat(result.words()).startsWith("310 entries").contains("Nothing is missing");
    assertThat(forgotten.finding()).isEqualTo(Finding.KEY_UNKNOWN);
    assertThatThrownBy(() -> new AuditKeys("")).hasMessageContaining("openssl rand -base64 32");
  }

  @Test
  void noUserOfTheDatabaseChangesOrRemovesAnEntry() {
    var tables = List.of("audit_entry", "audit_link", "audit_check");
    office.check().run();
    for (var table : tables) {
      for (var user : List.of(database.asApplication(), database.asOwner())) {
        for (var change :
            List.of(
                "delete from " + table, "update " + table + " set id = id", "truncate " + table)) {
          var statement = change.replace("audit_link set id = id", "audit_link set hash = hash");
          assertThatThrownBy(() -> user.sql(statement).update())
              .as(statement)
              .isInstanceOf(DataAccessException.class)
              .rootCause()
              .message()
              .matches("(?s).*(permission denied|append-only).*");
        }
      }
    }
    assertThatThrownBy(() -> database.asApplication().sql("drop table audit_entry").update())
        .rootCause()
        .hasMessageContaining("must be owner");
    assertThatThrownBy(
            () ->
                database
                    .asApplication()
                    .sql("alter table audit_entry disable trigger all")
                    .update())
        .rootCause()
        .hasMessageContaining("must be owner");
  }

  private void found(Finding expected, Long position) {
    var result = office.check().run();
    System.out.println("audit tampering: " + result.words());
    assertThat(result.finding()).isEqualTo(expected);
    assertThat(result.position()).isEqualTo(position);
    assertThat(result.rows()).isGreaterThanOrEqualTo(ROWS - 50);
  }

  private void removeAfter(int position) {
    database.tamper(
        "delete from audit_entry where id in (select entry_id from audit_link where position > "
            + position
            + ")",
        "delete from audit_link where position > " + position);
  }

  private void copyHead(String table) {
    database.asOwner().sql("create table " + table + " as select * from audit_head").update();
  }

  private static String entryAt(int position) {
    return "(select entry_id from audit_link where position = " + position + ")";
  }

  /** A genuine entry again under another id: somebody looked twice who did not. */
  private static String copyOf(int position) {
    return "insert into audit_entry (id, at, actor, roles, action, case_id, data_classes, route,"
        + " reason, key_id, seal) select gen_random_uuid(), at, actor, roles, action, case_id,"
        + " data_classes, route, reason, key_id, seal from audit_entry where id = "
        + entryAt(position);
  }

  private String anchor() {
    return folder.resolve("anchor").toString();
  }
}
