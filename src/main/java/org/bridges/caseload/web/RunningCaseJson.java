package org.bridges.caseload.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bridges.caseload.Column;
import org.bridges.caseload.Written;
import org.bridges.caseload.Wrong;
import org.bridges.shared.web.FieldProblem;
import org.bridges.shared.web.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One flat object with the names of {@link Column#json()}: texts, yes/no, numbers, lists of texts.
 */
final class RunningCaseJson {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final int LONGEST_NAME = 40;

  private RunningCaseJson() {}

  static Written read(byte @Nullable [] sent) {
    var json = parse(sent);
    var cells = new EnumMap<Column, String>(Column.class);
    var problems = new ArrayList<FieldProblem>();
    for (var one : json.properties()) {
      var column = column(one.getKey());
      var text = column == null ? null : text(one.getValue());
      if (column == null) {
        problems.add(
            new FieldProblem(
                safe(one.getKey()), "unknown-property", "This property is not known."));
      } else if (text == null) {
        problems.add(
            new FieldProblem(one.getKey(), "wrong-type", "Send a text, or a list of texts."));
      } else {
        cells.put(column, text);
      }
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return new Written(cells);
  }

  private static JsonNode parse(byte @Nullable [] sent) {
    try {
      var json = STRICT.readTree(sent == null ? new byte[0] : sent);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException notReadable) {
      // answered below
    }
    throw new Invalid("body", "malformed", "Send one JSON object.");
  }

  private static @Nullable Column column(String name) {
    for (var one : Column.values()) {
      if (one.json().equals(name)) {
        return one;
      }
    }
    return null;
  }

  /** The text of a value; null where it has none. */
  private static @Nullable String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "YES" : "NO";
    }
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isIntegralNumber()) {
      return value.asString();
    }
    var isList = value.isArray() && value.values().stream().allMatch(JsonNode::isString);
    return isList
        ? value.values().stream().map(JsonNode::stringValue).collect(Collectors.joining(";"))
        : null;
  }

  static Invalid invalid(List<Wrong> wrong) {
    return new Invalid(wrong.stream().map(RunningCaseJson::problem).toList());
  }

  private static FieldProblem problem(Wrong one) {
    var column = one.column();
    return new FieldProblem(
        column == null ? "body" : column.json(), "wrong", "This field " + one.reason() + ".");
  }

  static Map<String, Object> answer(String caseNumber) {
    return Map.of("caseNumber", caseNumber);
  }

  private static String safe(String name) {
    var shown = name.isEmpty() ? "?" : name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
  }
}
