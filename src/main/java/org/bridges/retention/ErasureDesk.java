package org.bridges.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.AuditEntry;
import org.bridges.audit.AuditTrail;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.shared.DataClass;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.background.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person asks that a youth is erased, another confirms it; then it cannot be taken back. */
@Service
public class ErasureDesk {

  private static final String SELECT =
      """
      select id, youth_id, case_id, reason, asked_by, asked_at, confirmed_by, confirmed_at,
             refused_by, erased_at, finished_at, rows
        from erasure
      """;

  private final JdbcClient jdbc;
  private final CaseFile cases;
  private final LegalHolds holds;
  private final OfficeTime time;
  private final AuditTrail audit;
  private final BackgroundWork work;

  ErasureDesk(
      JdbcClient jdbc,
      CaseFile cases,
      LegalHolds holds,
      OfficeTime time,
      AuditTrail audit,
      BackgroundWork work) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.holds = holds;
    this.time = time;
    this.audit = audit;
    this.work = work;
  }

  /** Why a youth is erased. */
  public enum Reason {
    YOUTH_ASKED,
    GUARDIAN_ASKED,
    COURT_ORDER,
    RECORDED_IN_ERROR
  }

  /**
   * A request.
   *
   * @param erasedAt when everything was removed once
   * @param finishedAt when it was looked through again, after everybody who was just writing
   * @param rows how many rows lost words, or went
   */
  public record Erasure(
      UUID id,
      UUID youthId,
      UUID caseId,
      Reason reason,
      String askedBy,
      Instant askedAt,
      @Nullable String confirmedBy,
      @Nullable Instant confirmedAt,
      @Nullable String refusedBy,
      @Nullable Instant erasedAt,
      @Nullable Instant finishedAt,
      long rows) {

    /** Whether a second person has to decide. */
    public boolean waits() {
      return confirmedBy == null && refusedBy == null;
    }
  }

  /**
   * Asks for it.
   *
   * @throws Refused with REASON_MISSING, LEGAL_HOLD, or ASKED where a request is under way
   */
  @Transactional
  public void ask(UUID caseId, @Nullable Reason reason, String by) {
    if (reason == null) {
      throw new Refused("REASON_MISSING", "Choose why everything is to be removed.");
    }
    var youth = cases.view(caseId).youthId();
    holds.lock(youth);
    holds.requireNone(youth);
    var asked =
        jdbc.sql(
                """
                insert into erasure (id, youth_id, case_id, reason, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (youth_id) where finished_at is null and refused_at is null do nothing
                """)
            .params(UUID.randomUUID(), youth, caseId, reason.name(), by, now())
            .update();
    if (asked == 0) {
      throw new Refused("ASKED", "It was asked for already.");
    }
    tell(caseId, youth, "erasure.ask", reason.name());
  }

  /**
   * Confirms it, for good: the removal begins at once.
   *
   * @throws Refused with SAME_PERSON, LEGAL_HOLD or DECIDED
   */
  @Transactional
  public void confirm(UUID erasureId, String by) {
    var erasure = undecided(erasureId);
    if (erasure.askedBy().equals(by)) {
      throw new Refused("SAME_PERSON", "Somebody else must confirm what you asked for.");
    }
    holds.requireNone(erasure.youthId());
    jdbc.sql("update erasure set confirmed_by = ?, confirmed_at = ? where id = ?")
        .params(by, now(), erasureId)
        .update();
    tell(erasure.caseId(), erasure.youthId(), "erasure.confirm", erasure.reason().name());
    work.wake(RetentionTurn.TURN);
  }

  /** Says no: everything stays. */
  @Transactional
  public void refuse(UUID erasureId, String by) {
    var erasure = undecided(erasureId);
    jdbc.sql("update erasure set refused_by = ?, refused_at = ? where id = ?")
        .params(by, now(), erasureId)
        .update();
    tell(erasure.caseId(), erasure.youthId(), "erasure.refuse", erasure.reason().name());
  }

  /** The newest request of a case. */
  @Transactional(readOnly = true)
  public Optional<Erasure> ofCase(UUID caseId) {
    return jdbc.sql(SELECT + " where case_id = ? order by asked_at desc limit 1")
        .param(caseId)
        .query(Erasure.class)
        .optional();
  }

  /** Requests that are not settled, oldest first. */
  @Transactional(readOnly = true)
  public List<Erasure> open() {
    return jdbc.sql(SELECT + " where finished_at is null and refused_at is null order by asked_at")
        .query(Erasure.class)
        .list();
  }

  /** How many requests wait for a second person. */
  @Transactional(readOnly = true)
  public int waiting() {
    return (int) open().stream().filter(Erasure::waits).count();
  }

  private Erasure undecided(UUID erasureId) {
    var found = jdbc.sql(SELECT + " where id = ?").param(erasureId).query(Erasure.class).optional();
    holds.lock(found.orElseThrow(() -> new Missing("erasure")).youthId());
    var erasure = jdbc.sql(SELECT + " where id = ?").param(erasureId).query(Erasure.class).single();
    if (!erasure.waits()) {
      throw new Refused("DECIDED", "Somebody has decided this already.");
    }
    return erasure;
  }

  private void tell(UUID caseId, UUID youth, String what, String code) {
    audit.record(
        AuditEntry.byCurrent(
            AuditAction.CHANGE,
            new Subject(caseId, null, youth),
            Set.of(DataClass.IDENTITY, DataClass.REFERRER, DataClass.NARRATIVE),
            what,
            code));
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
