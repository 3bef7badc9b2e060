package org.bridges.intake;

import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.casefile.CaseFile;
import org.bridges.consent.Agreement;
import org.bridges.consent.Agreements;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.intake.ConnectionDesk.Connection;
import org.bridges.shared.Refused;
import org.bridges.youth.YouthVault;
import org.springframework.stereotype.Component;

/** Whether somebody can be connected as it was answered; the page and the worker ask the same. */
@Component
class ConnectionCheck {

  private final Directory directory;
  private final Agreements agreements;
  private final CaseFile cases;
  private final YouthVault vault;
  private final Gate gate;

  ConnectionCheck(
      Directory directory, Agreements agreements, CaseFile cases, YouthVault vault, Gate gate) {
    this.directory = directory;
    this.agreements = agreements;
    this.cases = cases;
    this.vault = vault;
    this.gate = gate;
  }

  /**
   * The agency of an answer that can be taken.
   *
   * @throws Refused with a refusal code of the form
   */
  AgencyView agency(ReferralView referral, Connection answer) {
    var agency = agency(answer);
    requireNotShutOut(referral, agency);
    var isThere = answer.hasArrived() && answer.isAgreed() && answer.consentBy() == null;
    if (isThere) {
      return agency; // nothing more is sent, so there is no share to agree to
    }
    requireAgreement(referral, answer);
    var way = answer.way();
    if (way == null && !answer.hasArrived()) {
      throw new Refused("HAND_OFF_MISSING", "Choose how it is handed over.");
    }
    if (way == HandOff.MAIL && (agency.email() == null || agency.mailProblem())) {
      throw new Refused("MAILBOX_MISSING", "This agency cannot be written to. Call it.");
    }
    return agency;
  }

  /** Who agreed, as the module of consent takes it. */
  static Agreement agreement(ReferralView referral, Connection answer) {
    return new Agreement(
        referral.id(),
        referral.youthId(),
        String.valueOf(answer.agencyCode()),
        answer.consentBy(),
        answer.consentHow(),
        answer.consentAt());
  }

  private void requireAgreement(ReferralView referral, Connection answer) {
    if (answer.isAgreed()) {
      agreements.check(agreement(referral, answer));
      requirePerson(referral, answer);
    } else if (answer.way() != HandOff.OWN_CONTACT) {
      throw new Refused(
          "CONSENT_MISSING",
          "Ask first: nobody is named to another agency without agreeing. Else give the person the agency's contact.");
    }
  }

  /** An adult agrees for herself or himself only where the help is for that adult. */
  private static void requirePerson(ReferralView referral, Connection answer) {
    if ("PERSON".equals(answer.consentBy()) && referral.about() != ReferralRequest.About.GUARDIAN) {
      throw new Refused("CONSENT_MISSING", "The help is for the youth: ask her or him.");
    }
  }

  /** Who is shut out of a case of the youth hears nothing of her or him by another door. */
  private void requireNotShutOut(ReferralView referral, AgencyView agency) {
    var youths =
        Stream.concat(Stream.of(referral.youthId()), vault.similar(referral.youthId()).stream())
            .toList();
    if (cases.ofYouths(youths).stream()
        .anyMatch(care -> gate.isShutOut(care.id(), agency.code()))) {
      throw new Refused(
          "AGENCY_MISSING", "This agency must not hear of the person. Choose another.");
    }
  }

  private AgencyView agency(Connection answer) {
    if (answer.agencyCode() == null) {
      throw new Refused("AGENCY_MISSING", "Choose the agency.");
    }
    return directory
        .findAgency(answer.agencyCode())
        .filter(AgencyView::active)
        .orElseThrow(() -> new Refused("AGENCY_MISSING", "Choose an agency of the list."));
  }
}
