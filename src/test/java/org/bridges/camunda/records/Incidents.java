package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Incidents, open and resolved. */
public final class Incidents {

  private final Instances instances;
  private final Map<Long, IncidentRow> rows = new LinkedHashMap<>();

  Incidents(Instances instances) {
    this.instances = instances;
  }

  /** All of them. */
  public Collection<IncidentRow> all() {
    return rows.values();
  }

  /** An incident by its key. */
  public @Nullable IncidentRow incident(long key) {
    return rows.get(key);
  }

  void on(Record<?> event, IncidentRecordValue value) {
    var row = rows.get(event.getKey());
    if (event.getIntent() == IncidentIntent.CREATED) {
      create(new IncidentRow(event.getKey(), Instant.ofEpochMilli(event.getTimestamp()), value));
      return;
    }
    if (row != null && event.getIntent() == IncidentIntent.RESOLVED) {
      row.resolve();
    }
    if (row != null && event.getIntent() == IncidentIntent.MIGRATED) {
      row.follow(value);
    }
  }

  private void create(IncidentRow row) {
    rows.put(row.key(), row);
    if (row.value("processInstanceKey") instanceof String key) {
      var instance = instances.instance(Long.parseLong(key));
      if (instance != null) {
        instance.incidents().add(row);
      }
    }
  }
}
