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
  private int told;
  private int heard;
  private @Nullable String handOverTo;
  private @Nullable String inPerson;

  @SuppressWarnings("NullAway")
  protected ActionItem() {
    // for JPA
  }

  ActionItem(
      UUID id,
      UUID caseId,
      @Nullable UUID meetingId,
      NewItem item,
      Instant now,
      String by,
      FieldCipher cipher) {
    this.id = id;
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
    inPerson = item.inPerson();
    createdAt = now;
    createdBy = by;
  }

  String area() {
    return area;
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

  /** A reminder to one of ours: what nobody outside is told of. */
  @Nullable String inPerson() {
    return inPerson;
  }

  @Nullable String waitsFor() {
    return waitsFor;
  }

  /**
   * The next state; the same again is nothing.
   *
   * @throws org.bridges.shared.WrongState where the party may not set it from here
   */
  void become(ItemState next, Party party, Instant at) {
    if (next == state) {
      return;
    }
    ItemMoves.require(state, next, party);
    state = next;
    settledAt = next.isSettled() ? at : null;
  }

  /** What the owner said; it counts until a new date is agreed. */
  void answered(
      String code, @Nullable String reason, @Nullable String note, Instant at, FieldCipher cipher) {
    answer = code;
    answerReason = reason;
    answerNote = row(cipher).seal("answer_note", note);
    answeredAt = at;
  }

  /** The agency that the owner named instead of itself; nothing goes there by itself. */
  void handOverTo(@Nullable String agency) {
    handOverTo = agency;
  }

  /** Somebody else of us keeps it from now on. */
  void passTo(String person) {
    inPerson = person;
  }

  void waitsFor(@Nullable String reason) {
    waitsFor = reason;
  }

  /** Another date for what is still to come: what was sent for the old one is not sent again. */
  void moveTo(Instant due) {
    dueAt = due;
  }

  /** A new date is agreed after the old one led nowhere: the reminders go out again. */
  void askAgain(Instant due) {
    dueAt = due;
    answer = null;
    handOverTo = null;
    cycle++;
  }

  /** A coordinator knows how it stands: the owner's answer so far is dealt with. */
  void goesOn() {
    answer = null;
    handOverTo = null;
  }

  /** Whether it is due at this moment, to the second: that is how the engine knows it. */
  boolean isDueAt(Instant moment) {
    return dueAt.getEpochSecond() == moment.getEpochSecond();
  }

  /** The follow-up is told that something changed. */
  void tell() {
    told++;
  }

  /** The follow-up acts on how it stands now. */
  void heard() {
    heard = told;
  }

  boolean isUnheard() {
    return heard < told;
  }

  /** How the follow-up goes on. */
  FollowUp.Standing standing() {
    if (state.isSettled()) {
      return FollowUp.Standing.SETTLED;
    }
    var waitsForUs = state == ItemState.IN_PROGRESS && answer != null;
    return state.isForAPerson() || waitsForUs ? FollowUp.Standing.HELP : FollowUp.Standing.OPEN;
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
        answeredAt,
        handOverTo,
        inPerson);
  }

  private SealedRow row(FieldCipher cipher) {
    return cipher.row(TABLE, id);
  }
}
