package org.bridges.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.directory.AgencyView;
import org.bridges.directory.Directory;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Connects somebody to another agency, with her or his consent: never just a phone number. */
@Service
public class ConnectionDesk {

  private static final String FORM = "connect-elsewhere";

  private final Referrals referrals;
  private final Directory directory;
  private final Timeline timeline;
  private final Worklist worklist;
  private final OfficeTime time;
  private final FieldCipher cipher;

  ConnectionDesk(
      Referrals referrals,
      Directory directory,
      Timeline timeline,
      Worklist worklist,
      OfficeTime time,
      FieldCipher cipher) {
    this.referrals = referrals;
    this.directory = directory;
    this.timeline = timeline;
    this.worklist = worklist;
    this.time = time;
    this.cipher = cipher;
  }

  /** What the form says. */
  public record Connection(
      @Nullable String agencyCode, @Nullable String consentGiven, @Nullable String landed) {}

  /** The agencies that can be chosen, for the form's select. */
  public List<Map<String, String>> options() {
    return directory.agencies().stream()
        .map(agency -> Map.of("value", agency.code(), "label", agency.name()))
        .toList();
  }

  /**
   * Looks at the answer without storing anything.
   *
   * @throws Refused with AGENCY_MISSING or CONSENT_MISSING
   */
  public void check(Connection answer) {
    agency(answer);
    if (!"YES".equals(answer.consentGiven())) {
      throw new Refused(
          "CONSENT_MISSING", "Ask first: nobody is named to another agency without agreeing.");
    }
  }

  /** Records the connection; told twice it is one. */
  @Transactional
  public void record(UUID referralId, Connection answer) {
    check(answer);
    var referral = referrals.findById(referralId).orElseThrow(() -> new Missing("referral"));
    var hasLanded = "YES".equals(answer.landed());
    var end = hasLanded ? ", and arrived there" : ", arrival not known yet";
    timeline.add(
        TimelineEntry.ofReferral(
                referralId,
                "connected:" + referralId,
                "Connected to " + agency(answer).name() + end)
            .by(worklist.lastCompletedBy(FORM, referralId).orElse(null))
            .with(referral.note(cipher)));
    referral.connected(agency(answer).code(), true, hasLanded, time.instant());
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
