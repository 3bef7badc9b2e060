package org.bridges.camunda.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A process instance with everything that belongs to it. */
public final class InstanceRow implements Row {

  private static final List<String> FIELDS =
      List.of(
          "processDefinitionId",
          "processDefinitionName",
          "processDefinitionVersion",
          "processDefinitionVersionTag",
          "startDate",
          "endDate",
          "state",
          "hasIncident",
          "tenantId",
          "processInstanceKey",
          "processDefinitionKey",
          "parentProcessInstanceKey",
          "parentElementInstanceKey",
          "tags");

  private final long key;
  private DefinitionRow definition;
  private final Instant start;
  private final long parentInstance;
  private final long parentElement;
  private final Set<String> tags;
  private final Map<Long, ElementRow> elements = new LinkedHashMap<>();
  private final List<UserTaskRow> userTasks = new ArrayList<>(2);
  private final List<VariableRow> variables;
  private final List<IncidentRow> incidents = new ArrayList<>(0);
  private State state = State.ACTIVE;
  private @Nullable Instant end;

  InstanceRow(
      long key,
      DefinitionRow definition,
      Instant start,
      long parentInstance,
      long parentElement,
      Set<String> tags,
      List<VariableRow> variables) {
    this.key = key;
    this.definition = definition;
    this.start = start;
    this.parentInstance = parentInstance;
    this.parentElement = parentElement;
    this.tags = tags;
    this.variables = variables;
  }

  /** How far an instance or element instance is. */
  public enum State {
    ACTIVE,
    COMPLETED,
    TERMINATED
  }

  @Override
  public long key() {
    return key;
  }

  /** The process it follows. */
  public DefinitionRow definition() {
    return definition;
  }

  /** Running, completed or cancelled. */
  public State state() {
    return state;
  }

  /** Its elements, by key, in the order they were entered. */
  public Map<Long, ElementRow> elements() {
    return elements;
  }

  /** Its user tasks, open and done. */
  public List<UserTaskRow> userTasks() {
    return userTasks;
  }

  /** Its variables of every scope. */
  public List<VariableRow> variables() {
    return variables;
  }

  /** Its incidents, open and resolved. */
  public List<IncidentRow> incidents() {
    return incidents;
  }

  /** Whether an incident is open. */
  public boolean hasIncident() {
    return incidents.stream().anyMatch(IncidentRow::isOpen);
  }

  /** It follows another version from now on. */
  void follow(DefinitionRow version) {
    definition = version;
  }

  void end(State state, Instant end) {
    this.state = state;
    this.end = end;
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  @Override
  public @Nullable Object value(String field) {
    return switch (field) {
      case "processDefinitionId" -> definition.id();
      case "processDefinitionName" -> definition.name();
      case "processDefinitionVersion" -> definition.version();
      case "processDefinitionVersionTag" -> definition.versionTag();
      case "startDate" -> start;
      case "endDate" -> end;
      case "state" -> state.name();
      case "hasIncident" -> hasIncident();
      case "tenantId" -> Definitions.TENANT;
      case "processInstanceKey" -> Row.keyText(key);
      case "processDefinitionKey" -> Row.keyText(definition.key());
      case "parentProcessInstanceKey" -> Row.keyText(parentInstance);
      case "parentElementInstanceKey" -> Row.keyText(parentElement);
      case "tags" -> tags;
      default -> null;
    };
  }
}
