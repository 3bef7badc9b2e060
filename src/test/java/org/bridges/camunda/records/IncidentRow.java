package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the engine could not do by itself. */
public final class IncidentRow implements Row {

  private static final List<String> FIELDS =
      List.of(
          "processDefinitionId",
          "errorType",
          "errorMessage",
          "elementId",
          "creationTime",
          "state",
          "tenantId",
          "incidentKey",
          "processDefinitionKey",
          "processInstanceKey",
          "elementInstanceKey",
          "jobKey");

  private final long key;
  private final Instant created;
  private final String processId;
  private final String errorType;
  private final String message;
  private String elementId;
  private long definition;
  private final long instance;
  private final long element;
  private final long job;
  private boolean open = true;

  IncidentRow(long key, Instant created, IncidentRecordValue incident) {
    this.key = key;
    this.created = created;
    processId = incident.getBpmnProcessId();
    errorType = incident.getErrorType().name();
    message = incident.getErrorMessage();
    elementId = incident.getElementId();
    definition = incident.getProcessDefinitionKey();
    instance = incident.getProcessInstanceKey();
    element = incident.getElementInstanceKey();
    job = incident.getJobKey();
  }

  @Override
  public long key() {
    return key;
  }

  /** Whether it still waits for someone. */
  public boolean isOpen() {
    return open;
  }

  long elementInstanceKey() {
    return element;
  }

  /** Its instance follows another version from now on. */
  void follow(IncidentRecordValue incident) {
    elementId = incident.getElementId();
    definition = incident.getProcessDefinitionKey();
  }

  void resolve() {
    open = false;
  }

  @Override
  public String toString() {
    return "%s at %s: %s".formatted(errorType, elementId, message);
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  @Override
  public @Nullable Object value(String field) {
    return switch (field) {
      case "processDefinitionId" -> processId;
      case "errorType" -> errorType;
      case "errorMessage" -> message;
      case "elementId" -> elementId;
      case "creationTime" -> created;
      case "state" -> open ? "ACTIVE" : "RESOLVED";
      case "tenantId" -> Definitions.TENANT;
      case "incidentKey" -> Row.keyText(key);
      case "processDefinitionKey" -> Row.keyText(definition);
      case "processInstanceKey" -> Row.keyText(instance);
      case "elementInstanceKey" -> Row.keyText(element);
      case "jobKey" -> Row.keyText(job);
      default -> null;
    };
  }
}
