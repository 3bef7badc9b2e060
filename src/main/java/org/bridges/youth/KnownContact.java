package org.bridges.youth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored way to reach a youth. */
@Entity
@Table(name = "safe_contact")
class KnownContact {

  @Id private UUID id;
  private UUID youthId;
  private String who;
  private String method;

  @Column(name = "contact_value")
  private @Nullable String value;

  private @Nullable String note;
  private boolean mayLeaveMessage;
  private Instant addedAt;

  @SuppressWarnings("NullAway")
  protected KnownContact() {
    // for JPA
  }

  KnownContact(UUID youthId, SafeContact said, Instant addedAt) {
    id = UUID.randomUUID();
    this.youthId = youthId;
    who = said.who();
    method = said.method();
    value = said.value();
    note = said.note();
    mayLeaveMessage = said.mayLeaveMessage();
    this.addedAt = addedAt;
  }

  SafeContact view() {
    return new SafeContact(who, method, value, note, mayLeaveMessage);
  }
}
