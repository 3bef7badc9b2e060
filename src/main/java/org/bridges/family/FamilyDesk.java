package org.bridges.family;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.FamilyWish;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.engine.Outbox;
import org.bridges.engine.StageClock;
import org.bridges.shared.Moments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.bridges.youth.Homes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The help to a family: it begins when the family wants it, and ends by a family coordinator's
 * decision alone.
 */
@Service
public class FamilyDesk {

  /** Form of the family coordinator's step. */
  public static final String FORM = "family-round";

  private static final Period LONGEST = Period.ofDays(90);

  private final FamilySupports supports;
  private final Homes homes;
  private final CaseFile cases;
  private final Timeline timeline;
  private final TimeLimits limits;
  private final Worklist worklist;
  private final Outbox outbox;
  private final OfficeTime time;

  FamilyDesk(
      FamilySupports supports,
      Homes homes,
      CaseFile cases,
      Timeline timeline,
      TimeLimits limits,
      Worklist worklist,
      Outbox outbox,
      OfficeTime time) {
    this.supports = supports;
    this.homes = homes;
    this.cases = cases;
    this.timeline = timeline;
    this.limits = limits;
    this.worklist = worklist;
    this.outbox = outbox;
    this.time = time;
  }

  /** The family was heard in the way of a case. */
  @EventListener
  @Transactional
  public void wanted(FamilyWish wish) {
    wanted(wish.caseId(), wish.key(), wish.by());
  }

  /**
   * Begins help to the people at home, where none goes on: also where the youth's case is closed,
   * on hold, or declined. The same wish told twice is one.
   *
   * @param wish key of who asked when
   * @param by user name
   * @return the help that goes on now; empty where this wish was heard before and the help has
   *     ended
   */
  @Transactional
  public Optional<UUID> wanted(UUID caseId, String wish, String by) {
    var care = cases.view(caseId);
    var home = homes.open(care.youthId(), by);
    var now = time.instant();
    var next = limits.due("FAMILY_SUPPORT", care.urgency(), care.limitsCounty(), now);
    var one =
        new FamilySupport(UUID.randomUUID(), home, caseId, null, 0, next, now, null, null, null);
    if (supports.begin(one, wish, by)) {
      tell(one, "begun", "Help to the family begins", by, null);
      var variables = cases.variables(care);
      variables.put("familyId", one.id().toString());
      outbox.start(
          one.id(),
          "family-support",
          one.id(),
          care.generation(),
          variables,
          new StageClock("FAMILY_SUPPORT", now, "family"));
    }
    return supports.open(home).map(FamilySupport::id);
  }

  /** Whether a wish began help before, or the home of the case is helped anyway. */
  @Transactional(readOnly = true)
  public boolean isAnswered(UUID caseId, String wish) {
    return supports.isKnown(wish)
        || homes.of(cases.view(caseId).youthId()).flatMap(supports::open).isPresent();
  }

  /**
   * What the form says.
   *
   * @param decision CONTINUE, with the moment of the next step, or END, with a reason
   */
  public record Said(
      @Nullable String decision, @Nullable Instant nextAt, @Nullable String endReason) {}

  /**
   * Looks at an answer without storing anything.
   *
   * @throws Refused with DECISION_MISSING, NEXT_STEP_MISSING, NEXT_STEP_IN_PAST, NEXT_STEP_TOO_FAR,
   *     END_REASON_MISSING or REASON_MISSING
   */
  @Transactional(readOnly = true)
  public void check(UUID familyId, Said said, @Nullable String note) {
    switch (String.valueOf(said.decision())) {
      case "CONTINUE" -> nextStep(said);
      case "END" -> {
        reason(said);
        if (note == null && supports.note(familyId) == null) {
          throw new Refused(
              "REASON_MISSING", "Write why the help ends, and whom the family can turn to.");
        }
      }
      default -> throw new Refused("DECISION_MISSING", "Say whether the help goes on.");
    }
  }

  private Instant nextStep(Said said) {
    var next = said.nextAt();
    if (next == null) {
      throw new Refused("NEXT_STEP_MISSING", "Say when you look after the family next.");
    }
    if (!next.isAfter(time.instant())) {
      throw new Refused("NEXT_STEP_IN_PAST", "The next step must lie in the future.");
    }
    if (next.isAfter(time.now().plus(LONGEST).toInstant())) {
      throw new Refused("NEXT_STEP_TOO_FAR", "Look after the family within 90 days.");
    }
    return next;
  }

  private static FamilyEnd reason(Said said) {
    return FamilyEnd.of(said.endReason())
        .orElseThrow(() -> new Refused("END_REASON_MISSING", "Choose why the help ends."));
  }

  /**
   * What a round came to.
   *
   * @param nextAt when the family is looked after next; of no meaning at the end
   * @param moments of the next round
   */
  public record Round(boolean goesOn, Instant nextAt, Moments moments) {}

  /**
   * Records a round; told twice it is one.
   *
   * @throws Refused as {@link #check}
   */
  @Transactional
  public Round record(UUID familyId, Said said) {
    var one = supports.hold(familyId);
    if (!one.isOpen()) {
      return round(one, false, one.nextAt());
    }
    var task = worklist.lastCompleted(FORM, familyId).map(OpenTask::id).orElse(null);
    if (task != null && task.equals(one.roundTask())) {
      return round(one, true, one.nextAt());
    }
    check(familyId, said, null);
    var by = worklist.lastCompletedBy(FORM, familyId).orElse(null);
    var note = supports.note(familyId);
    if ("END".equals(said.decision())) {
      var reason = reason(said);
      supports.end(familyId, reason, by, time.instant());
      tell(one, "ended", "Help to the family ends: " + reason.label(), by, note);
      return round(one, false, one.nextAt());
    }
    var next = nextStep(said);
    supports.goesOn(familyId, next, task, by);
    var what = "Help to the family goes on, next " + time.spoken(next);
    tell(one, "round-" + (one.rounds() + 1), what, by, note);
    return round(one, true, next);
  }

  private Round round(FamilySupport one, boolean goesOn, Instant next) {
    var care = cases.view(one.caseId());
    return new Round(
        goesOn, next, limits.moments("FAMILY_ROUND", care.urgency(), care.limitsCounty(), next));
  }

  private void tell(
      FamilySupport one, String key, String what, @Nullable String by, @Nullable String note) {
    timeline.add(
        TimelineEntry.ofCase(one.caseId(), "family-" + key + ":" + one.id(), what)
            .by(by)
            .with(note));
  }
}
