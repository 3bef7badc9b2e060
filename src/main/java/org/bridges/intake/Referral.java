package org.bridges.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.bridges.eligibility.AgeBand;
import org.bridges.intake.ReferralRequest.About;
import org.bridges.intake.ReferralRequest.Danger;
import org.bridges.intake.ReferralRequest.Kind;
import org.bridges.intake.ReferralRequest.Level;
import org.bridges.intake.ReferralRequest.SourceKind;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.bridges.secrecy.SealedRow;
import org.bridges.shared.Urgency;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One referral. The rules recommend, a coordinator decides; nothing closes it by itself. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = Referral.TABLE)
class Referral {

  static final String TABLE = "referral";

  @Id private UUID id;
  @Version private long version;
  private String receipt;
  private String caseNumber;

  @Enumerated(EnumType.STRING)
  private ReferralStatus status;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String channel;
  private Instant receivedAt;
  private @Nullable String takenBy;

  @Enumerated(EnumType.STRING)
  private SourceKind sourceKind;

  private @Nullable String agencyKind;

  @Enumerated(EnumType.STRING)
  private About about;

  @Enumerated(EnumType.STRING)
  private Level concernLevel;

  @Enumerated(EnumType.STRING)
  private Danger immediateDanger;

  private @Nullable Instant recoveredAt;
  private UUID youthId;
  private boolean youthKnown;

  @Enumerated(EnumType.STRING)
  private AgeBand ageBand;

  private boolean ageDiffers;

  @Enumerated(EnumType.STRING)
  private Urgency urgency;

  private boolean safetyFirst;

  @Column(columnDefinition = Sealed.COLUMN)
  private Sealed content;

  private @Nullable String outcome;
  private @Nullable String proposed;
  private @Nullable String rule;
  private @Nullable String county;
  private @Nullable String tableVersion;
  @Embedded private StepRounds steps;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed decisionNote;

  private @Nullable UUID caseId;
  private @Nullable Instant decidedAt;

  @SuppressWarnings("NullAway")
  protected Referral() {} // for JPA

  Referral(ReferralRequest sent, Arrival arrival, FieldCipher cipher) {
    id = UUID.randomUUID();
    receipt = arrival.receipt();
    caseNumber = arrival.caseNumber();
    status = ReferralStatus.RECEIVED;
    kind = sent.kind();
    channel = arrival.how().channel();
    receivedAt = arrival.how().at();
    takenBy = arrival.how().takenBy();
    sourceKind = sent.source().kind();
    agencyKind = sent.source().agencyKind();
    about = sent.about();
    concernLevel = sent.concern().level();
    immediateDanger = sent.concern().immediateDanger();
    recoveredAt = sent.concern().recoveredAt();
    youthId = arrival.youthId();
    youthKnown = arrival.youthKnown();
    ageBand = arrival.ageBand();
    ageDiffers = arrival.ageDiffers();
    safetyFirst = immediateDanger == Danger.YES;
    urgency = safetyFirst || recoveredAt != null ? Urgency.URGENT : Urgency.ROUTINE;
    steps = new StepRounds();
    content = row(cipher).sealed("content", arrival.content());
  }

  UUID id() {
    return id;
  }

  String content(FieldCipher cipher) {
    return row(cipher).opened("content", content);
  }

  /** A new task of this referral; the rules' answer comes with the first one. */
  void stepStarts(String form, boolean isAgain) {
    steps.starts(form, isAgain);
    if (!isAgain) {
      decisionNote = null;
    }
  }

  void rated(
      @Nullable String ruled,
      @Nullable String proposal,
      @Nullable String row,
      @Nullable String best,
      String table) {
    county = best == null ? county : best;
    if (ruled != null) { // an instance that was started again at this step knows no outcome
      outcome = ruled;
      proposed = proposal;
      rule = row;
      tableVersion = table;
    }
  }

  /** Somebody has seen it. */
  void acknowledge() {
    if (status == ReferralStatus.RECEIVED) {
      status = ReferralStatus.ACKNOWLEDGED;
    }
  }

  void note(@Nullable String words, FieldCipher cipher) {
    decisionNote = words == null ? decisionNote : row(cipher).sealed("decision_note", words);
  }

  @Nullable String note(FieldCipher cipher) {
    return row(cipher).open("decision_note", decisionNote);
  }

  StepRounds steps() {
    return steps;
  }

  /**
   * A talk made clear what was open; the rules are asked with it.
   *
   * @param words the words of the referral with it, null where they stay as they are
   */
  void clarified(Talk talk, @Nullable String words, FieldCipher cipher) {
    ageBand = talk.ageBand() == null ? ageBand : talk.ageBand();
    concernLevel = talk.level() == null ? concernLevel : talk.level();
    if (talk.isInDanger()) {
      immediateDanger = Danger.YES;
      safetyFirst = true;
      urgency = Urgency.URGENT;
    }
    if (words != null) {
      content = row(cipher).sealed("content", words);
    }
  }

  /** It is not decided yet; somebody goes on with it. */
  void goesOn(ReferralStatus next) {
    if (!status.isDecided()) {
      status = next;
    }
  }

  void decided(ReferralStatus end, @Nullable UUID ofCase, Instant at) {
    if (!status.isDecided()) {
      status = end;
      caseId = ofCase;
      decidedAt = at;
    }
  }

  /** Not arrived at another agency: it is decided anew how to go on. */
  void lookedAtAgain() {
    decidedAt = null;
    status = ReferralStatus.IN_REVIEW;
  }

  /** It was brought to another youth's case by mistake: it has a case of its own now. */
  void hasOwnCase(UUID own) {
    status = ReferralStatus.ACCEPTED;
    caseId = own;
  }

  ReferralView view() {
    return new ReferralView(
        id,
        receipt,
        caseNumber,
        status,
        kind,
        channel,
        receivedAt,
        takenBy,
        sourceKind,
        about,
        concernLevel,
        immediateDanger,
        recoveredAt,
        youthId,
        youthKnown,
        ageBand,
        ageDiffers,
        urgency,
        safetyFirst,
        outcome,
        proposed,
        rule,
        county,
        tableVersion,
        caseId,
        decidedAt);
  }

  private SealedRow row(FieldCipher cipher) {
    return cipher.row(TABLE, id);
  }
}
