package org.bridges.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.engine.Outbox;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.background.RecordLock;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking after a closure, 30 and 90 days later, only where the youth agreed to it. Who wants to
 * come back is back at once; when the case is opened again, nobody asks any more.
 */
@Service
public class AfterClosure {

  /** Form of the step that asks. */
  public static final String FORM = "after-closure";

  private final CaseFile cases;
  private final Reopening reopening;
  private final Timeline timeline;
  private final TimeLimits limits;
  private final RecordLock locks;
  private final Outbox outbox;
  private final Worklist worklist;
  private final OfficeTime time;
  private final JdbcClient jdbc;

  AfterClosure(
      CaseFile cases,
      Reopening reopening,
      Timeline timeline,
      TimeLimits limits,
      RecordLock locks,
      Outbox outbox,
      Worklist worklist,
      OfficeTime time,
      JdbcClient jdbc) {
    this.cases = cases;
    this.reopening = reopening;
    this.timeline = timeline;
    this.limits = limits;
    this.locks = locks;
    this.outbox = outbox;
    this.worklist = worklist;
    this.time = time;
    this.jdbc = jdbc;
  }

  /**
   * When it is asked.
   *
   * @param dueAt the present check
   * @param nextAt when the check after it takes over, or nothing more is asked
   */
  public record Check(Instant dueAt, Instant nextAt) {}

  /** What follows an answer; no check where nothing more is asked. */
  public record Next(boolean isOver, Check check) {}

  /** One closure after which is asked. */
  private record Asked(UUID id, UUID caseId, Instant closedAt, boolean isOpen) {}

  /** The youth agreed to be asked: the checks are planned. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(UUID caseId) {
    var care = cases.require(caseId).view();
    var id = UUID.randomUUID();
    var now = time.instant();
    jdbc.sql(
            """
            insert into after_closure (id, case_id, generation, closed_at) values (?, ?, ?, ?)
            """)
        .params(id, caseId, care.generation(), Timestamp.from(now))
        .update();
    var check = first(care, now);
    var variables = cases.variables(care);
    variables.put("closureId", id.toString());
    variables.put("checkDueAt", time.iso(check.dueAt()));
    variables.put("checkNextAt", time.iso(check.nextAt()));
    outbox.start(caseId, "after-closure", id, care.generation(), variables);
    timeline.add(
        TimelineEntry.ofCase(
            caseId, "after-closure:" + id, "The youth agreed to be asked again after the closure"));
  }

  private Check first(CaseView care, Instant closed) {
    return new Check(due("AFTER_CLOSURE_1", care, closed), due("AFTER_CLOSURE_2", care, closed));
  }

  /** The second check is open as long as the first one lies after the closure. */
  private Check second(CaseView care, Instant closed) {
    var at = due("AFTER_CLOSURE_2", care, closed);
    return new Check(at, due("AFTER_CLOSURE_1", care, at));
  }

  private Instant due(String stage, CaseView care, Instant anchor) {
    return limits.due(stage, care.urgency(), care.limitsCounty(), anchor);
  }

  /** The check whose turn it is. */
  private Check present(CaseView care, Asked asked) {
    var first = first(care, asked.closedAt());
    return time.instant().isBefore(first.nextAt()) ? first : second(care, asked.closedAt());
  }

  /**
   * Looks at the answer without storing anything.
   *
   * @param answer FINE, WANTS_BACK, NOT_REACHED or NO_MORE
   * @throws Refused with ANSWER_MISSING or NEXT_TRY_IN_PAST
   */
  public void check(@Nullable String answer, @Nullable Instant nextTryAt) {
    if (answer == null) {
      throw new Refused("ANSWER_MISSING", "Say what the youth said.");
    }
    if (answer.equals("NOT_REACHED") && nextTryAt != null && !nextTryAt.isAfter(time.instant())) {
      throw new Refused("NEXT_TRY_IN_PAST", "The next try must lie in the future.");
    }
  }

  /** Records an answer; told twice it is one. */
  @Transactional
  public Next record(UUID id, @Nullable String answer, @Nullable Instant nextTryAt) {
    var caseId = require(id).caseId();
    locks.hold(CaseEnd.lock(caseId));
    var asked = require(id);
    var care = cases.view(caseId);
    var present = present(care, asked);
    if (!asked.isOpen()) {
      return new Next(true, present);
    }
    check(answer, nextTryAt);
    var by = worklist.lastCompletedBy(FORM, id).orElse("");
    var key = "after-closure:" + id + ":" + time.instant().getEpochSecond();
    timeline.add(TimelineEntry.ofCase(caseId, key, sentence(String.valueOf(answer))).by(by));
    return switch (String.valueOf(answer)) {
      case "WANTS_BACK" -> {
        reopening.ask(caseId, new NewOpening(ReopenReason.AFTER_CHECK, false, null), by);
        yield new Next(true, present);
      }
      case "NO_MORE" -> over(asked, present);
      case "NOT_REACHED" ->
          nextTryAt != null && nextTryAt.isBefore(present.nextAt())
              ? new Next(false, new Check(nextTryAt, present.nextAt()))
              : following(care, asked, present);
      default -> following(care, asked, present);
    };
  }

  /** Nobody asked until the next check was due: that one takes over. */
  @Transactional
  public Next passOver(UUID id) {
    var asked = require(id);
    var care = cases.view(asked.caseId());
    var second = second(care, asked.closedAt());
    if (!asked.isOpen() || !time.instant().isBefore(second.nextAt())) {
      return over(asked, second);
    }
    return new Next(false, second);
  }

  private Next following(CaseView care, Asked asked, Check present) {
    var second = second(care, asked.closedAt());
    return present.equals(second) ? over(asked, present) : new Next(false, second);
  }

  private Next over(Asked asked, Check last) {
    end(asked.id());
    return new Next(true, last);
  }

  private boolean end(UUID id) {
    return jdbc.sql("update after_closure set ended_at = ? where id = ? and ended_at is null")
            .params(Timestamp.from(time.instant()), id)
            .update()
        == 1;
  }

  /** The case is open again: nobody asks any more. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseReopened reopened) {
    jdbc
        .sql("select id from after_closure where case_id = ? and ended_at is null")
        .param(reopened.caseId())
        .query(UUID.class)
        .list()
        .stream()
        .filter(this::end)
        .forEach(id -> outbox.publish(reopened.caseId(), "casefile.askNoMore", id, Map.of()));
  }

  /** Ids of the closures after which is still asked. */
  @Transactional(readOnly = true)
  public List<UUID> open() {
    return jdbc.sql("select id from after_closure where ended_at is null").query(UUID.class).list();
  }

  /** Whether it is still asked. */
  @Transactional(readOnly = true)
  public boolean isOpen(UUID id) {
    return require(id).isOpen();
  }

  private Asked require(UUID id) {
    return jdbc.sql("select id, case_id, closed_at, ended_at from after_closure where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new Asked(
                    row.getObject("id", UUID.class),
                    row.getObject("case_id", UUID.class),
                    row.getTimestamp("closed_at").toInstant(),
                    row.getTimestamp("ended_at") == null))
        .optional()
        .orElseThrow(() -> new Missing("closure"));
  }

  private static String sentence(String answer) {
    return switch (answer) {
      case "FINE" -> "Asked after the closure: all is well";
      case "WANTS_BACK" -> "Asked after the closure: the youth wants to come back";
      case "NO_MORE" -> "Asked after the closure: the youth wishes not to be asked any more";
      default -> "Asked after the closure: the youth was not reached";
    };
  }
}
