package org.bridges.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;

/** One user task of the engine. A closed row stays closed, whatever arrives late. */
@Entity
@Table(name = "task")
class WorkTask {

  enum State {
    OPEN,
    COMPLETED,
    CANCELED
  }

  @Id private UUID id;
  @Version private long version;
  private int engineEpoch;
  private long engineKey;
  private long instanceKey;
  private String processId;
  private String elementId;
  private String formId;
  private String title;
  private @Nullable UUID caseId;
  private @Nullable UUID referralId;
  private @Nullable UUID subjectId;
  private String caseNumber;
  private String candidateGroup;
  private @Nullable String assignee;
  private Instant dueAt;
  private int priority;

  @Enumerated(EnumType.STRING)
  private Urgency urgency;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant createdAt;
  private @Nullable Instant claimedAt;
  private @Nullable Instant closedAt;
  private @Nullable String closedBy;

  @Column(name = "\"values\"")
  private String values;

  @SuppressWarnings("NullAway")
  protected WorkTask() {
    // for JPA
  }

  WorkTask(NewTask task, Instant createdAt, String values) {
    id = UUID.randomUUID();
    engineEpoch = task.epoch();
    engineKey = task.engineKey();
    instanceKey = task.instanceKey();
    processId = task.step().processId();
    elementId = task.step().elementId();
    formId = java.util.Objects.requireNonNull(task.step().formId());
    title = task.step().name();
    caseId = task.caseId();
    referralId = task.referralId();
    subjectId = task.subjectId();
    caseNumber = task.caseNumber();
    candidateGroup = task.group();
    assignee = task.assignee();
    dueAt = task.due();
    priority = task.priority();
    urgency = task.urgency();
    state = State.OPEN;
    this.createdAt = createdAt;
    this.values = values;
  }

  UUID id() {
    return id;
  }

  long instanceKey() {
    return instanceKey;
  }

  Instant createdAt() {
    return createdAt;
  }

  int engineEpoch() {
    return engineEpoch;
  }

  long engineKey() {
    return engineKey;
  }

  @Nullable String assignee() {
    return assignee;
  }

  String values() {
    return values;
  }

  @Nullable String closedBy() {
    return closedBy;
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  /** The same step has a new task in a cluster that was filled again; the id stays. */
  void standsAgain(NewTask task) {
    engineEpoch = task.epoch();
    engineKey = task.engineKey();
    instanceKey = task.instanceKey();
  }

  /** Whether the assignment is news; an empty user puts the task back on the group's list. */
  boolean assign(String user, Instant at) {
    if (!isOpen() || user.equals(assignee == null ? "" : assignee)) {
      return false;
    }
    assignee = user.isEmpty() ? null : user;
    claimedAt = user.isEmpty() ? null : at;
    return assignee != null;
  }

  /** Remembers who sends the answer, before the engine is told. */
  void completingBy(String user) {
    closedBy = user;
  }

  /** Whether the end is news. */
  boolean close(State end, Instant at) {
    if (!isOpen()) {
      return false;
    }
    state = end;
    closedAt = at;
    if (closedBy == null && end == State.COMPLETED) {
      closedBy = assignee;
    }
    return true;
  }

  OpenTask view() {
    return new OpenTask(
        id,
        processId,
        elementId,
        formId,
        title,
        caseId,
        referralId,
        subjectId,
        caseNumber,
        candidateGroup,
        assignee,
        dueAt,
        createdAt,
        priority,
        urgency,
        isOpen());
  }
}
