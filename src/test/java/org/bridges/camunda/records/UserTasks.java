package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** User tasks, open and done. */
public final class UserTasks {

  private final Instances instances;
  private final Map<Long, UserTaskRow> rows = new LinkedHashMap<>();
  private final Map<Long, UserTaskRow> open = new LinkedHashMap<>();

  UserTasks(Instances instances) {
    this.instances = instances;
  }

  /** All of them. */
  public Collection<UserTaskRow> all() {
    return rows.values();
  }

  /** Those that are neither completed nor cancelled. */
  public Collection<UserTaskRow> open() {
    return open.values();
  }

  /** A task by its key. */
  public @Nullable UserTaskRow task(long key) {
    return rows.get(key);
  }

  void on(Record<?> event, UserTaskRecordValue value) {
    var at = Instant.ofEpochMilli(event.getTimestamp());
    var intent = (UserTaskIntent) event.getIntent();
    var row = rows.get(event.getKey());
    if (row != null) {
      apply(intent, row, value, at);
    } else if (intent == UserTaskIntent.CREATING) {
      create(event.getKey(), at, value);
    }
  }

  private void create(long key, Instant at, UserTaskRecordValue value) {
    var instance = instances.instance(value.getProcessInstanceKey());
    if (instance != null) {
      var row = new UserTaskRow(key, instance, at, value);
      rows.put(key, row);
      open.put(key, row);
      instance.userTasks().add(row);
    }
  }

  private void apply(
      UserTaskIntent intent, UserTaskRow row, UserTaskRecordValue value, Instant at) {
    switch (intent) {
      case CREATED -> {
        row.changeAll(value);
        row.state("CREATED");
      }
      case ASSIGNED, UPDATED -> {
        row.change(value);
        row.state("CREATED");
      }
      case MIGRATED -> row.rename(value.getElementId());
      case CORRECTED -> row.change(value);
      case ASSIGNING, CLAIMING -> row.state("ASSIGNING");
      case UPDATING, COMPLETING, CANCELING -> row.state(intent.name());
      case COMPLETED, CANCELED -> end(intent, row, value, at);
      case COMPLETION_DENIED, ASSIGNMENT_DENIED, UPDATE_DENIED -> row.state("CREATED");
      default -> {
        // A command, or a step between two listeners.
      }
    }
  }

  private void end(UserTaskIntent intent, UserTaskRow row, UserTaskRecordValue value, Instant at) {
    row.change(value);
    row.end(intent.name(), at);
    open.remove(row.key());
  }
}
