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

/** The call that is owed to who wrote for herself, himself or the family. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = CallBack.TABLE)
class CallBack {

  static final String TABLE = "call_back";

  /** How it stands. */
  enum State {
    OWED,
    ANSWERED,
    GIVEN_UP
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private State state;

  private int tries;
  private @Nullable UUID lastTask;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed note;

  private Instant openedAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway")
  protected CallBack() {
    // for JPA
  }

  @SuppressWarnings("NullAway")
  CallBack(UUID referralId, Instant at) {
    id = referralId;
    state = State.OWED;
    openedAt = at;
  }

  UUID referralId() {
    return id;
  }

  State state() {
    return state;
  }

  int tries() {
    return tries;
  }

  void note(@Nullable String words, FieldCipher cipher) {
    note = cipher.row(TABLE, id).seal("note", words);
  }

  @Nullable String note(FieldCipher cipher) {
    return cipher.row(TABLE, id).open("note", note);
  }

  /** Counts a try; the same task again is the same try. */
  void tried(@Nullable UUID task) {
    if (task == null || !task.equals(lastTask)) {
      tries++;
      lastTask = task;
    }
  }

  void end(State how, Instant at) {
    state = how;
    endedAt = at;
    note = null;
  }
}
