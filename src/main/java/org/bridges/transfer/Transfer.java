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
import org.bridges.shared.WrongState;
import org.jspecify.annotations.Nullable;

/** One hand-over: offered, answered, and completed only when the receiver has made contact. */
@Entity
@Table(name = "transfer")
class Transfer {

  @Id private UUID id;
  @Version private long version;
  private UUID caseId;
  private int generation;
  private @Nullable String toCounty;
  private @Nullable String toAgency;
  private String shareBasis;
  private String reason;

  @Enumerated(EnumType.STRING)
  private TransferState state;

  private Instant offeredAt;
  private @Nullable Instant respondedAt;
  private @Nullable String declineReason;
  private @Nullable Instant introducedAt;
  private @Nullable Instant contactAt;

  @SuppressWarnings("NullAway")
  protected Transfer() {
    // for JPA
  }

  Transfer(UUID id, UUID caseId, int generation, Offer offer, Instant now) {
    this.id = id;
    this.caseId = caseId;
    this.generation = generation;
    toCounty = offer.toCounty();
    toAgency = offer.toAgency();
    shareBasis = Objects.requireNonNullElse(offer.shareBasis(), "NONE");
    reason = Objects.requireNonNullElse(offer.reason(), "OTHER");
    state = TransferState.OFFERED;
    offeredAt = now;
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

  String shareBasis() {
    return shareBasis;
  }

  String reason() {
    return reason;
  }

  /**
   * The receiver's answer, or the sender's withdrawal.
   *
   * @return whether it is news
   * @throws WrongState when another answer was given before
   */
  boolean answer(TransferState answer, @Nullable String declined, Instant at) {
    if (state == answer || (state == TransferState.COMPLETED && answer == TransferState.ACCEPTED)) {
      return false;
    }
    if (state != TransferState.OFFERED) {
      throw new WrongState("already-answered", "This offer is " + state.label() + " already.");
    }
    state = answer;
    respondedAt = at;
    declineReason = declined;
    return true;
  }

  void introduced(Instant at) {
    introducedAt = introducedAt == null ? at : introducedAt;
  }

  /** Whether the contact is news: from here on the receiver is responsible. */
  boolean contacted(Instant at) {
    if (state == TransferState.COMPLETED) {
      return false;
    }
    if (state != TransferState.ACCEPTED) {
      throw new WrongState("not-accepted", "This offer is " + state.label() + ", not accepted.");
    }
    state = TransferState.COMPLETED;
    contactAt = at;
    return true;
  }

  TransferView view(String receiver) {
    return new TransferView(
        id,
        caseId,
        toCounty,
        toAgency,
        receiver,
        shareBasis,
        reason,
        state,
        offeredAt,
        respondedAt,
        declineReason,
        introducedAt,
        contactAt);
  }
}
