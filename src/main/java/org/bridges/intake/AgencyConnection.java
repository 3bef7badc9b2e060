package org.bridges.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.bridges.secrecy.SealedRow;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One try to connect somebody to an agency; the next try is a row of its own. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = AgencyConnection.TABLE)
class AgencyConnection {

  static final String TABLE = "agency_connection";

  /** How a try stands. */
  enum State {
    /** An agency has to be found and told. */
    WANTED,
    /** Handed over; nobody knows yet whether the person arrived. */
    ON_THE_WAY,
    ARRIVED,
    NOT_ARRIVED,
    /** The person does not want to be asked, or asking is not safe. */
    NOT_ASKED,
    /** A manager ended it. */
    GIVEN_UP;

    boolean isOpen() {
      return this == WANTED || this == ON_THE_WAY;
    }
  }

  @Id private UUID id;
  @Version private long version;
  private UUID referralId;
  private int round;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String agencyCode;

  @Enumerated(EnumType.STRING)
  private @Nullable HandOff handOff;

  private @Nullable Boolean consented;
  private @Nullable String agencySays;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed note;

  private @Nullable Instant handedAt;
  private @Nullable Instant settledAt;

  @SuppressWarnings("NullAway")
  protected AgencyConnection() {
    // for JPA
  }

  @SuppressWarnings("NullAway")
  AgencyConnection(UUID referralId, int round) {
    id = UUID.randomUUID();
    this.referralId = referralId;
    this.round = round;
    state = State.WANTED;
  }

  UUID id() {
    return id;
  }

  UUID referralId() {
    return referralId;
  }

  int round() {
    return round;
  }

  State state() {
    return state;
  }

  @Nullable String agencyCode() {
    return agencyCode;
  }

  @Nullable HandOff handOff() {
    return handOff;
  }

  boolean isConsented() {
    return Boolean.TRUE.equals(consented);
  }

  @Nullable String agencySays() {
    return agencySays;
  }

  @Nullable Instant handedAt() {
    return handedAt;
  }

  void note(@Nullable String words, FieldCipher cipher) {
    note = row(cipher).seal("note", words);
  }

  @Nullable String note(FieldCipher cipher) {
    return row(cipher).open("note", note);
  }

  void handOver(String agency, @Nullable HandOff how, boolean agreed, Instant at) {
    agencyCode = agency;
    handOff = how;
    consented = agreed;
    handedAt = at;
    state = State.ON_THE_WAY;
    note = null;
  }

  void answered(String code) {
    agencySays = code;
  }

  /** It came to this end. */
  void settle(State end, Instant at) {
    state = end;
    settledAt = at;
    note = null;
  }

  private SealedRow row(FieldCipher cipher) {
    return cipher.row(TABLE, id);
  }
}
