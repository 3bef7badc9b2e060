package org.bridges.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;

/** One youth's care case; somebody of ours stays responsible until a receiver has made contact. */
@Entity
@Table(name = "care_case")
class CareCase {

  @Id private UUID id;
  @Version private long version;
  private String caseNumber;
  private int generation;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  /** What the case goes back to when the hold ends. */
  @Enumerated(EnumType.STRING)
  private @Nullable CaseStatus beforeHold;

  @Enumerated(EnumType.STRING)
  private County county;

  /** Where the youth is, while that is another county than the one that leads. */
  @Enumerated(EnumType.STRING)
  private @Nullable County placeCounty;

  @Enumerated(EnumType.STRING)
  private Urgency urgency;

  private boolean safetyFirst;
  private UUID youthId;
  private @Nullable UUID referralId;
  private Instant openedAt;
  private @Nullable Instant takenOverAt;
  private @Nullable Instant urgentSince;
  private @Nullable String owner;
  private String responsible;
  private int roundNumber;
  private @Nullable Instant roundAt;
  private @Nullable Instant reachedAt;
  private @Nullable Boolean serviceWanted;
  private @Nullable String closureReason;
  private @Nullable String closureProposedBy;
  private @Nullable Instant closedAt;

  @SuppressWarnings("NullAway")
  protected CareCase() {} // for JPA

  CareCase(NewCase opening, Instant openedAt) {
    id = opening.caseId();
    caseNumber = opening.caseNumber();
    generation = 1;
    status = CaseStatus.OPEN;
    county = opening.county();
    urgency = opening.urgency();
    safetyFirst = opening.safetyFirst();
    youthId = opening.youthId();
    referralId = opening.referralId();
    responsible = opening.county().name();
    this.openedAt = openedAt;
  }

  /** A case from before Bridges: its dates are facts, our clocks count from when it came. */
  CareCase(RunningCase running, Instant now) {
    this(running.opening(), running.openedAt());
    takenOverAt = now;
    owner = running.coordinator();
  }

  UUID id() {
    return id;
  }

  int generation() {
    return generation;
  }

  Instant openedAt() {
    return openedAt;
  }

  Urgency urgency() {
    return urgency;
  }

  County limitsCounty() {
    return placeCounty == null ? county : placeCounty;
  }

  /** The youth is in another county; who leads stays as it is. */
  void livesIn(County place) {
    requireLive();
    placeCounty = place == county ? null : place;
  }

  @Nullable String closureProposedBy() {
    return closureProposedBy;
  }

  /** The recovery or the report of the danger, from which a rapid response counts. */
  void urgentSince(Instant moment) {
    urgentSince = moment;
  }

  void assignTo(String coordinator) {
    owner = coordinator;
  }

  void reached(Instant at, boolean wantsService) {
    reachedAt = at;
    serviceWanted = wantsService;
  }

  void planRound(int number, Instant at) {
    roundNumber = number;
    roundAt = at;
  }

  void proposeClosure(String reason, String proposedBy) {
    requireLive();
    closureReason = reason;
    closureProposedBy = proposedBy;
  }

  void keepOpen() {
    closureReason = null;
    closureProposedBy = null;
  }

  void close(Instant at) {
    closedAt = status == CaseStatus.CLOSED ? closedAt : at;
    status = CaseStatus.CLOSED;
    beforeHold = null;
  }

  /** The youth is missing: the case stands still until she or he is found. */
  void hold() {
    requireLive();
    beforeHold = status;
    status = CaseStatus.ON_HOLD_MISSING;
  }

  void endHold() {
    if (status == CaseStatus.ON_HOLD_MISSING) {
      status = beforeHold == null ? CaseStatus.OPEN : beforeHold;
      beforeHold = null;
    }
  }

  /** The next generation of the same row; the former one stays in {@link Reopening}'s book. */
  void reopen(Urgency howUrgent, boolean isSafetyFirst, @Nullable Instant urgent, Instant at) {
    if (status != CaseStatus.CLOSED) {
      throw new WrongState("case-open", "The case is open.");
    }
    generation++;
    status = CaseStatus.OPEN;
    urgency = howUrgent;
    safetyFirst = isSafetyFirst;
    urgentSince = urgent;
    openedAt = at;
    takenOverAt = null;
    owner = null;
    responsible = county.name();
    roundNumber = 0;
    roundAt = null;
    reachedAt = null;
    serviceWanted = null;
    closureReason = null;
    closureProposedBy = null;
    closedAt = null;
  }

  /** A further referral says that it is urgent, from that moment. */
  void becomeUrgent(Instant since, boolean isSafetyFirst) {
    requireLive();
    urgency = Urgency.URGENT;
    safetyFirst = safetyFirst || isSafetyFirst;
    urgentSince = since;
  }

  /** Another county of ours leads from now on; the case goes on. */
  void moveTo(County newCounty, @Nullable String newOwner) {
    requireLive();
    placeCounty = placeCounty == newCounty ? null : placeCounty;
    county = newCounty;
    responsible = newCounty.name();
    owner = newOwner == null ? owner : newOwner;
  }

  /** An agency outside the programme leads from now on; our rounds go on until the closure. */
  void handedOutside(String agencyCode) {
    requireLive();
    var isHeld = status == CaseStatus.ON_HOLD_MISSING;
    beforeHold = isHeld ? CaseStatus.TRANSFERRED : beforeHold;
    status = isHeld ? status : CaseStatus.TRANSFERRED;
    responsible = agencyCode;
  }

  /** What was handed over came back: a county of ours leads again, whoever led meanwhile. */
  void takenBack(County senderCounty, @Nullable String senderOwner) {
    moveTo(senderCounty, senderOwner);
    status = status == CaseStatus.TRANSFERRED ? CaseStatus.OPEN : status;
  }

  private void requireLive() {
    if (status == CaseStatus.CLOSED) {
      throw new WrongState("case-closed", "The case is closed. Reopen it first.");
    }
  }

  CaseView view() {
    return new CaseView(
        id,
        caseNumber,
        generation,
        status,
        county,
        placeCounty,
        urgency,
        safetyFirst,
        youthId,
        referralId,
        openedAt,
        takenOverAt,
        urgentSince,
        owner,
        responsible,
        roundNumber,
        roundAt,
        reachedAt,
        serviceWanted,
        closureReason,
        closedAt);
  }
}
