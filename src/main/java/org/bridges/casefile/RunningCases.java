package org.bridges.casefile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases that ran before Bridges: the process begins inside its model, at the step where the
 * case stands. Dates before today are facts and start no clock; nobody is written to.
 */
@Service
public class RunningCases {

  private static final String PROCESS = "care-case";

  private final CareCases rows;
  private final CaseFile cases;
  private final Timeline timeline;
  private final ContactLog log;
  private final MissingDesk missing;
  private final TimeLimits limits;
  private final Outbox outbox;
  private final OfficeTime time;

  RunningCases(
      CareCases rows,
      CaseFile cases,
      Timeline timeline,
      ContactLog log,
      MissingDesk missing,
      TimeLimits limits,
      Outbox outbox,
      OfficeTime time) {
    this.rows = rows;
    this.cases = cases;
    this.timeline = timeline;
    this.log = log;
    this.missing = missing;
    this.limits = limits;
    this.outbox = outbox;
    this.time = time;
  }

  /** Opens one; the same id twice is one case. */
  @Transactional
  public CaseView open(RunningCase one) {
    var known = rows.findById(one.opening().caseId());
    if (known.isPresent()) {
      return known.get().view();
    }
    var now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    var care = rows.saveAndFlush(new CareCase(one, now));
    tell(one);
    if (one.stage().isReached()) {
      care.reached(Objects.requireNonNullElse(one.lastContactAt(), one.openedAt()), true);
    }
    if (one.lastContactAt() != null) {
      noteContact(one, one.lastContactAt(), now);
    }
    if (one.stage().hasRounds()) {
      planRound(care, one.nextRoundAt(), now);
    }
    start(care.view(), one, now);
    if (one.missingSince() != null) {
      missing.takeOver(
          care.id(), one.missingSince(), one.told(), one.toldAt(), one.opening().openedBy(), now);
    }
    return care.view();
  }

  private void tell(RunningCase one) {
    var id = one.opening().caseId();
    timeline.add(
        TimelineEntry.ofCase(id, "before:" + id, "Before Bridges: opened").with(one.history()),
        one.openedAt());
    var number = one.formerNumber();
    timeline.add(
        TimelineEntry.ofCase(
                id, "taken-over:" + id, "Running case opened in Bridges: " + one.stage().label())
            .with(number == null ? null : "Number before Bridges: " + number)
            .by(one.opening().openedBy()));
  }

  private void noteContact(RunningCase one, Instant at, Instant now) {
    var id = one.opening().caseId();
    var key = "before-contact:" + id;
    var reached = ContactOutcome.REACHED;
    var by = one.opening().openedBy();
    log.add(
        id,
        key,
        new ContactLog.Attempt(
            UUID.randomUUID(), null, null, reached, at, by, now, null, null, null, false));
    timeline.add(TimelineEntry.ofCase(id, key, "Before Bridges: last contact, reached"), at);
  }

  /**
   * The rounds that passed are taken as held, and the next one lies ahead; one that is said to be
   * overdue is owed now, once.
   */
  private void planRound(CareCase care, @Nullable Instant said, Instant now) {
    var number = 1;
    var moment = round(care, number, care.openedAt());
    while (!moment.isAfter(now)) {
      number++;
      moment = round(care, number, moment);
    }
    var isOwed = said != null && !said.isAfter(now);
    care.planRound(
        isOwed ? Math.max(1, number - 1) : number, isOwed ? now : said == null ? moment : said);
    timeline.add(
        TimelineEntry.ofCase(
            care.id(),
            "round-taken-over:" + care.id(),
            "Follow-up round "
                + care.view().roundNumber()
                + (isOwed && said != null
                    ? " was due " + time.spoken(said) + " and is owed now"
                    : " planned for "
                        + time.spoken(Objects.requireNonNull(care.view().roundAt())))));
  }

  private Instant round(CareCase care, int number, Instant before) {
    var isFixed = number <= FollowUpRounds.FIXED_ROUNDS;
    return limits.due(
        isFixed ? "ROUND_" + number : "ROUND_NEXT",
        care.urgency(),
        care.limitsCounty(),
        isFixed ? care.openedAt() : before);
  }

  private void start(CaseView care, RunningCase one, Instant now) {
    var variables = cases.variables(care);
    variables.put("meetingKind", "FIRST_STAFFING");
    variables.put("periodId", CaseFile.periodOf(care.id(), care.generation()).toString());
    if (one.meetingId() != null) {
      variables.put("meetingId", one.meetingId().toString());
    }
    if (one.stage().hasRounds()) {
      variables.put("roundNumber", care.roundNumber() - 1);
    }
    var clocks =
        one.stage().isReached()
            ? new StageClock[0]
            : new StageClock[] {new StageClock("FIRST_CONTACT", now, "firstContact")};
    var element = one.stage().element();
    outbox.startBefore(
        element, care.id(), PROCESS, care.id(), care.generation(), variables, clocks);
  }
}
