package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.time.Instant;
import java.util.List;
import org.bridges.camunda.records.InstanceRow.State;
import org.jspecify.annotations.Nullable;

/** One visit of an instance to one element. */
public final class ElementRow implements Row {

  private static final List<String> FIELDS =
      List.of(
          "processDefinitionId",
          "startDate",
          "endDate",
          "elementId",
          "elementName",
          "type",
          "state",
          "hasIncident",
          "tenantId",
          "elementInstanceKey",
          "processInstanceKey",
          "processDefinitionKey",
          "incidentKey");

  private final long key;
  private final InstanceRow instance;
  private String elementId;
  private final BpmnElementType type;
  private final long scope;
  private final Instant start;
  private State state = State.ACTIVE;
  private @Nullable Instant end;

  ElementRow(
      long key,
      InstanceRow instance,
      String elementId,
      BpmnElementType type,
      long scope,
      Instant start) {
    this.key = key;
    this.instance = instance;
    this.elementId = elementId;
    this.type = type;
    this.scope = scope;
    this.start = start;
  }

  @Override
  public long key() {
    return key;
  }

  /** The element's id in the model. */
  public String elementId() {
    return elementId;
  }

  /** Running, completed or cancelled. */
  public State state() {
    return state;
  }

  /** Key of the element instance around it, or of the process instance. */
  public long scope() {
    return scope;
  }

  /** The open incident, if there is one. */
  public @Nullable IncidentRow incident() {
    for (var incident : instance.incidents()) {
      if (incident.isOpen() && incident.elementInstanceKey() == key) {
        return incident;
      }
    }
    return null;
  }

  /** Its model calls it so from now on. */
  void rename(String id) {
    elementId = id;
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
    var incident = incident();
    return switch (field) {
      case "processDefinitionId" -> instance.definition().id();
      case "startDate" -> start;
      case "endDate" -> end;
      case "elementId" -> elementId;
      case "elementName" -> instance.definition().elementName(elementId);
      case "type" -> type.name();
      case "state" -> state.name();
      case "hasIncident" -> incident != null;
      case "tenantId" -> Definitions.TENANT;
      case "elementInstanceKey" -> Row.keyText(key);
      case "processInstanceKey" -> Row.keyText(instance.key());
      case "processDefinitionKey" -> Row.keyText(instance.definition().key());
      case "incidentKey" -> incident == null ? null : Row.keyText(incident.key());
      default -> null;
    };
  }
}
