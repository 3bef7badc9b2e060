package org.bridges.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.shared.background.RecordLock;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A youth was found, or came back: the hold ends at once, the clock of the rapid response starts at
 * the recovery, and its report is owed within hours (domain.md sections 1.4 and 6).
 */
@Service
public class RecoveryDesk {

  /** Form of the step that reports. */
  public static final String FORM = "report-recovery";

  private static final Set<String> RECEIVERS = Set.of("DFPS", "LAW_ENFORCEMENT", "BOTH");
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final CaseFile cases;
  private final MissingBook missing;
  private final RecoveryBook book;
  private final CaseEnd end;
  private final Timeline timeline;
  private final RecordLock locks;
  private final Outbox outbox;
  private final Worklist worklist;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;

  RecoveryDesk(
      CaseFile cases,
      MissingBook missing,
      RecoveryBook book,
      CaseEnd end,
      Timeline timeline,
      RecordLock locks,
      Outbox outbox,
      Worklist worklist,
      OfficeTime time,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.missing = missing;
    this.book = book;
    this.end = end;
    this.timeline = timeline;
    this.locks = locks;
    this.outbox = outbox;
    this.worklist = worklist;
    this.time = time;
    this.events = events;
  }

  /**
   * Records that the youth was found, whether or not somebody had reported her or him missing.
   *
   * @param by user name
   * @return the recovery
   * @throws Refused with RECOVERY_TIME_MISSING, RECOVERED_IN_FUTURE, RECOVERED_BEFORE_MISSING,
   *     PLACE_MISSING or NOTE_TOO_LONG
   * @throws WrongState with {@code case-closed} or {@code recovery-known}
   */
  @Transactional
  public UUID record(UUID caseId, NewRecovery said, String by) {
    var at = check(said);
    locks.hold(CaseEnd.lock(caseId));
    var care = cases.require(caseId);
    var episode = missing.open(caseId).orElse(null);
    if (episode == null) {
      requireUnknown(caseId);
    } else if (at.isBefore(episode.since())) {
      throw new Refused(
          "RECOVERED_BEFORE_MISSING",
          "recoveredAt",
          "The youth was missing from "
              + time.spoken(episode.since())
              + " on. Correct the moment.");
    }
    care.becomeUrgent(at, false);
    var one =
        new Recovery(
            UUID.randomUUID(),
            caseId,
            episode == null ? null : episode.id(),
            at,
            Objects.requireNonNull(said.place()),
            null);
    if (episode != null) {
      endHold(care, episode);
    }
    book.add(one, by, time.instant());
    timeline.add(
        TimelineEntry.ofCase(caseId, "recovered:" + one.id(), sentence(one))
            .by(by)
            .with(MissingDesk.words(said.words())));
    start(care.view(), one);
    events.publishEvent(new YouthRecovered(caseId, one.id(), by));
    return one.id();
  }

  private Instant check(NewRecovery said) {
    var at = said.recoveredAt();
    if (at == null) {
      throw new Refused("RECOVERY_TIME_MISSING", "recoveredAt", "Say when the youth was found.");
    }
    if (at.isAfter(time.instant().plus(CLOCKS_DIFFER))) {
      throw new Refused(
          "RECOVERED_IN_FUTURE", "recoveredAt", "The recovery cannot lie in the future.");
    }
    if (said.place() == null) {
      throw new Refused("PLACE_MISSING", "place", "Say where the youth was found.");
    }
    MissingDesk.requireShort(said.words());
    return at;
  }

  /** A second click, or a second colleague, is told of the first. */
  private void requireUnknown(UUID caseId) {
    if (book.ofCase(caseId).stream().anyMatch(Recovery::isOwed)) {
      throw new WrongState(
          "recovery-known",
          "A recovery is recorded already, and its report is a task of this case. Add what is new as a note.");
    }
  }

  private void endHold(CareCase care, MissingEpisode episode) {
    var now = time.instant();
    care.endHold();
    missing.end(episode.id(), MissingEpisode.State.RECOVERED, now);
    end.tellEnd(care.id(), episode.id());
    events.publishEvent(new HoldEnded(care.id(), episode.id(), episode.notedAt(), now));
  }

  private String sentence(Recovery one) {
    return "The youth was found "
        + one.place().label()
        + ", "
        + time.spoken(one.recoveredAt())
        + (one.episodeId() == null ? "" : "; the hold ends");
  }

  private void start(CaseView care, Recovery one) {
    var variables = cases.variables(care);
    variables.put("recoveryId", one.id().toString());
    outbox.start(
        care.id(),
        "recovery",
        one.id(),
        care.generation(),
        variables,
        new StageClock("RECOVERY_REPORT", one.recoveredAt(), "recovery"));
  }

  /**
   * What the form of the report says.
   *
   * @param answer MADE or NOT_REQUIRED
   * @param to DFPS, LAW_ENFORCEMENT or BOTH, where it was made
   * @param at when it was made
   */
  public record Report(@Nullable String answer, @Nullable String to, @Nullable Instant at) {}

  /**
   * Looks at the answers without storing anything.
   *
   * @throws Refused with ANSWER_MISSING, REPORTED_TO_MISSING, REPORT_TIME_MISSING,
   *     REPORT_TIME_IN_FUTURE or REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void check(UUID recoveryId, Report said, @Nullable String note) {
    if ("NOT_REQUIRED".equals(said.answer())) {
      if (note == null && book.note(recoveryId) == null) {
        throw new Refused("REASON_MISSING", "Write why no report is required.");
      }
      return;
    }
    if (!"MADE".equals(said.answer())) {
      throw new Refused("ANSWER_MISSING", "Say whether it was reported.");
    }
    if (said.to() == null || !RECEIVERS.contains(said.to())) {
      throw new Refused("REPORTED_TO_MISSING", "Say to whom it was reported.");
    }
    if (said.at() == null) {
      throw new Refused("REPORT_TIME_MISSING", "Say when it was reported.");
    }
    if (said.at().isAfter(time.instant().plus(CLOCKS_DIFFER))) {
      throw new Refused("REPORT_TIME_IN_FUTURE", "The report cannot lie in the future.");
    }
  }

  /** Records that it was reported, or need not be; told twice it is one. */
  @Transactional
  public void report(UUID recoveryId, Report said) {
    var one = book.require(recoveryId);
    if (!one.isOwed()) {
      return;
    }
    check(recoveryId, said, null);
    var words = book.note(recoveryId);
    var isMade = "MADE".equals(said.answer());
    book.settle(
        recoveryId,
        String.valueOf(said.answer()),
        isMade ? said.to() : null,
        isMade ? said.at() : null,
        time.instant());
    timeline.add(
        TimelineEntry.ofCase(
                one.caseId(),
                "recovery-report:" + recoveryId,
                isMade ? "The recovery was reported" : "No report of the recovery is required")
            .by(worklist.lastCompletedBy(FORM, recoveryId).orElse(null))
            .with(words));
  }
}
