package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every variable the engine ever held, also those of ended instances. */
public final class Variables {

  private final Instances instances;
  private final Map<Long, VariableRow> rows = new LinkedHashMap<>();

  Variables(Instances instances) {
    this.instances = instances;
  }

  /** All of them. */
  public Collection<VariableRow> all() {
    return rows.values();
  }

  /** A variable by its key. */
  public @Nullable VariableRow variable(long key) {
    return rows.get(key);
  }

  /** What an element instance sees: its own variables before those of the scopes around it. */
  public List<VariableRow> visibleFrom(InstanceRow instance, long element) {
    var seen = new LinkedHashMap<String, VariableRow>();
    for (var scope : scopes(instance, element)) {
      for (var variable : instance.variables()) {
        if (variable.scope() == scope) {
          seen.putIfAbsent(variable.name(), variable);
        }
      }
    }
    return List.copyOf(seen.values());
  }

  private static Collection<Long> scopes(InstanceRow instance, long element) {
    var scopes = new LinkedHashSet<Long>();
    for (var row = instance.elements().get(element);
        row != null;
        row = instance.elements().get(row.scope())) {
      scopes.add(row.key());
    }
    scopes.add(instance.key());
    return scopes;
  }

  void on(Record<?> event, VariableRecordValue value) {
    var row = rows.get(event.getKey());
    if (event.getIntent() == VariableIntent.MIGRATED) {
      // The record carries no value: it stays what it was.
      return;
    }
    if (row != null) {
      row.change(value.getValue());
    } else if (event.getIntent() == VariableIntent.CREATED) {
      create(event.getKey(), value);
    }
  }

  private void create(long key, VariableRecordValue value) {
    var row =
        new VariableRow(
            key,
            value.getName().intern(),
            value.getScopeKey(),
            value.getProcessInstanceKey(),
            value.getValue());
    rows.put(key, row);
    instances.variablesOf(value.getProcessInstanceKey()).add(row);
  }
}
