package org.bridges.retention;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bridges.audit.Actor;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Subject;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.retention.ErasureDesk.Erasure;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.shared.retention.KeptWords;
import org.bridges.shared.retention.PersonRecords;
import org.bridges.shared.retention.Withdrawal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what was confirmed, some rows per transaction, and looks through it a second time when
 * every transaction that was writing meanwhile has ended.
 */
@Component
class ErasureWork {

  private static final Logger log = LoggerFactory.getLogger(ErasureWork.class);

  private final RetentionWork kept;
  private final List<Withdrawal> withdrawals;
  private final ErasureDesk desk;
  private final LegalHolds holds;
  private final People people;
  private final LettingGo lettingGo;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Duration settling;

  ErasureWork(
      RetentionWork kept,
      List<Withdrawal> withdrawals,
      ErasureDesk desk,
      LegalHolds holds,
      People people,
      LettingGo lettingGo,
      Timeline timeline,
      AuditTrail audit,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      @Value("${bridges.retention.settling:PT1M}") Duration settling) {
    this.kept = kept;
    this.withdrawals = withdrawals;
    this.desk = desk;
    this.holds = holds;
    this.people = people;
    this.lettingGo = lettingGo;
    this.timeline = timeline;
    this.audit = audit;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.settling = settling;
  }

  /** Goes on with every erasure that was confirmed; a hold that was set since stops it. */
  void goOn() {
    for (var erasure : desk.open()) {
      if (erasure.confirmedAt() != null && holds.of(erasure.youthId()).isEmpty()) {
        try {
          goOn(erasure);
        } catch (Refused | DataAccessException notNow) {
          log.warn("An erasure goes on later: {}", notNow.getClass().getSimpleName());
        }
      }
    }
  }

  private void goOn(Erasure erasure) {
    var erasedAt = erasure.erasedAt();
    if (erasedAt == null) {
      remove(erasure);
      jdbc.sql("update erasure set erased_at = ? where id = ?")
          .params(Timestamp.from(Instant.now()), erasure.id())
          .update();
    } else if (erasedAt.plus(settling).isBefore(Instant.now())) {
      remove(erasure);
      finish(erasure);
    }
  }

  private void remove(Erasure erasure) {
    var person = people.of(Set.of(erasure.youthId()));
    for (var words : kept.all()) {
      remove(erasure, words, person);
    }
    withdrawals.forEach(one -> step(erasure, () -> one.withdraw(person)));
  }

  private void remove(Erasure erasure, KeptWords words, PersonRecords person) {
    for (var owner : words.rows().keySet()) {
      var ids = person.ids(owner);
      while (step(erasure, () -> lettingGo.some(words, owner, ids, true)) > 0) {
        // some rows more
      }
    }
  }

  private int step(Erasure erasure, IntSupplier work) {
    Integer rows =
        transaction.execute(
            change -> {
              holds.lock(erasure.youthId());
              holds.requireNone(erasure.youthId());
              var some = work.getAsInt();
              jdbc.sql("update erasure set rows = rows + ? where id = ?")
                  .params(some, erasure.id())
                  .update();
              return some;
            });
    return rows == null ? 0 : rows;
  }

  private void finish(Erasure erasure) {
    transaction.executeWithoutResult(
        change -> {
          jdbc.sql("update erasure set finished_at = ? where id = ?")
              .params(Timestamp.from(Instant.now()), erasure.id())
              .update();
          timeline.add(
              TimelineEntry.ofCase(
                  erasure.caseId(),
                  "erasure:" + erasure.id(),
                  "Identity and words were removed on request"));
          audit.record(
              new AuditEntry(
                  Actor.SYSTEM,
                  AuditAction.CHANGE,
                  new Subject(erasure.caseId(), null, erasure.youthId()),
                  List.of(DataClass.IDENTITY, DataClass.REFERRER, DataClass.NARRATIVE),
                  "erasure.finish",
                  null,
                  erasure.reason().name()));
        });
    log.info("An erasure is finished");
  }
}
