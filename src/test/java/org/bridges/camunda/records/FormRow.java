package org.bridges.camunda.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deployed form. */
public record FormRow(long key, String id, int version, String schema) implements Row {

  private static final List<String> FIELDS =
      List.of("tenantId", "formId", "schema", "version", "formKey");

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  @Override
  public @Nullable Object value(String field) {
    return switch (field) {
      case "tenantId" -> Definitions.TENANT;
      case "formId" -> id;
      case "schema" -> schema;
      case "version" -> version;
      case "formKey" -> Row.keyText(key);
      default -> null;
    };
  }
}
