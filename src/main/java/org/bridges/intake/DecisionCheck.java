package org.bridges.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a decision can be taken as it was answered; the page and the worker ask the same. */
@Component
class DecisionCheck {

  static final String CONFIRM = "confirm-referral";
  static final String REVIEW = "review-referral";
  static final String CONSULT = "consult-referrer";

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
          Set.of("REVIEW", "ADVICE_GIVEN", "TRY_AGAIN", "WITHDRAWN"));

  private final CaseFile cases;
  private final YouthVault vault;
  private final OfficeTime time;

  DecisionCheck(CaseFile cases, YouthVault vault, OfficeTime time) {
    this.cases = cases;
    this.vault = vault;
    this.time = time;
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
    switch (code) {
      case "ACCEPT" -> county(referral, decision);
      case "JOIN" -> knownCase(decision);
      case "FAMILY_SERVICES" -> requireKnownYouth(referral, decision);
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

  /** The case of the youth whose family is helped: by number, else of a record that is like it. */
  Optional<CaseView> familyCase(ReferralView referral, Decision decision) {
    return decision.knownCase() != null
        ? Optional.of(knownCase(decision))
        : cases.ofYouths(vault.similar(referral.youthId())).stream().findFirst();
  }

  private void requireKnownYouth(ReferralView referral, Decision decision) {
    if (familyCase(referral, decision).isEmpty() && similar(referral).isEmpty()) {
      throw new Refused(
          "YOUTH_UNKNOWN", "No referral or case of that youth was found. Name the known case.");
    }
  }

  private List<java.util.UUID> similar(ReferralView referral) {
    return vault.similar(referral.youthId());
  }

  private void requireFuture(Decision decision) {
    if (decision.nextTryAt() != null && !decision.nextTryAt().isAfter(time.instant())) {
      throw new Refused("NEXT_TRY_IN_PAST", "Choose a time for the next try that is still ahead.");
    }
  }
}
