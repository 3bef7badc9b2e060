package org.bridges.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.intake.ReferralRequest.Level;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a talk with the writer leads to: the rules with what is known now, advice, or a next try.
 */
@Component
class ConsultDesk {

  private final Directory directory;
  private final Timeline timeline;
  private final Tries tries;
  private final TimeLimits limits;
  private final OfficeTime time;
  private final FieldCipher cipher;
  private final JsonMapper json;

  ConsultDesk(
      Directory directory,
      Timeline timeline,
      Tries tries,
      TimeLimits limits,
      OfficeTime time,
      FieldCipher cipher,
      JsonMapper json) {
    this.directory = directory;
    this.timeline = timeline;
    this.tries = tries;
    this.limits = limits;
    this.time = time;
    this.cipher = cipher;
    this.json = json;
  }

  /**
   * Looks at what a talk led to without storing anything.
   *
   * @throws Refused with RESOURCE_MISSING: advice names an agency, or says in words what it was
   */
  void check(Decision decision, @Nullable String note) {
    var agency = decision.talk().adviceAgency();
    var isNamed =
        agency != null && directory.findAgency(agency).filter(AgencyView::active).isPresent();
    if ("ADVICE_GIVEN".equals(decision.code()) && !isNamed && note == null) {
      throw new Refused(
          "RESOURCE_MISSING", "Choose the agency that was named, or write what was advised.");
    }
  }

  /** Keeps what the talk made clear; the same again is nothing. */
  void talked(Referral referral, Decision decision, String by) {
    var talk = decision.talk();
    if ("REVIEW".equals(decision.code()) && !talk.equals(Talk.NOTHING)) {
      referral.clarified(talk, words(referral, talk), cipher);
      tell(referral, "clarified:", "Made clear by talking: " + words(talk), by);
    }
    var named = talk.adviceAgency();
    if ("ADVICE_GIVEN".equals(decision.code()) && named != null) {
      tell(referral, "advised:", "Named to the writer: " + directory.agency(named).name(), by);
    }
  }

  /** What a talk leads to; empty where the decision itself says it. */
  Optional<Decided> after(Referral referral, Decision decision) {
    var view = referral.view();
    if (canRulesAnswer(view, decision)) {
      var known = new Decided.Known(view, connections(referral, decision.talk()));
      return Optional.of(new Decided("REVIEW", "RULES", null, null, known));
    }
    if ("TRY_AGAIN".equals(decision.code()) && tries.areOver(referral.steps().triedToReach())) {
      return Optional.of(new Decided("UNREACHED", "UNREACHED", null, unreachedDue(view), null));
    }
    return Optional.empty();
  }

  /** The rules have more to go on than before, and the concern is not open any more. */
  private static boolean canRulesAnswer(ReferralView referral, Decision decision) {
    return "REVIEW".equals(decision.code())
        && !decision.talk().equals(Talk.NOTHING)
        && referral.concernLevel() != Level.UNSURE;
  }

  private Instant unreachedDue(ReferralView referral) {
    return limits.due(
        "CONSULT_TRY", referral.urgency(), County.ofCode(referral.county()), time.instant());
  }

  /** The words of the referral with the county that is known now; null where none is. */
  private @Nullable String words(Referral referral, Talk talk) {
    var links = connections(referral, talk);
    if (links.isEmpty()) {
      return null;
    }
    var known = json.readValue(referral.content(cipher), ReferralContent.class);
    return json.writeValueAsString(
        new ReferralContent(
            known.narrative(), known.screening(), known.needs(), links, known.livesIn()));
  }

  /** What the rules look at after the talk; empty where the talk left it as it was. */
  private List<ReferralRequest.Connection> connections(Referral referral, Talk talk) {
    var known = json.readValue(referral.content(cipher), ReferralContent.class).connections();
    var all = new ArrayList<ReferralRequest.Connection>();
    var clear = talk.connection();
    if (clear != null) {
      all.add(clear);
      known.stream().filter(one -> one.county() != clear.county()).forEach(all::add);
    }
    return List.copyOf(all);
  }

  private void tell(Referral referral, String key, String what, String by) {
    var id = referral.id();
    timeline.add(
        TimelineEntry.ofReferral(id, key + id + ":" + referral.steps().round(), what).by(by));
  }

  private static String words(Talk talk) {
    var parts = new ArrayList<String>();
    if (talk.county() != null) {
      parts.add(County.ofCode(talk.county()).label());
    }
    var age = talk.ageBand();
    if (age != null) {
      parts.add(
          switch (age) {
            case U18 -> "under 18";
            case A18 -> "18";
            case A19_24 -> "19 to 24";
            case A25UP -> "25 or older";
            case UNKNOWN -> "age not known";
          });
    }
    if (talk.concern() != null) {
      parts.add("concern " + talk.concern().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    if (talk.isInDanger()) {
      parts.add("somebody is in danger");
    }
    return parts.isEmpty() ? "nothing further" : String.join(", ", parts);
  }
}
