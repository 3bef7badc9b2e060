package org.bridges.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.FamilyWish;
import org.bridges.casefile.NewCase;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.County;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.bridges.worklist.Worklist;
import org.bridges.youth.SameYouth;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what a coordinator decided about a referral. */
@Service
public class DecisionDesk {

  /** Decisions after which somebody goes on with the referral. */
  private static final Set<String> GOES_ON = Set.of("REVIEW", "CONSULT", "TRY_AGAIN");

  private final Referrals referrals;
  private final DecisionCheck check;
  private final CaseFile cases;
  private final SameYouth sameYouth;
  private final JoiningDesk joining;
  private final Timeline timeline;
  private final Worklist worklist;
  private final TimeLimits limits;
  private final OfficeTime time;
  private final FieldCipher cipher;
  private final ApplicationEventPublisher events;
  private final ConsultDesk consult;

  DecisionDesk(
      Referrals referrals,
      DecisionCheck check,
      CaseFile cases,
      SameYouth sameYouth,
      JoiningDesk joining,
      Timeline timeline,
      Worklist worklist,
      TimeLimits limits,
      OfficeTime time,
      FieldCipher cipher,
      ApplicationEventPublisher events,
      ConsultDesk consult) {
    this.referrals = referrals;
    this.check = check;
    this.cases = cases;
    this.sameYouth = sameYouth;
    this.joining = joining;
    this.timeline = timeline;
    this.worklist = worklist;
    this.limits = limits;
    this.time = time;
    this.cipher = cipher;
    this.events = events;
    this.consult = consult;
  }

  /**
   * Looks at an answer before its task is completed.
   *
   * @throws org.bridges.shared.Refused with a refusal code of the form
   */
  @Transactional(readOnly = true)
  public void check(UUID referralId, String form, Decision decision, @Nullable String note) {
    var referral = require(referralId);
    check.check(referral.view(), form, decision, note == null ? referral.note(cipher) : note);
  }

  /** Whether a reason in words is already there, from an answer that was not accepted. */
  @Transactional(readOnly = true)
  public boolean hasNote(UUID referralId) {
    return require(referralId).note(cipher) != null;
  }

  /** Keeps the reason in words until the decision is recorded. */
  @Transactional
  public void note(UUID referralId, @Nullable String words) {
    require(referralId).note(words, cipher);
  }

  /**
   * Records a decision; told twice it is one decision.
   *
   * @throws org.bridges.shared.Refused with a refusal code: the step comes back
   */
  @Transactional
  public Decided record(UUID referralId, Decision decision) {
    var referral = require(referralId);
    var form = Objects.requireNonNull(referral.steps().currentForm(), "No task was seen yet");
    check.check(referral.view(), form, decision, referral.note(cipher));
    var code = Objects.requireNonNull(decision.code());
    if (!referral.view().status().isDecided()) {
      var by = worklist.lastCompletedBy(form, referralId).orElse("");
      tell(referral, decision, code, by);
      consult.talked(referral, decision, by);
      carryOut(referral, decision, code, by);
      events.publishEvent(new ReferralDecided(referral.view(), code, decision, by));
    }
    var usual =
        new Decided(
            code, nextStep(code), code.equals("TRY_AGAIN") ? nextTry(decision, referral) : null);
    return form.equals(DecisionCheck.CONSULT)
        ? consult.after(referral, decision).orElse(usual)
        : usual;
  }

  private void carryOut(Referral referral, Decision decision, String code, String by) {
    var now = time.instant();
    if (!GOES_ON.contains(code)) {
      var youth = referral.view().youthId();
      sameYouth.saidSame(youth).forEach(other -> joining.one(youth, other, null, by));
    }
    switch (code) {
      case "ACCEPT" ->
          referral.decided(ReferralStatus.ACCEPTED, open(referral.view(), decision, by), now);
      case "JOIN" -> join(referral, decision, by, now);
      case "FAMILY_SERVICES" -> helpFamily(referral, decision, by, now);
      case "ADVICE_GIVEN" -> referral.decided(ReferralStatus.ADVICE_GIVEN, null, now);
      case "WITHDRAWN" -> referral.decided(ReferralStatus.WITHDRAWN, null, now);
      case "CONSULT", "TRY_AGAIN" -> referral.goesOn(ReferralStatus.CONSULT);
      default -> referral.goesOn(ReferralStatus.IN_REVIEW);
    }
  }

  private UUID open(ReferralView referral, Decision decision, String by) {
    var seed = "case:" + referral.id();
    var caseId = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    cases.open(
        new NewCase(
            caseId,
            referral.caseNumber(),
            referral.id(),
            referral.youthId(),
            check.county(referral, decision),
            referral.urgency(),
            referral.safetyFirst(),
            by));
    var since = JoiningDesk.urgentSince(referral);
    if (since != null) {
      cases.urgentSince(caseId, since);
    }
    return caseId;
  }

  private void join(Referral referral, Decision decision, String by, Instant now) {
    var known = check.knownCase(decision);
    joining.toCase(referral.view(), known, by);
    referral.decided(ReferralStatus.JOINED, known.id(), now);
  }

  /** The household belongs to the known youth; it is helped even before that youth has a case. */
  private void helpFamily(Referral referral, Decision decision, String by, Instant now) {
    var view = referral.view();
    var known = check.familyCase(view, decision);
    sameYouth.sameHome(view.youthId(), check.familyYouth(view, decision), by);
    known.ifPresent(care -> joining.besideCase(view, care, by));
    known.ifPresent(
        care -> events.publishEvent(new FamilyWish(care.id(), "referral:" + view.id(), by)));
    referral.decided(
        ReferralStatus.FAMILY_SERVICES, known.map(care -> care.id()).orElse(null), now);
  }

  private void tell(Referral referral, Decision decision, String code, String by) {
    var id = referral.id();
    var key = id + ":" + referral.steps().round();
    timeline.add(
        TimelineEntry.ofReferral(
                id, "decision:" + key + ":" + code, DecisionWords.of(code, decision.reason()))
            .by(by)
            .with(referral.note(cipher)));
    if (decision.mandatoryReport() != null && referral.view().ageBand().mayBeMinor()) {
      timeline.add(
          TimelineEntry.ofReferral(
                  id,
                  "report:" + key + ":" + decision.mandatoryReport(),
                  DecisionWords.report(decision.mandatoryReport()))
              .by(by));
    }
  }

  private Instant nextTry(Decision decision, Referral referral) {
    if (decision.nextTryAt() != null) {
      return decision.nextTryAt();
    }
    var view = referral.view();
    var county = County.ofCode(view.county());
    return limits.due("CONSULT_TRY", view.urgency(), county, time.instant());
  }

  private static String nextStep(String code) {
    return switch (code) {
      case "CONSULT", "TRY_AGAIN" -> "CONSULT";
      case "ACCEPT" -> "ELIGIBLE";
      default -> "HUMAN_REVIEW";
    };
  }

  private Referral require(UUID referralId) {
    return referrals.findById(referralId).orElseThrow(() -> new Missing("referral"));
  }
}
