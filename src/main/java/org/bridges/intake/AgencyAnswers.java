package org.bridges.intake;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.consent.Agreements;
import org.bridges.directory.Directory;
import org.bridges.engine.Outbox;
import org.bridges.intake.AgencyConnection.State;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agency says behind its link about somebody who agreed to be connected to it. */
@Service
public class AgencyAnswers {

  private static final String NOT_YET = "NOT_YET";

  private final AgencyConnections connections;
  private final Agreements agreements;
  private final Directory directory;
  private final Timeline timeline;
  private final Outbox outbox;
  private final OfficeTime time;

  AgencyAnswers(
      AgencyConnections connections,
      Agreements agreements,
      Directory directory,
      Timeline timeline,
      Outbox outbox,
      OfficeTime time) {
    this.connections = connections;
    this.agreements = agreements;
    this.directory = directory;
    this.timeline = timeline;
    this.outbox = outbox;
    this.time = time;
  }

  /** Only that it reached the person, or cannot help, ends the wait. */
  @Transactional
  void says(AgencyConnection row, String agencyCode, String code, @Nullable String words) {
    row.answered(code);
    var said = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    var key = "agency-says:" + row.id() + ":" + code + ":" + time.today();
    var what = directory.agency(agencyCode).name() + " answered: " + said;
    timeline.add(TimelineEntry.ofReferral(row.referralId(), key, what).with(words));
    if (!code.equals(NOT_YET)) {
      outbox.publish(row.referralId(), "intake.connectionAnswered", row.referralId(), Map.of());
    }
  }

  /** Whether an answer that ends the wait was not acted on yet. */
  @Transactional(readOnly = true)
  public boolean isWaiting(UUID referralId) {
    return connections
        .findFirstByReferralIdOrderByRoundDesc(referralId)
        .filter(row -> row.state() == State.ON_THE_WAY)
        .filter(row -> row.agencySays() != null && !NOT_YET.equals(row.agencySays()))
        .isPresent();
  }

  /** Whether the agency may still be written to and its answer is wanted. */
  @Transactional(readOnly = true)
  boolean isAsked(AgencyConnection row) {
    var agency = row.agencyCode();
    return row.state() == State.ON_THE_WAY
        && row.handOff() == HandOff.MAIL
        && !isWaiting(row.referralId())
        && agency != null
        && agreements.permits(row.referralId(), agency);
  }

  /**
   * The youth, or who agreed for her or him, takes it back: the agency's link closes at once.
   *
   * @param by user name
   */
  @Transactional
  public void takeBack(UUID referralId, String by) {
    if (!agreements.revoke(referralId, by)) {
      return;
    }
    var key = "agreement-back:" + referralId + ":" + time.instant().getEpochSecond();
    var what = "Agreement to be connected taken back: nobody is told anything any more";
    timeline.add(TimelineEntry.ofReferral(referralId, key, what).by(by));
  }
}
