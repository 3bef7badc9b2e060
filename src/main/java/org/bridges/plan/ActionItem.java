package org.bridges.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One promise. A new due moment is a new cycle, so that its reminders go out again. */
@Entity
@Table(name = "action_item")
class ActionItem {

  @Id private UUID id;
  @Version private long version;
  private UUID caseId;
  private @Nullable UUID meetingId;
  private String area;
  private String description;
  private String agencyCode;
  private String ownerRole;
  private Instant dueAt;
  private String shareBasis;

  @Enumerated(EnumType.STRING)
  private ItemState state;

  private int cycle;
  private @Nullable String waitsFor;
  private @Nullable String answer;
  private @Nullable String answerReason;
  private @Nullable String answerNote;
  private @Nullable Instant answeredAt;
  private Instant createdAt;
  private String createdBy;
  private @Nullable Instant settledAt;

  @SuppressWarnings("NullAway")
  protected ActionItem() {
    // for JPA
  }

  ActionItem(UUID caseId, @Nullable UUID meetingId, NewItem item, Instant now, String by) {
    id = UUID.randomUUID();
    this.caseId = caseId;
    this.meetingId = meetingId;
    area = Objects.requireNonNull(item.area());
    description = Objects.requireNonNull(item.description()).strip();
    agencyCode = Objects.requireNonNull(item.agencyCode());
    ownerRole = Objects.requireNonNull(item.ownerRole()).strip();
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
  void answered(String code, @Nullable String reason, @Nullable String note, Instant at) {
    answer = code;
    answerReason = reason;
    answerNote = note;
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

  ItemView view() {
    return new ItemView(
        id,
        caseId,
        meetingId,
        area,
        description,
        agencyCode,
        ownerRole,
        dueAt,
        state,
        cycle,
        waitsFor,
        answer,
        answerReason,
        answerNote,
        answeredAt);
  }
}
