package org.bridges.camunda.records;

import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user task as it is now. */
public final class UserTaskRow implements Row {

  private static final Set<String> DONE = Set.of("COMPLETED", "CANCELED", "FAILED");
  private static final List<String> FIELDS =
      List.of(
          "name",
          "state",
          "assignee",
          "elementId",
          "candidateGroups",
          "candidateUsers",
          "processDefinitionId",
          "creationDate",
          "completionDate",
          "followUpDate",
          "dueDate",
          "tenantId",
          "externalFormReference",
          "processDefinitionVersion",
          "customHeaders",
          "priority",
          "userTaskKey",
          "elementInstanceKey",
          "processName",
          "processDefinitionKey",
          "processInstanceKey",
          "formKey");

  private final long key;
  private final InstanceRow instance;
  private String elementId;
  private final long element;
  private final long form;
  private final @Nullable String externalForm;
  private final Map<String, String> headers;
  private final Instant created;
  private String state = "CREATING";
  private @Nullable String assignee;
  private List<String> groups = List.of();
  private List<String> users = List.of();
  private @Nullable Instant followUp;
  private @Nullable Instant due;
  private @Nullable Instant completed;
  private int priority;

  UserTaskRow(long key, InstanceRow instance, Instant created, UserTaskRecordValue task) {
    this.key = key;
    this.instance = instance;
    this.created = created;
    elementId = task.getElementId();
    element = task.getElementInstanceKey();
    form = task.getFormKey();
    externalForm = Row.text(task.getExternalFormReference());
    headers = Map.copyOf(task.getCustomHeaders());
    changeAll(task);
  }

  @Override
  public long key() {
    return key;
  }

  /** The instance it belongs to. */
  public InstanceRow instance() {
    return instance;
  }

  /** The element's id in the model. */
  public String elementId() {
    return elementId;
  }

  /** Key of its element instance. */
  public long element() {
    return element;
  }

  /** Key of the linked form, or a negative number. */
  public long form() {
    return form;
  }

  /** The contract's state word. */
  public String state() {
    return state;
  }

  /** Who has taken it. */
  public @Nullable String assignee() {
    return assignee;
  }

  /** Who may take it. */
  public List<String> candidateGroups() {
    return groups;
  }

  /** Whether somebody can still work on it. */
  public boolean isOpen() {
    return !DONE.contains(state);
  }

  void state(String state) {
    this.state = state;
  }

  /** Its model calls it so from now on. */
  void rename(String id) {
    elementId = id;
  }

  void end(String state, Instant at) {
    this.state = state;
    completed = at;
  }

  void changeAll(UserTaskRecordValue task) {
    assignee = Row.text(task.getAssignee());
    groups = List.copyOf(task.getCandidateGroupsList());
    users = List.copyOf(task.getCandidateUsersList());
    due = instant(task.getDueDate());
    followUp = instant(task.getFollowUpDate());
    priority = task.getPriority();
  }

  /** Takes over only what a command or a listener changed. */
  void change(UserTaskRecordValue task) {
    for (var attribute : task.getChangedAttributes()) {
      switch (attribute) {
        case "assignee" -> assignee = Row.text(task.getAssignee());
        case "candidateGroupsList" -> groups = List.copyOf(task.getCandidateGroupsList());
        case "candidateUsersList" -> users = List.copyOf(task.getCandidateUsersList());
        case "dueDate" -> due = instant(task.getDueDate());
        case "followUpDate" -> followUp = instant(task.getFollowUpDate());
        case "priority" -> priority = task.getPriority();
        default -> {
          // Variables have records of their own.
        }
      }
    }
  }

  private static @Nullable Instant instant(String text) {
    return text.isEmpty() ? null : OffsetDateTime.parse(bare(text)).toInstant();
  }

  /** A FEEL date-time may name its zone in brackets. */
  private static String bare(String text) {
    var zone = text.indexOf('[');
    return zone < 0 ? text : text.substring(0, zone);
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  @Override
  public @Nullable Object value(String field) {
    return switch (field) {
      case "name" -> instance.definition().elementName(elementId);
      case "state" -> state;
      case "assignee" -> assignee;
      case "elementId" -> elementId;
      case "candidateGroups" -> groups;
      case "candidateUsers" -> users;
      case "creationDate" -> created;
      case "completionDate" -> completed;
      case "followUpDate" -> followUp;
      case "dueDate" -> due;
      case "tenantId" -> Definitions.TENANT;
      case "externalFormReference" -> externalForm;
      case "customHeaders" -> headers;
      case "priority" -> priority;
      case "userTaskKey" -> Row.keyText(key);
      case "elementInstanceKey" -> Row.keyText(element);
      case "formKey" -> Row.keyText(form);
      case "processDefinitionId" -> instance.definition().id();
      case "processDefinitionVersion" -> instance.definition().version();
      case "processName" -> instance.definition().name();
      case "processDefinitionKey" -> Row.keyText(instance.definition().key());
      case "processInstanceKey" -> Row.keyText(instance.key());
      default -> null;
    };
  }
}
