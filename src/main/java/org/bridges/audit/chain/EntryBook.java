package org.bridges.audit.chain;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditRow;
import org.bridges.shared.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries, each with its own seal, in the transaction of the caller where there is one. */
@Component
public class EntryBook {

  private final JdbcClient jdbc;
  private final AuditKeys keys;
  private final OfficeTime time;

  EntryBook(JdbcClient jdbc, AuditKeys keys, OfficeTime time) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.time = time;
  }

  /** Writes all of them or none. */
  @Transactional
  public void add(List<AuditEntry> entries) {
    // the database keeps microseconds
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    entries.forEach(entry -> add(entry, now));
  }

  private void add(AuditEntry entry, Instant now) {
    var row = new AuditRow(UUID.randomUUID(), now, entry);
    var subject = entry.subject();
    jdbc.sql(
            """
            with added as (
              insert into audit_entry (id, at, actor, roles, action, case_id, referral_id, youth_id,
                                       data_classes, route, step, reason, key_id, seal)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number)
            insert into audit_waiting (number) select number from added
            """)
        .params(row.id(), Timestamp.from(now), entry.actor().name(), entry.actor().roles())
        .param(entry.action().name())
        .param(subject.caseId())
        .param(subject.referralId())
        .param(subject.youthId())
        .params(entry.dataCodes(), entry.route())
        .param(entry.step())
        .params(entry.reason(), keys.current())
        .param(keys.seal(keys.current(), row.content()))
        .update();
  }
}
