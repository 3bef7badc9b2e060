package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bridges.camunda.records.InstanceRow.State;
import org.jspecify.annotations.Nullable;

/** Process instances and their elements. */
public final class Instances {

  private final Definitions definitions;
  private final Map<Long, InstanceRow> rows = new LinkedHashMap<>();
  private final Map<Long, ElementRow> elements = new LinkedHashMap<>();
  private final Map<Long, List<InstanceRow>> byDefinition = new LinkedHashMap<>();
  private final Map<Long, List<VariableRow>> variables = new HashMap<>();
  private final Map<String, Set<String>> visited = new TreeMap<>();

  Instances(Definitions definitions) {
    this.definitions = definitions;
  }

  /** All instances, running and ended. */
  public Collection<InstanceRow> all() {
    return rows.values();
  }

  /** An instance by its key. */
  public @Nullable InstanceRow instance(long key) {
    return rows.get(key);
  }

  /** The instances of one version of a process. */
  public List<InstanceRow> ofDefinition(long key) {
    return byDefinition.getOrDefault(key, List.of());
  }

  /** All element instances. */
  public Collection<ElementRow> elements() {
    return elements.values();
  }

  /** An element instance by its key. */
  public @Nullable ElementRow element(long key) {
    return elements.get(key);
  }

  /** Ids of the elements and sequence flows ever entered, by process id. */
  public Map<String, Set<String>> visited() {
    return visited;
  }

  /** An instance's variables, which come into being a moment before the instance itself. */
  List<VariableRow> variablesOf(long instance) {
    return variables.computeIfAbsent(instance, key -> new ArrayList<>());
  }

  void on(Record<?> event, ProcessInstanceRecordValue value) {
    var at = Instant.ofEpochMilli(event.getTimestamp());
    switch ((ProcessInstanceIntent) event.getIntent()) {
      case ELEMENT_ACTIVATING -> enter(event.getKey(), at, value);
      case ELEMENT_ACTIVATED, SEQUENCE_FLOW_TAKEN -> visit(value);
      case ELEMENT_MIGRATED -> follow(event.getKey(), value);
      case ELEMENT_COMPLETED -> end(event.getKey(), State.COMPLETED, at);
      case ELEMENT_TERMINATED -> end(event.getKey(), State.TERMINATED, at);
      default -> {
        // Between two of the states that searches show.
      }
    }
  }

  private void enter(long key, Instant at, ProcessInstanceRecordValue value) {
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      var definition = definition(value);
      var row =
          new InstanceRow(
              key,
              definition,
              at,
              value.getParentProcessInstanceKey(),
              value.getParentElementInstanceKey(),
              Set.copyOf(value.getTags()),
              variablesOf(key));
      rows.put(key, row);
      byDefinition.computeIfAbsent(definition.key(), any -> new ArrayList<>()).add(row);
    } else {
      enterElement(key, at, value);
    }
  }

  private void enterElement(long key, Instant at, ProcessInstanceRecordValue value) {
    var instance = rows.get(value.getProcessInstanceKey());
    if (instance != null) {
      var row =
          new ElementRow(
              key,
              instance,
              value.getElementId().intern(),
              value.getBpmnElementType(),
              value.getFlowScopeKey(),
              at);
      elements.put(key, row);
      instance.elements().put(key, row);
    }
  }

  private void follow(long key, ProcessInstanceRecordValue value) {
    var instance = rows.get(key);
    var element = elements.get(key);
    if (element != null) {
      element.rename(value.getElementId().intern());
      visit(value);
    }
    if (instance != null) {
      byDefinition.get(instance.definition().key()).remove(instance);
      instance.follow(definition(value));
      byDefinition
          .computeIfAbsent(instance.definition().key(), any -> new ArrayList<>())
          .add(instance);
    }
  }

  private DefinitionRow definition(ProcessInstanceRecordValue value) {
    var definition = definitions.process(value.getProcessDefinitionKey());
    if (definition == null) {
      throw new IllegalStateException("An instance of an unknown process");
    }
    return definition;
  }

  private void visit(ProcessInstanceRecordValue value) {
    visited
        .computeIfAbsent(value.getBpmnProcessId(), id -> new TreeSet<>())
        .add(value.getElementId());
  }

  private void end(long key, State state, Instant at) {
    var instance = rows.get(key);
    var element = elements.get(key);
    if (instance != null) {
      instance.end(state, at);
    } else if (element != null) {
      element.end(state, at);
    }
  }
}
