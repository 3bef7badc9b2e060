package org.bridges.casefile;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.shared.Moments;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds after 30, 60 and 90 days, then every 90: does the youth still have an owner, a next
 * step and a safe contact, and does the case go on?
 */
@Service
public class FollowUpRounds {

  /** So many rounds count from the opening; each later one from the one before. */
  static final int FIXED_ROUNDS = 3;

  private final CaseFile cases;
  private final Timeline timeline;
  private final HeldRounds held;
  private final ClosureRules rules;
  private final TimeLimits limits;
  private final OfficeTime time;
  private final Worklist worklist;
  private final ApplicationEventPublisher events;

  FollowUpRounds(
      CaseFile cases,
      Timeline timeline,
      HeldRounds held,
      ClosureRules rules,
      TimeLimits limits,
      OfficeTime time,
      Worklist worklist,
      ApplicationEventPublisher events) {
    this.held = held;
    this.rules = rules;
    this.events = events;
    this.cases = cases;
    this.timeline = timeline;
    this.limits = limits;
    this.time = time;
    this.worklist = worklist;
  }

  /** When the next round takes place. */
  public record Round(int number, Instant at, Instant dueAt, Instant escalationAt) {}

  /** What the form of a round says. */
  public record Held(
      int number,
      @Nullable String ownerConfirmed,
      @Nullable String nextStepConfirmed,
      @Nullable String safeContactConfirmed,
      @Nullable String decision,
      @Nullable String closeReason,
      @Nullable Instant nextStepAt) {

    /** What is missing, as the coordinator said. */
    List<RoundQuestion> missing() {
      return Arrays.stream(RoundQuestion.values())
          .filter(question -> "NO".equals(answer(question)))
          .toList();
    }

    private @Nullable String answer(RoundQuestion question) {
      return switch (question) {
        case OWNER -> ownerConfirmed;
        case NEXT_STEP -> nextStepConfirmed;
        case SAFE_CONTACT -> safeContactConfirmed;
      };
    }

    /** A case that goes on with something missing needs a date; a meeting is a step of its own. */
    boolean needsStep() {
      return "CONTINUE".equals(decision) && !missing().isEmpty();
    }
  }

  /**
   * Plans the round after the one that was held last. Rounds that passed while a meeting or a
   * closure was under way are not made up for: the next one lies in the future.
   */
  @Transactional
  public Round plan(UUID caseId, int heldRound) {
    var care = cases.require(caseId);
    var number = heldRound + 1;
    var planned = care.view();
    if (planned.roundNumber() >= number && planned.roundAt() != null) {
      return round(planned.roundNumber(), care, planned.roundAt());
    }
    var moment = moment(care, number);
    while (!moment.isAfter(time.instant())) {
      number++;
      moment = moment(care, number);
    }
    var again = held.again(care);
    if (again != null && again.isBefore(moment)) {
      number = planned.roundNumber();
      moment = again;
    }
    care.planRound(number, moment);
    timeline.add(
        TimelineEntry.ofCase(
            caseId,
            "round-planned:"
                + caseId
                + ":"
                + care.generation()
                + ":"
                + number
                + (again == null ? "" : ":" + moment.getEpochSecond()),
            "Follow-up round " + number + " planned for " + time.spoken(moment)));
    return round(number, care, moment);
  }

  private Instant moment(CareCase care, int number) {
    if (number <= FIXED_ROUNDS) {
      return due("ROUND_" + number, care, care.openedAt());
    }
    var planned = care.view().roundAt();
    var last = planned == null ? care.openedAt() : planned;
    var moment = due("ROUND_NEXT", care, last);
    while (!moment.isAfter(time.instant())) {
      moment = due("ROUND_NEXT", care, moment);
    }
    return moment;
  }

  private Round round(int number, CareCase care, Instant at) {
    var stage = number <= FIXED_ROUNDS ? "ROUND_" + number : "ROUND_NEXT";
    var anchor = number <= FIXED_ROUNDS ? care.openedAt() : at;
    var escalation = moments(stage, care, anchor).escalation();
    var isLater = number > FIXED_ROUNDS || escalation == null || escalation.isBefore(at);
    return new Round(
        number, at, at, isLater ? afterRound(care, at) : Objects.requireNonNull(escalation));
  }

  /** Later rounds are escalated as long after the round as the first one is. */
  private Instant afterRound(CareCase care, Instant at) {
    var first = moments("ROUND_1", care, at);
    var wait =
        java.time.Duration.between(
            Objects.requireNonNull(first.due()), Objects.requireNonNull(first.escalation()));
    return at.plus(wait);
  }

  /**
   * Looks at the answers without storing anything.
   *
   * @throws Refused with ANSWER_MISSING, NEXT_STEP_MISSING, NEXT_STEP_IN_PAST,
   *     CLOSE_REASON_MISSING, YOUTH_MISSING, CLOSURE_PROPOSED or TOO_EARLY_TO_CLOSE
   */
  public void check(UUID caseId, Held held) {
    if (held.decision() == null
        || held.ownerConfirmed() == null
        || held.nextStepConfirmed() == null
        || held.safeContactConfirmed() == null) {
      throw new Refused("ANSWER_MISSING", "Answer every question of the round.");
    }
    var step = held.nextStepAt();
    if (held.needsStep() && step == null) {
      throw new Refused(
          "NEXT_STEP_MISSING",
          "Something is missing: say until when it is settled. You are reminded of it.");
    }
    if (held.needsStep() && step != null && !step.isAfter(time.instant())) {
      throw new Refused("NEXT_STEP_IN_PAST", "The date until which it is settled has passed.");
    }
    if (held.decision().equals("CLOSE")) {
      if (held.closeReason() == null) {
        throw new Refused("CLOSE_REASON_MISSING", "Choose the reason for closing.");
      }
      rules.requireFound(cases.view(caseId));
      rules.requireNotProposed(cases.view(caseId));
      rules.requireOldEnough(cases.view(caseId));
    }
  }

  /** What follows a round; the closure's due moment counts from now. */
  public record Decided(String decision, Instant closureDueAt) {}

  /** Records a held round; told twice it is one entry. */
  @Transactional
  public Decided record(UUID caseId, Held held) {
    check(caseId, held);
    var care = cases.require(caseId);
    var by = worklist.lastCompletedBy("hold-round", caseId).orElse("");
    var decision = String.valueOf(held.decision());
    if (decision.equals("CLOSE")) {
      care.proposeClosure(String.valueOf(held.closeReason()), by);
    }
    var key = "round-held:" + caseId + ":" + care.generation() + ":" + held.number();
    timeline.add(
        TimelineEntry.ofCase(
                caseId,
                key + ":" + decision,
                "Round " + held.number() + " held: " + next(decision) + lacks(held))
            .by(by));
    var step = held.nextStepAt();
    if (held.needsStep() && step != null) {
      var who = by.isEmpty() ? String.valueOf(care.view().owner()) : by;
      events.publishEvent(
          new RoundMissing(caseId, care.generation(), held.number(), held.missing(), who, step));
    }
    return new Decided(decision, due("CLOSURE_SIGN_OFF", care, time.instant()));
  }

  private static String lacks(Held held) {
    return held.missing().isEmpty()
        ? ""
        : "; missing: "
            + held.missing().stream().map(RoundQuestion::words).collect(Collectors.joining(", "));
  }

  private static String next(String decision) {
    return switch (decision) {
      case "CLOSE" -> "closing the case was proposed";
      case "MEETING" -> "a meeting is called";
      default -> "the case goes on";
    };
  }

  private Instant due(String stage, CareCase care, Instant anchor) {
    return limits.due(stage, care.urgency(), care.limitsCounty(), anchor);
  }

  private Moments moments(String stage, CareCase care, Instant anchor) {
    return limits.moments(stage, care.urgency(), care.limitsCounty(), anchor);
  }
}
