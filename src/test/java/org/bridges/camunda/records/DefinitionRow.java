package org.bridges.camunda.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A deployed process, with the names of its elements. */
public final class DefinitionRow implements Row {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "resourceName",
          "version",
          "versionTag",
          "processDefinitionId",
          "tenantId",
          "processDefinitionKey",
          "hasStartForm");

  private final long key;
  private final String id;
  private final int version;
  private final @Nullable String versionTag;
  private final String resourceName;
  private final String xml;
  private final Map<String, String> names;

  DefinitionRow(
      long key,
      String id,
      int version,
      @Nullable String versionTag,
      String resourceName,
      String xml) {
    this.key = key;
    this.id = id;
    this.version = version;
    this.versionTag = versionTag;
    this.resourceName = resourceName;
    this.xml = xml;
    names = ElementNames.of(xml);
  }

  @Override
  public long key() {
    return key;
  }

  /** The process id. */
  public String id() {
    return id;
  }

  /** The version, counted per process id. */
  public int version() {
    return version;
  }

  /** The model as it was deployed. */
  public String xml() {
    return xml;
  }

  @Nullable String versionTag() {
    return versionTag;
  }

  /** The process's name, or its id when it has none. */
  public String name() {
    return elementName(id);
  }

  /** An element's name, or its id when it has none. */
  public String elementName(String elementId) {
    return names.getOrDefault(elementId, elementId);
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  @Override
  public @Nullable Object value(String field) {
    return switch (field) {
      case "name" -> name();
      case "resourceName" -> resourceName;
      case "version" -> version;
      case "versionTag" -> versionTag;
      case "processDefinitionId" -> id;
      case "tenantId" -> Definitions.TENANT;
      case "processDefinitionKey" -> Row.keyText(key);
      case "hasStartForm" -> false;
      default -> null;
    };
  }
}
