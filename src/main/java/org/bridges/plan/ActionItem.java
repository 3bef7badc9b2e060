package org.bridges.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bridges.secrecy.FieldCipher;
import org.bridges.secrecy.Sealed;
import org.bridges.secrecy.SealedRow;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One promise. A new due moment is a new cycle, so that its reminders go out again. */
@Entity
@DynamicUpdate // a field that did not change is not written back under a former key
@Table(name = ActionItem.TABLE)
class ActionItem {

  static final String TABLE = "action_item";

  @Id private UUID id;
  @Version private long version;
  private UUID caseId;
  private @Nullable UUID meetingId;
  private String area;

  @Column(columnDefinition = Sealed.COLUMN)
  private Sealed description;

  private String agencyCode;

  @Column(columnDefinition = Sealed.COLUMN)
  private Sealed ownerRole;

  private Instant dueAt;
  private String shareBasis;

  @Enumerated(EnumType.STRING)
  private ItemState state;

  private int cycle;
  private @Nullable String waitsFor;
  private @Nullable String answer;
  private @Nullable String answerReason;

  @Column(columnDefinition = Sealed.COLUMN)
  private @Nullable Sealed answerNote;

  private @Nullable Instant answeredAt;
  private Instant createdAt;
  private String createdBy;
  private @Nullable Instant settledAt;

  @SuppressWarnings("NullAway")
  protected ActionItem() {
    // for JPA
  }

  ActionItem(
      UUID caseId,
      @Nullable UUID meetingId,
      NewItem item,
      Instant now,
      String by,
      FieldCipher cipher) {
    id = UUID.randomUUID();
    var row = row(cipher);
    this.caseId = caseId;
    this.meetingId = meetingId;
    area = Objects.requireNonNull(item.area());
    description = row.sealed("description", Objects.requireNonNull(item.description()).strip());
    agencyCode = Objects.requireNonNull(item.agencyCode());
    ownerRole = row.sealed("owner_role", Objects.requireNonNull(item.ownerRole()).strip());
    dueAt = Objects.requireNonNull(item.dueAt());
    shareBasis = Objects.requireNonNull(item.shareBasis());
    state = ItemState.DRAFT;
    cycle = 1;
    createdAt = now;
    createdBy = by;
  }

  UUID id() {
    return id;
  }

  UUID caseId() {
    return caseId;
  }

  Instant dueAt() {
    return dueAt;
  }

  int cycle() {
    return cycle;
  }

  ItemState state() {
    return state;
  }

  String agencyCode() {
    return agencyCode;
  }

  @Nullable String answer() {
    return answer;
  }

  @Nullable String answerReason() {
    return answerReason;
  }

  /** The plan is issued: the promise stands from now on. */
  void promise() {
    state = ItemState.REQUESTED;
  }

  /** What the partner said; the first answer of a cycle counts until a new date is agreed. */
  void answered(
      String code, @Nullable String reason, @Nullable String note, Instant at, FieldCipher cipher) {
    answer = code;
    answerReason = reason;
    answerNote = row(cipher).seal("answer_note", note);
    answeredAt = at;
  }

  void settle(ItemState end, Instant at) {
    state = end;
    settledAt = at;
    waitsFor = null;
  }

  void needsHelp(@Nullable String reason) {
    state = ItemState.HELP_NEEDED;
    waitsFor = reason == null ? waitsFor : reason;
  }

  void newDate(Instant due, @Nullable String reason) {
    state = ItemState.REQUESTED;
    dueAt = due;
    waitsFor = reason;
    answer = null;
    cycle++;
  }

  ItemView view(FieldCipher cipher) {
    var row = row(cipher);
    return new ItemView(
        id,
        caseId,
        meetingId,
        area,
        row.opened("description", description),
        agencyCode,
        row.opened("owner_role", ownerRole),
        dueAt,
        shareBasis,
        state,
        cycle,
        waitsFor,
        answer,
        answerReason,
        row.open("answer_note", answerNote),
        answeredAt);
  }

  private SealedRow row(FieldCipher cipher) {
    return cipher.row(TABLE, id);
  }
}
