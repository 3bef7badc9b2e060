package org.bridges.casefile;

import java.time.Instant;
import java.util.UUID;
import org.bridges.casefile.ContactLog.Attempt;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first safe contact: tries are logged, the youth's own answer decides what comes next. */
@Service
public class FirstContact {

  static final String FORM = "first-contact";

  private final CaseFile cases;
  private final ContactLog log;
  private final ContactFollowUp follow;
  private final NextTry proposal;
  private final Timeline timeline;
  private final TimeLimits limits;
  private final OfficeTime time;
  private final Worklist worklist;

  FirstContact(
      CaseFile cases,
      ContactLog log,
      ContactFollowUp follow,
      NextTry proposal,
      Timeline timeline,
      TimeLimits limits,
      OfficeTime time,
      Worklist worklist) {
    this.cases = cases;
    this.log = log;
    this.follow = follow;
    this.proposal = proposal;
    this.timeline = timeline;
    this.limits = limits;
    this.time = time;
    this.worklist = worklist;
  }

  /**
   * What the form says about one try.
   *
   * @param outcome REACHED, NO_ANSWER or NOT_SAFE_NOW
   * @param explained whether the services were explained, null when not answered
   * @param wanted whether the youth wants the service, null when not answered
   * @param sharing ALL_PARTNERS, SOME_PARTNERS or NONE; releases themselves are {@code consent}'s
   */
  public record Try(
      @Nullable String outcome,
      @Nullable Instant at,
      @Nullable String explained,
      @Nullable String wanted,
      @Nullable String sharing,
      @Nullable Instant nextTryAt) {}

  /** What follows: the moment of the next try, or when the family is looked after. */
  public record Outcome(
      String contactOutcome,
      boolean serviceWanted,
      Instant nextTryAt,
      Instant familySupportDueAt) {}

  /**
   * Looks at the answers without storing anything.
   *
   * @throws Refused with ANSWER_MISSING, CONTACT_TIME_MISSING, CONTACT_TIME_IN_FUTURE or
   *     NEXT_TRY_IN_PAST
   */
  public void check(Try attempt) {
    if (attempt.outcome() == null) {
      throw new Refused("ANSWER_MISSING", "Say whether the youth was reached.");
    }
    if (attempt.outcome().equals("REACHED")) {
      checkReached(attempt);
    } else if (attempt.nextTryAt() != null && attempt.nextTryAt().isBefore(time.instant())) {
      throw new Refused("NEXT_TRY_IN_PAST", "The next try must lie in the future.");
    }
  }

  private void checkReached(Try attempt) {
    if (attempt.at() == null) {
      throw new Refused("CONTACT_TIME_MISSING", "Say when the youth was reached.");
    }
    if (attempt.at().isAfter(time.instant().plusSeconds(60))) {
      throw new Refused("CONTACT_TIME_IN_FUTURE", "The contact cannot lie in the future.");
    }
    if (attempt.explained() == null || attempt.wanted() == null) {
      throw new Refused(
          "ANSWER_MISSING", "Say whether services were explained and what the youth wants.");
    }
  }

  /** Records one try; the same try told twice is one entry. */
  @Transactional
  public Outcome record(UUID caseId, Try attempt) {
    check(attempt);
    var care = cases.view(caseId);
    var by = worklist.lastCompletedBy(FORM, caseId).orElse("");
    var at = attempt.at() == null ? time.instant() : attempt.at();
    var next = nextTry(care, attempt, at);
    var outcome = String.valueOf(attempt.outcome());
    var key = "contact:" + caseId + ":" + outcome + ":" + at.getEpochSecond() / 60;
    log.add(caseId, key, entry(outcome, at, by, next));
    var wanted = "YES".equals(attempt.wanted());
    timeline.add(TimelineEntry.ofCase(caseId, key, sentence(outcome, wanted, next)).by(by));
    if (outcome.equals("REACHED")) {
      cases.require(caseId).reached(at, wanted);
      timeline.add(TimelineEntry.ofCase(caseId, key + ":sharing", wish(attempt.sharing())).by(by));
    }
    follow.follow(caseId, null, null);
    return new Outcome(outcome, wanted, next, due("FAMILY_SUPPORT", care, at));
  }

  private Attempt entry(String outcome, Instant at, String by, Instant next) {
    var what = ContactOutcome.valueOf(outcome);
    var id = UUID.randomUUID();
    var again = what.isUnanswered() ? next : null;
    return new Attempt(id, null, null, what, at, by, time.instant(), null, again, null, false);
  }

  /** The chosen moment, else the next one in the safe hours, else the limit's. */
  private Instant nextTry(CaseView care, Try attempt, Instant at) {
    return attempt.nextTryAt() != null
        ? attempt.nextTryAt()
        : proposal.inSafeHours(care, null, at).orElseGet(() -> due("CONTACT_TRY", care, at));
  }

  private Instant due(String stage, CaseView care, Instant anchor) {
    return limits.due(stage, care.urgency(), care.limitsCounty(), anchor);
  }

  private static String wish(@Nullable String sharing) {
    return switch (String.valueOf(sharing)) {
      case "ALL_PARTNERS" -> "The youth agrees to share with the team; releases are to be signed";
      case "SOME_PARTNERS" -> "The youth agrees to share with some agencies, by signed release";
      case "NONE" -> "The youth wants nothing shared; the service goes on";
      default -> "The youth was not asked about sharing yet";
    };
  }

  private String sentence(String outcome, boolean wanted, Instant next) {
    return switch (outcome) {
      case "REACHED" ->
          wanted
              ? "First contact: the youth was reached and wants the service"
              : "First contact: the youth was reached and does not want the service now";
      case "NOT_SAFE_NOW" -> "Contact was not safe; next try " + time.spoken(next);
      default -> "No answer; next try " + time.spoken(next);
    };
  }
}
