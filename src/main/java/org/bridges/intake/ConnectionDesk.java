package org.bridges.intake;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.casefile.Timeline;
import org.bridges.casefile.TimelineEntry;
import org.bridges.consent.Agreement;
import org.bridges.consent.Agreements;
import org.bridges.directory.AgencyView;
import org.bridges.intake.AgencyConnection.State;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.secrecy.FieldCipher;
import org.bridges.shared.County;
import org.bridges.shared.Missing;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Connects somebody to another agency: never just a phone number, and nobody is told anything
 * without the consent of the youth or of who may give it.
 */
@Service
public class ConnectionDesk {

  static final String FORM = "connect-elsewhere";

  private final AgencyConnections connections;
  private final Referrals referrals;
  private final Agreements agreements;
  private final Reminders reminders;
  private final ConnectionCheck check;
  private final Timeline timeline;
  private final Worklist worklist;
  private final ApplicationEventPublisher events;
  private final OfficeTime time;
  private final FieldCipher cipher;

  ConnectionDesk(
      AgencyConnections connections,
      Referrals referrals,
      Agreements agreements,
      Reminders reminders,
      ConnectionCheck check,
      Timeline timeline,
      Worklist worklist,
      ApplicationEventPublisher events,
      OfficeTime time,
      FieldCipher cipher) {
    this.connections = connections;
    this.referrals = referrals;
    this.agreements = agreements;
    this.reminders = reminders;
    this.check = check;
    this.timeline = timeline;
    this.worklist = worklist;
    this.events = events;
    this.time = time;
    this.cipher = cipher;
  }

  /**
   * What the form says.
   *
   * @param consentGiven YES or NO
   * @param consentBy who agreed, a code of {@link Agreement}
   * @param consentHow how, a code of {@link Agreement}
   * @param handOff code of a {@link HandOff}; needed unless the person arrived already
   * @param landed YES where the person is there already, else NOT_YET
   */
  public record Connection(
      @Nullable String agencyCode,
      @Nullable String consentGiven,
      @Nullable String consentBy,
      @Nullable String consentHow,
      @Nullable Instant consentAt,
      @Nullable String handOff,
      @Nullable String landed) {

    boolean isAgreed() {
      return "YES".equals(consentGiven);
    }

    boolean hasArrived() {
      return "YES".equals(landed);
    }

    @Nullable HandOff way() {
      return Stream.of(HandOff.values())
          .filter(one -> one.name().equals(handOff))
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * Looks at the answer without storing anything.
   *
   * @throws org.bridges.shared.Refused with a refusal code of the form
   */
  @Transactional(readOnly = true)
  public void check(UUID referralId, Connection answer) {
    check.agency(referral(referralId).view(), answer);
  }

  /** Keeps the words beside the form until the connection is recorded. */
  @Transactional
  public void note(UUID referralId, @Nullable String words) {
    connections
        .findFirstByReferralIdOrderByRoundDesc(referralId)
        .ifPresent(one -> one.note(words, cipher));
  }

  /**
   * Records the connection and tells the agency where that was chosen; told twice it is one.
   *
   * @return whether the person has arrived already, and since when she or he is on the way
   */
  @Transactional
  public Handed record(UUID referralId, Connection answer) {
    var row = connections.findFirstByReferralIdOrderByRoundDesc(referralId).orElseThrow();
    if (row.state() == State.WANTED) {
      var referral = referral(referralId);
      var agency = check.agency(referral.view(), answer);
      var by = worklist.lastCompletedBy(FORM, referralId).orElse("");
      handOver(row, referral, agency, answer, by);
    }
    var since = row.handedAt();
    return new Handed(row.state() == State.ARRIVED, since == null ? time.instant() : since);
  }

  /** What became of it: ARRIVED already, or on the way since a moment. */
  public record Handed(boolean hasArrived, Instant since) {}

  private void handOver(
      AgencyConnection row, Referral referral, AgencyView agency, Connection answer, String by) {
    var view = referral.view();
    var way = answer.way();
    var words = row.note(cipher);
    row.handOver(agency.code(), way, answer.isAgreed(), time.instant());
    if (answer.isAgreed() && answer.consentBy() != null) {
      agreements.record(
          ConnectionCheck.agreement(view, answer),
          view.urgency(),
          County.ofCode(view.county()),
          by);
      tell(row, "agreed:", ConnectionWords.agreed(answer), by, null);
    }
    tell(row, "connected:", ConnectionWords.handedOver(agency.name(), way, answer), by, words);
    if (answer.hasArrived()) {
      row.settle(State.ARRIVED, time.instant());
    } else if (way == HandOff.MAIL) {
      write(row, agency.code());
    }
    referral.decided(ReferralStatus.CONNECTED_ELSEWHERE, null, time.instant());
    events.publishEvent(
        new ReferralDecided(
            referral.view(), "CONNECTED", new Decision(null, null, null, null, null, null), by));
  }

  private void write(AgencyConnection row, String agencyCode) {
    reminders.notifyNow(
        new NoticeRequest(
            "connection:" + row.id(),
            NoticeKind.CONNECTION,
            Recipient.agency(agencyCode),
            null,
            row.referralId(),
            row.id(),
            time.instant(),
            null));
  }

  private void tell(
      AgencyConnection row, String key, String what, String by, @Nullable String words) {
    timeline.add(
        TimelineEntry.ofReferral(row.referralId(), key + row.id(), what).by(by).with(words));
  }

  private Referral referral(UUID id) {
    return referrals.findById(id).orElseThrow(() -> new Missing("referral"));
  }
}
