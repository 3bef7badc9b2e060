package org.bridges.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.retention.HoldCheck;
import org.bridges.youth.JoinedRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** While a hold stands on a youth's records, nothing of them goes: not by time, not on request. */
@Service
public class LegalHolds implements HoldCheck {

  private final JdbcClient jdbc;
  private final CaseFile cases;
  private final JoinedRecords joined;
  private final Timeline timeline;
  private final OfficeTime time;
  private final AuditTrail audit;

  LegalHolds(
      JdbcClient jdbc,
      CaseFile cases,
      JoinedRecords joined,
      Timeline timeline,
      OfficeTime time,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.joined = joined;
    this.timeline = timeline;
    this.time = time;
    this.audit = audit;
  }

  /** Why records must stay. */
  public enum Reason {
    COURT_ORDER,
    SUBPOENA,
    INVESTIGATION,
    COMPLAINT
  }

  /** Why a hold ended. */
  public enum End {
    NO_LONGER_NEEDED,
    SET_IN_ERROR
  }

  /** A hold that stands. */
  public record Hold(
      UUID id, UUID youthId, UUID caseId, Reason reason, String setBy, Instant setAt) {}

  /** Sets a hold on everything of the youth of a case; where one stands it goes on. */
  @Transactional
  public void set(UUID caseId, @Nullable Reason reason, String by) {
    if (reason == null) {
      throw new Refused("REASON_MISSING", "Choose why these records must stay.");
    }
    var youth = cases.view(caseId).youthId();
    lock(youth);
    if (of(youth).isPresent()) {
      return;
    }
    jdbc.sql(
            """
            insert into legal_hold (id, youth_id, case_id, reason, set_by, set_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(UUID.randomUUID(), youth, caseId, reason.name(), by, now())
        .update();
    tell(caseId, youth, "legal-hold.set", reason.name(), "A legal hold was set", by);
  }

  /** Ends a hold. */
  @Transactional
  public void end(UUID holdId, @Nullable End reason, String by) {
    if (reason == null) {
      throw new Refused("REASON_MISSING", "Choose why the hold ends.");
    }
    var hold =
        all().stream()
            .filter(one -> one.id().equals(holdId))
            .findAny()
            .orElseThrow(() -> new Missing("hold"));
    jdbc.sql("update legal_hold set ended_for = ?, ended_by = ?, ended_at = ? where id = ?")
        .params(reason.name(), by, now(), holdId)
        .update();
    tell(
        hold.caseId(), hold.youthId(), "legal-hold.end", reason.name(), "The legal hold ended", by);
  }

  /** The hold on a youth, whichever of the joined records it was set on. */
  @Transactional(readOnly = true)
  public Optional<Hold> of(UUID youthId) {
    var records = joined.of(Set.of(youthId));
    return all().stream().filter(hold -> records.contains(hold.youthId())).findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public void requireNoHold(UUID caseId) {
    requireNone(cases.view(caseId).youthId());
  }

  /**
   * Lets pass where no hold stands.
   *
   * @throws Refused LEGAL_HOLD
   */
  void requireNone(UUID youthId) {
    of(youthId)
        .ifPresent(
            hold -> {
              throw new Refused(
                  "LEGAL_HOLD",
                  "A legal hold stands on these records since "
                      + time.spoken(hold.setAt())
                      + ": nothing may be removed. A manager can end it.");
            });
  }

  /**
   * A hold and an erasure of one youth decide one after the other, whichever of the joined records
   * they begin at; until the transaction ends.
   */
  void lock(UUID youthId) {
    joined.lock(youthId);
  }

  /** The holds that stand, oldest first. */
  @Transactional(readOnly = true)
  public List<Hold> all() {
    return jdbc.sql(
            """
            select id, youth_id, case_id, reason, set_by, set_at from legal_hold
             where ended_at is null order by set_at
            """)
        .query(Hold.class)
        .list();
  }

  /** The youths on whom a hold stands. */
  Collection<UUID> stand() {
    return all().stream().map(Hold::youthId).toList();
  }

  private void tell(UUID caseId, UUID youth, String what, String code, String words, String by) {
    audit.record(
        AuditEntry.byCurrent(
            AuditAction.CHANGE,
            new Subject(caseId, null, youth),
            Set.of(DataClass.CASE),
            what,
            code));
    timeline.add(TimelineEntry.ofCase(caseId, what + ":" + UUID.randomUUID(), words).by(by));
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
