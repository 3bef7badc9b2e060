package org.bridges.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.youth.JoinedRecords;
import org.bridges.youth.SameYouth;
import org.bridges.youth.Verdict;
import org.bridges.youth.YouthSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a decision can be taken as it was answered; the page and the worker ask the same. */
@Component
class DecisionCheck {

  static final String CONFIRM = "confirm-referral";
  static final String REVIEW = "review-referral";
  static final String CONSULT = "consult-referrer";
  static final String UNREACHED = "consult-unreached";

  private static final Map<String, Set<String>> CODES =
      Map.of(
          CONFIRM,
          Set.of("ACCEPT", "REVIEW", "JOIN", "CONSULT"),
          REVIEW,
          Set.of(
              "ACCEPT",
              "CONSULT",
              "CONNECT_ELSEWHERE",
              "ADVICE_GIVEN",
              "JOIN",
              "FAMILY_SERVICES",
              "WITHDRAWN"),
          CONSULT,
          Set.of("REVIEW", "ADVICE_GIVEN", "TRY_AGAIN", "WITHDRAWN"),
          UNREACHED,
          Set.of("REVIEW", "ADVICE_GIVEN", "TRY_AGAIN", "WITHDRAWN"));

  private final CaseFile cases;
  private final YouthSearch search;
  private final SameYouth sameYouth;
  private final JoiningDesk joining;
  private final JoinedRecords joined;
  private final OfficeTime time;
  private final ConsultDesk consult;

  DecisionCheck(
      CaseFile cases,
      YouthSearch search,
      SameYouth sameYouth,
      JoiningDesk joining,
      JoinedRecords joined,
      OfficeTime time,
      ConsultDesk consult) {
    this.cases = cases;
    this.search = search;
    this.sameYouth = sameYouth;
    this.joining = joining;
    this.joined = joined;
    this.time = time;
    this.consult = consult;
  }

  /**
   * Looks at the answer without storing anything.
   *
   * @param form the form that was answered
   * @param note the reason in words, null where none was written
   * @throws Refused with a refusal code of the form
   */
  void check(ReferralView referral, String form, Decision decision, @Nullable String note) {
    var code = decision.code();
    if (code == null || !CODES.getOrDefault(form, Set.of()).contains(code)) {
      throw new Refused("DECISION_MISSING", "Choose what should happen.");
    }
    if (form.equals(REVIEW) && (decision.reason() == null || note == null)) {
      throw new Refused(
          "REASON_MISSING", "Choose a reason for this decision, and write it in words.");
    }
    if (form.equals(UNREACHED) && note == null) {
      throw new Refused("REASON_MISSING", "Write the reason for this decision.");
    }
    if (form.equals(CONSULT)) {
      consult.check(decision, note);
    }
    if ("NOT_REQUIRED".equals(decision.mandatoryReport())
        && referral.ageBand().mayBeMinor()
        && note == null) {
      throw new Refused("REASON_MISSING", "Write why no report is required.");
    }
    switch (code) {
      case "ACCEPT" -> county(referral, decision);
      case "JOIN" -> requireJoinable(referral, knownCase(decision));
      case "FAMILY_SERVICES" -> familyYouth(referral, decision);
      case "TRY_AGAIN" -> requireFuture(decision);
      default -> {
        // nothing more is needed
      }
    }
  }

  /** The county that takes the case. */
  County county(ReferralView referral, Decision decision) {
    var chosen = decision.county() == null ? referral.county() : decision.county();
    var county = County.ofCode(chosen);
    if (!County.SERVED.contains(county)) {
      throw new Refused("COUNTY_MISSING", "Choose the county that takes the case.");
    }
    return county;
  }

  /** The case that the referral joins. */
  CaseView knownCase(Decision decision) {
    if (decision.knownCase() == null) {
      throw new Refused("KNOWN_CASE_MISSING", "Write the number of the known case.");
    }
    return cases
        .byNumber(decision.knownCase())
        .orElseThrow(() -> new Refused("KNOWN_CASE_UNKNOWN", "No case has this number."));
  }

  /** Whoever said that they are different has to say otherwise first. */
  private void requireJoinable(ReferralView referral, CaseView known) {
    joining.requireJoinable(referral.youthId(), known.youthId());
    search
        .said(referral.youthId(), known.youthId())
        .filter(said -> said.answer() == Verdict.Answer.DIFFERENT)
        .ifPresent(
            said -> {
              throw new Refused(
                  "KNOWN_CASE_DIFFERENT",
                  "That case is another youth's, said %s on %s. Check the number; if it was wrong, join the records on the page of the case."
                      .formatted(said.by(), time.spoken(said.at())));
            });
  }

  /** The case of the youth whose family is helped: by number, else of the youth found. */
  Optional<CaseView> familyCase(ReferralView referral, Decision decision) {
    return decision.knownCase() != null
        ? Optional.of(knownCase(decision))
        : cases.ofYouths(joined.of(Set.of(familyYouth(referral, decision)))).stream().findFirst();
  }

  /**
   * The youth whose family is helped: of the case that is named, else whom a person called the
   * same, else the only one who is like it. Among several the computer never chooses.
   *
   * @throws Refused with YOUTH_UNKNOWN or YOUTH_UNCLEAR
   */
  UUID familyYouth(ReferralView referral, Decision decision) {
    if (decision.knownCase() != null) {
      return knownCase(decision).youthId();
    }
    var said = sameYouth.saidSame(referral.youthId());
    var possible = said.isEmpty() ? search.similar(referral.youthId()) : said;
    if (possible.isEmpty()) {
      throw new Refused(
          "YOUTH_UNKNOWN", "No referral or case of that youth was found. Name the known case.");
    }
    if (possible.size() > 1) {
      throw new Refused(
          "YOUTH_UNCLEAR",
          "Several records may be that youth. Say beside the form which one is the same, or name the case.");
    }
    return possible.getFirst();
  }

  private void requireFuture(Decision decision) {
    if (decision.nextTryAt() != null && !decision.nextTryAt().isAfter(time.instant())) {
      throw new Refused("NEXT_TRY_IN_PAST", "Choose a time for the next try that is still ahead.");
    }
  }
}
