package org.bridges.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The report that is owed for one referral, or was made, or is not required. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = MandatoryReport.TABLE)
class MandatoryReport {

  static final String TABLE = "mandatory_report";

  /** How it stands. */
  enum State {
    OWED,
    MADE,
    NOT_REQUIRED
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String reportedTo;
  private @Nullable Instant reportedAt;
  private @Nullable String reportedBy;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed reference;

  private Instant openedAt;
  private @Nullable Instant settledAt;

  @SuppressWarnings("NullAway")
  protected MandatoryReport() {
    // for JPA
  }

  @SuppressWarnings("NullAway")
  MandatoryReport(UUID referralId, Instant at) {
    id = referralId;
    state = State.OWED;
    openedAt = at;
  }

  UUID referralId() {
    return id;
  }

  boolean isOwed() {
    return state == State.OWED;
  }

  State state() {
    return state;
  }

  /** The number that was given for the report, or why none is required. */
  void reference(@Nullable String words, FieldCipher cipher) {
    reference = cipher.row(TABLE, id).seal("reference", words);
  }

  @Nullable String reference(FieldCipher cipher) {
    return cipher.row(TABLE, id).open("reference", reference);
  }

  void made(String to, Instant when, String by, Instant at) {
    state = State.MADE;
    reportedTo = to;
    reportedAt = when;
    reportedBy = by;
    settledAt = at;
  }

  void notRequired(String by, Instant at) {
    state = State.NOT_REQUIRED;
    reportedBy = by;
    settledAt = at;
  }
}
