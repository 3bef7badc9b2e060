package org.bridges.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bridges.casefile.CaseView;
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over: offered, answered, completed only when the receiver has made contact, and settled
 * when it held or the sender has the case again. Each step is possible in one state only; every
 * other caller hears how it stands.
 */
@Entity
@Table(name = "transfer")
class Transfer {

  /** How often somebody asks whether a hand-over held. */
  static final int CHECKS = 2;

  @Id private UUID id;
  @Version private long version;
  private UUID caseId;
  private int generation;
  private @Nullable String toCounty;
  private @Nullable String toAgency;
  private @Nullable String senderCounty;
  private @Nullable String senderOwner;
  private String shareBasis;
  private String reason;

  @Enumerated(EnumType.STRING)
  private TransferState state;

  private Instant offeredAt;
  private @Nullable Instant respondedAt;
  private @Nullable String declineReason;
  private @Nullable Instant introducedAt;
  private @Nullable Instant contactAt;
  private @Nullable String returnReason;
  private @Nullable Instant returnAskedAt;
  private @Nullable Instant backAt;
  private @Nullable String notHeldReason;
  private int heldChecks;

  @Enumerated(EnumType.STRING)
  private @Nullable TransferState heardState;

  private @Nullable Instant settledAt;
  private @Nullable Instant dueAt;

  @SuppressWarnings("NullAway")
  protected Transfer() {} // for JPA

  Transfer(UUID id, CaseView care, Offer offer, Instant now) {
    this.id = id;
    caseId = care.id();
    generation = care.generation();
    senderCounty = care.county().name();
    senderOwner = care.owner();
    toCounty = offer.toCounty();
    toAgency = offer.toAgency();
    shareBasis = Objects.requireNonNullElse(offer.shareBasis(), "NONE");
    reason = Objects.requireNonNullElse(offer.reason(), "OTHER");
    state = TransferState.OFFERED;
    offeredAt = now;
  }

  /** A receiver asks for the case. */
  static Transfer asked(
      UUID id, CaseView care, @Nullable String county, @Nullable String agency, Instant now) {
    var asked = new Transfer(id, care, new Offer(county, agency, "NONE", "OTHER"), now);
    asked.state = TransferState.ASKED;
    return asked;
  }

  /** The owner offers what was asked for, on this basis, or does not. */
  void answerRequest(boolean offers, @Nullable String basis, Instant at) {
    require(TransferState.ASKED, "not-asked");
    stands(offers ? TransferState.OFFERED : TransferState.REFUSED);
    shareBasis = Objects.requireNonNullElse(basis, "NONE");
    offeredAt = at;
    settledAt = offers ? null : at;
  }

  UUID id() {
    return id;
  }

  UUID caseId() {
    return caseId;
  }

  TransferState state() {
    return state;
  }

  @Nullable String toCounty() {
    return toCounty;
  }

  @Nullable String toAgency() {
    return toAgency;
  }

  @Nullable String senderCounty() {
    return senderCounty;
  }

  @Nullable String senderOwner() {
    return senderOwner;
  }

  /** Whether the process that carries it has still to hear how it stands. */
  boolean isNews() {
    return state != heardState;
  }

  /** The process knows how it stands, and when what follows is due. */
  void heard(@Nullable Instant due) {
    heardState = state;
    dueAt = due;
  }

  /** The receiver accepts or declines, the sender withdraws, or nobody answered in time. */
  void answer(TransferState answer, @Nullable String declined, Instant at) {
    require(TransferState.OFFERED, "already-answered");
    stands(answer);
    respondedAt = at;
    declineReason = declined;
    if (answer == TransferState.WITHDRAWN) {
      settledAt = at;
    }
  }

  void introduced(Instant at) {
    introducedAt = introducedAt == null ? at : introducedAt;
  }

  /** From here on the receiver is responsible. */
  void contacted(Instant at) {
    require(TransferState.ACCEPTED, "not-accepted");
    stands(TransferState.COMPLETED);
    contactAt = at;
  }

  /** The receiver gives it back; until the sender takes it nothing changes hands. */
  void askReturn(String why, Instant at) {
    if (state != TransferState.ACCEPTED
        && !(state == TransferState.COMPLETED && settledAt == null)) {
      throw wrong("not-accepted");
    }
    stands(TransferState.RETURN_ASKED);
    returnReason = why;
    returnAskedAt = at;
  }

  /** The sender takes it back, or the hand-over goes on where it stood. */
  void answerReturn(boolean takes, Instant at) {
    require(TransferState.RETURN_ASKED, "no-return");
    if (takes) {
      stands(TransferState.RETURNED);
      backAt = at;
    } else {
      stands(contactAt == null ? TransferState.ACCEPTED : TransferState.COMPLETED);
    }
  }

  /** One check more found that it holds; the last one settles it. */
  void holds(Instant at) {
    require(TransferState.COMPLETED, "not-completed");
    heldChecks++;
    dueAt = null;
    if (heldChecks >= CHECKS) {
      stands(TransferState.HELD);
      settledAt = at;
    }
  }

  /** It did not hold: the case is the sender's again. */
  void holdsNot(String why, Instant at) {
    require(TransferState.COMPLETED, "not-completed");
    stands(TransferState.NOT_HELD);
    notHeldReason = why;
    backAt = at;
  }

  boolean isUnsettled() {
    return settledAt == null;
  }

  /** The sender decided what happens instead, or a later hand-over took its place. */
  void settle(Instant at) {
    settledAt = settledAt == null ? at : settledAt;
  }

  /** The case is closed while the hand-over is under way, or while nobody answered who asks. */
  void endsWithItsCase(Instant at) {
    stands(state == TransferState.ASKED ? TransferState.REFUSED : TransferState.WITHDRAWN);
    settle(at);
  }

  private void stands(TransferState next) {
    state = next;
    dueAt = null;
  }

  private void require(TransferState wanted, String code) {
    if (state != wanted) {
      throw wrong(code);
    }
  }

  private WrongState wrong(String code) {
    return new WrongState(code, "This hand-over is " + state.label() + ".");
  }

  TransferView view(String receiver) {
    return new TransferView(
        id,
        caseId,
        toCounty,
        toAgency,
        senderCounty,
        receiver,
        shareBasis,
        reason,
        state,
        offeredAt,
        respondedAt,
        declineReason,
        introducedAt,
        contactAt,
        returnReason,
        returnAskedAt,
        backAt,
        notHeldReason,
        heldChecks,
        settledAt,
        dueAt);
  }
}
