package org.bridges.casefile;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.RecordLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens closed cases again. The row goes on as its next generation with a process and clocks of its
 * own; how the former generation ended is kept.
 */
@Service
public class Reopening {

  private final CaseFile cases;
  private final Timeline timeline;
  private final RecordLock locks;
  private final OfficeTime time;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Reopening(
      CaseFile cases,
      Timeline timeline,
      RecordLock locks,
      OfficeTime time,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.events = events;
    this.locks = locks;
    this.cases = cases;
    this.timeline = timeline;
    this.time = time;
    this.jdbc = jdbc;
  }

  /**
   * Why and how a case is opened again.
   *
   * @param why a short plain sentence for the timeline, without anybody's name
   * @param urgentSince from when a rapid response counts; null where nothing is urgent
   */
  public record Reason(
      String why, Urgency urgency, boolean safetyFirst, @Nullable Instant urgentSince) {}

  /**
   * An earlier open period of a case.
   *
   * @param owner user name of the coordinator at its end
   */
  public record Former(
      int generation,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String closureReason,
      @Nullable String owner) {}

  /** Opens a closed case again; an open one stays as it is. Answers whether it was closed. */
  @Transactional
  public boolean reopen(UUID caseId, Reason reason, String by) {
    return reopen(caseId, reason, null, by);
  }

  /**
   * Somebody of the team, or of a former one, asks for it.
   *
   * @return the generation that begins
   * @throws Refused with REASON_MISSING or NOTE_TOO_LONG
   * @throws WrongState with {@code case-open}: the case goes on already
   */
  @Transactional
  public int ask(UUID caseId, NewOpening said, String by) {
    if (said.reason() == null) {
      throw new Refused("REASON_MISSING", "reason", "Say why the case is opened again.");
    }
    MissingDesk.requireShort(said.words());
    var urgency = said.urgent() ? Urgency.URGENT : Urgency.ROUTINE;
    var since = said.urgent() ? time.instant() : null;
    var reason = new Reason(said.reason().label(), urgency, false, since);
    if (!reopen(caseId, reason, MissingDesk.words(said.words()), by)) {
      throw new WrongState("case-open", "The case is open already, and its steps go on.");
    }
    return cases.view(caseId).generation();
  }

  private boolean reopen(UUID caseId, Reason reason, @Nullable String words, String by) {
    locks.hold(CaseEnd.lock(caseId));
    var care = cases.require(caseId);
    var former = care.view();
    if (former.closedAt() == null) {
      return false;
    }
    keep(former);
    care.reopen(reason.urgency(), reason.safetyFirst(), reason.urgentSince(), time.instant());
    var opened = care.view();
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                "opened:" + caseId + ":" + opened.generation(),
                "Case reopened: " + reason.why())
            .by(by)
            .with(words));
    cases.start(opened);
    events.publishEvent(new CaseReopened(caseId, opened.generation()));
    return true;
  }

  /** The earlier open periods of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Former> former(UUID caseId) {
    return jdbc.sql(
            """
            select generation, opened_at, closed_at, closure_reason, owner from case_generation
             where case_id = ? order by generation
            """)
        .param(caseId)
        .query(Former.class)
        .list();
  }

  private void keep(CaseView former) {
    var closed = former.closedAt();
    jdbc.sql(
            """
            insert into case_generation
                   (case_id, generation, opened_at, closed_at, closure_reason, owner)
            values (:caseId, :generation, :openedAt, :closedAt, :reason, :owner)
            """)
        .param("caseId", former.id())
        .param("generation", former.generation())
        .param("openedAt", Timestamp.from(former.openedAt()))
        .param("closedAt", closed == null ? null : Timestamp.from(closed), Types.TIMESTAMP)
        .param("reason", former.closureReason(), Types.VARCHAR)
        .param("owner", former.owner(), Types.VARCHAR)
        .update();
  }
}
