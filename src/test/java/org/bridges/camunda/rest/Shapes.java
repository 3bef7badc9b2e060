package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares JSON with the schemas of an OpenAPI document; objects are closed unless they say so. */
final class Shapes {

  private final Map<String, Object> document;

  Shapes(Map<String, Object> document) {
    this.document = document;
  }

  /** What is wrong, each with the path of the property. */
  List<String> faults(Map<String, Object> schema, JsonNode node) {
    var faults = new ArrayList<String>();
    check(schema, node, "", faults);
    return faults;
  }

  /** Follows references. */
  Map<String, Object> resolve(Map<String, Object> schema) {
    var current = schema;
    while (current.get("$ref") instanceof String reference) {
      current = document;
      for (var part : reference.substring(2).split("/")) {
        current = Contract.child(current, part);
      }
    }
    return current;
  }

  private void check(Map<String, Object> raw, JsonNode node, String at, List<String> faults) {
    var schema = flatten(raw);
    if (schema.get("oneOf") instanceof List<?> choices) {
      checkOneOf(schema, choices, node, at, faults);
      return;
    }
    if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(node.asText())) {
      faults.add(
          "Unexpected value '%s' for [%s], expected one of %s"
              .formatted(node.asText(), at, allowed));
      return;
    }
    switch (String.valueOf(schema.get("type"))) {
      case "object" -> checkObject(schema, node, at, faults);
      case "array" -> checkArray(schema, node, at, faults);
      case "string" -> checkText(schema, node, at, faults);
      case "integer" -> checkNumber(schema, node, node.isIntegralNumber(), at, faults);
      case "number" -> checkNumber(schema, node, node.isNumber(), at, faults);
      case "boolean" -> expect(node.isBoolean(), "a boolean", at, faults);
      default -> {
        // Anything goes.
      }
    }
  }

  private void checkOneOf(
      Map<String, Object> schema, List<?> choices, JsonNode node, String at, List<String> faults) {
    var common = new LinkedHashMap<>(schema);
    common.keySet().retainAll(List.of("properties", "required"));
    var best = Optional.<List<String>>empty();
    for (var choice : choices) {
      var found = new ArrayList<String>();
      check(Map.of("allOf", List.of(common, choice)), node, at, found);
      if (found.isEmpty()) {
        return;
      }
      if (best.isEmpty() || found.size() < best.get().size()) {
        best = Optional.of(found);
      }
    }
    best.ifPresent(faults::addAll);
  }

  private void checkObject(
      Map<String, Object> schema, JsonNode node, String at, List<String> faults) {
    if (!expect(node.isObject(), "an object", at, faults)) {
      return;
    }
    var properties = Contract.child(schema, "properties");
    var required = schema.get("required") instanceof List<?> names ? names : List.of();
    for (var name : required) {
      if (!node.hasNonNull(String.valueOf(name))) {
        faults.add("No %s provided".formatted(join(at, String.valueOf(name))));
      }
    }
    var open = properties.isEmpty() || isOpen(schema);
    node.properties()
        .forEach(
            entry -> {
              var path = join(at, entry.getKey());
              var property = Contract.child(properties, entry.getKey());
              if (!properties.containsKey(entry.getKey())) {
                expect(open, "known", path, faults);
              } else if (!entry.getValue().isNull()) {
                check(property, entry.getValue(), path, faults);
              }
            });
  }

  private static boolean isOpen(Map<String, Object> schema) {
    var additional = schema.get("additionalProperties");
    return additional != null && !Boolean.FALSE.equals(additional);
  }

  private void checkArray(
      Map<String, Object> schema, JsonNode node, String at, List<String> faults) {
    if (expect(node.isArray(), "an array", at, faults)) {
      var items = Contract.child(schema, "items");
      for (var i = 0; i < node.size(); i++) {
        check(items, node.get(i), "%s[%d]".formatted(at, i), faults);
      }
    }
  }

  private static void checkText(
      Map<String, Object> schema, JsonNode node, String at, List<String> faults) {
    if (!expect(node.isTextual(), "a string", at, faults)) {
      return;
    }
    var text = node.asText();
    if (schema.get("pattern") instanceof String pattern) {
      expect(Pattern.compile(pattern).matcher(text).find(), "like " + pattern, at, faults);
    }
    if (schema.get("minLength") instanceof Integer least) {
      expect(text.length() >= least, "at least %d long".formatted(least), at, faults);
    }
    if (schema.get("maxLength") instanceof Integer most) {
      expect(text.length() <= most, "at most %d long".formatted(most), at, faults);
    }
    if ("date-time".equals(schema.get("format")) && !text.isEmpty()) {
      expect(isDateTime(text), "a date-time", at, faults);
    }
  }

  private static void checkNumber(
      Map<String, Object> schema, JsonNode node, boolean fits, String at, List<String> faults) {
    if (expect(fits, "a number", at, faults)) {
      if (schema.get("minimum") instanceof Number least) {
        expect(node.asLong() >= least.longValue(), "at least " + least, at, faults);
      }
      if (schema.get("maximum") instanceof Number most) {
        expect(node.asLong() <= most.longValue(), "at most " + most, at, faults);
      }
    }
  }

  private static boolean isDateTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean expect(boolean fits, String what, String at, List<String> faults) {
    if (!fits) {
      faults.add("Request property [%s] cannot be parsed, it must be %s".formatted(at, what));
    }
    return fits;
  }

  private static String join(String at, String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  /** Joins what {@code allOf} spreads over several schemas, so that closed means closed. */
  private Map<String, Object> flatten(Map<String, Object> raw) {
    var schema = resolve(raw);
    if (!(schema.get("allOf") instanceof List<?> parts)) {
      return schema;
    }
    var joined = new LinkedHashMap<String, Object>(schema);
    joined.remove("allOf");
    for (var part : parts) {
      flatten(map(part)).forEach((key, value) -> joined.merge(key, value, Shapes::join));
    }
    return joined;
  }

  private static Object join(Object left, Object right) {
    if (left instanceof Map<?, ?> && right instanceof Map<?, ?>) {
      var joined = new LinkedHashMap<String, Object>(map(left));
      joined.putAll(map(right));
      return joined;
    }
    if (left instanceof List<?> && right instanceof List<?>) {
      var joined = new ArrayList<Object>((List<?>) left);
      joined.addAll((List<?>) right);
      return joined;
    }
    return left;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
