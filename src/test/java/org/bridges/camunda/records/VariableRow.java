package org.bridges.camunda.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable of one scope, its value as JSON text. */
public final class VariableRow implements Row {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "value",
          "isTruncated",
          "tenantId",
          "variableKey",
          "scopeKey",
          "processInstanceKey");

  private final long key;
  private final String name;
  private final long scope;
  private final long instance;
  private String value;

  VariableRow(long key, String name, long scope, long instance, String value) {
    this.key = key;
    this.name = name;
    this.scope = scope;
    this.instance = instance;
    this.value = value;
  }

  @Override
  public long key() {
    return key;
  }

  /** The variable's name. */
  public String name() {
    return name;
  }

  /** The value as JSON text. */
  public String json() {
    return value;
  }

  /** Key of the element instance or process instance that holds it. */
  public long scope() {
    return scope;
  }

  /** The instance it belongs to. */
  public long instance() {
    return instance;
  }

  void change(String value) {
    this.value = value;
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  @Override
  public @Nullable Object value(String field) {
    return switch (field) {
      case "name" -> name;
      case "value" -> value;
      case "isTruncated" -> false;
      case "tenantId" -> Definitions.TENANT;
      case "variableKey" -> Row.keyText(key);
      case "scopeKey" -> Row.keyText(scope);
      case "processInstanceKey" -> Row.keyText(instance);
      default -> null;
    };
  }
}
