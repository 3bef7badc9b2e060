package org.bridges.youth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.bridges.secrecy.SealedRow;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A stored way to reach a youth. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = KnownContact.TABLE)
class KnownContact {

  static final String TABLE = "safe_contact";

  @Id private UUID id;
  private UUID youthId;
  private String who;
  private String method;

  @Column(name = "contact_value", columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed value;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed note;

  private boolean mayLeaveMessage;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed safeHours;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed codeWord;

  private Instant addedAt;
  private @Nullable Instant endedAt;
  private @Nullable String endedBy;

  @SuppressWarnings("NullAway")
  protected KnownContact() {
    // for JPA
  }

  KnownContact(UUID youthId, SafeContact said, Instant addedAt, FieldCipher cipher) {
    id = UUID.randomUUID();
    var row = row(cipher);
    this.youthId = youthId;
    who = said.who();
    method = said.method();
    value = row.seal("contact_value", said.value());
    note = row.seal("note", said.note());
    mayLeaveMessage = said.mayLeaveMessage();
    this.addedAt = addedAt;
  }

  SafeContact view(FieldCipher cipher) {
    var row = row(cipher);
    return new SafeContact(
        who, method, row.open("contact_value", value), row.open("note", note), mayLeaveMessage);
  }

  SafeWay way(FieldCipher cipher) {
    var row = row(cipher);
    var hours = row.open("safe_hours", safeHours);
    return new SafeWay(
        id,
        view(cipher),
        hours == null ? null : SafeHours.read(hours),
        row.open("code_word", codeWord));
  }

  UUID id() {
    return id;
  }

  boolean isOf(UUID youth) {
    return youthId.equals(youth);
  }

  boolean isEnded() {
    return endedAt != null;
  }

  void change(SafeWays.Terms terms, FieldCipher cipher) {
    var row = row(cipher);
    var hours = terms.hours();
    note = row.seal("note", terms.note());
    mayLeaveMessage = terms.mayLeaveMessage();
    safeHours = row.seal("safe_hours", hours == null ? null : hours.written());
    codeWord = row.seal("code_word", terms.codeWord());
  }

  void end(Instant at, String by) {
    if (endedAt == null) {
      endedAt = at;
      endedBy = by;
    }
  }

  private SealedRow row(FieldCipher cipher) {
    return cipher.row(TABLE, id);
  }
}
