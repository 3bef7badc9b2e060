package org.bridges.worklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes from what a client sent only the keys that the form has, in the shapes that its fields can
 * produce. An absent key is never read as "cleared".
 */
@Component
class FormAnswers {

  private final JsonMapper json;
  private final OfficeTime time;

  FormAnswers(JsonMapper json, OfficeTime time) {
    this.json = json;
    this.time = time;
  }

  /**
   * The answers that may go on, moments with the office's offset.
   *
   * @throws Refused for a key that the form does not have or a value that its field cannot give
   */
  Map<String, Object> accept(String form, Map<String, Object> sent) {
    var fields = fields(json.readTree(form));
    var accepted = new LinkedHashMap<String, Object>();
    new TreeMap<>(sent)
        .forEach(
            (key, value) -> {
              var field = fields.get(key);
              if (field == null) {
                throw new Refused("UNKNOWN_KEY", "This form has no field " + safe(key) + ".");
              }
              if (value != null && !value.toString().isBlank()) {
                accepted.put(key, value(key, field, value));
              }
            });
    return accepted;
  }

  private Object value(String key, JsonNode field, Object value) {
    if (!(value instanceof String || value instanceof Boolean || value instanceof Number)) {
      throw new Refused("NOT_A_CODE", "The field " + safe(key) + " takes one value.");
    }
    var text = value.toString();
    switch (field.path("type").asString("")) {
      case "datetime" -> {
        return moment(key, text);
      }
      case "radio", "select" -> requireOption(key, field, text);
      case "textfield" -> requirePattern(key, field, text);
      default -> {
        // numbers and checkboxes carry themselves
      }
    }
    return value;
  }

  private String moment(String key, String text) {
    try {
      return time.iso(time.parse(text));
    } catch (java.time.DateTimeException wrong) {
      throw new Refused("NOT_A_MOMENT", "Choose a date and a time for " + safe(key) + ".");
    }
  }

  private static void requireOption(String key, JsonNode field, String text) {
    var values = field.path("values");
    if (values.isMissingNode()) {
      requireCode(key, text); // options come from the office; the step checks them
      return;
    }
    for (var option : values) {
      if (option.path("value").asString("").equals(text)) {
        return;
      }
    }
    throw new Refused("UNKNOWN_OPTION", "The field " + safe(key) + " has no such answer.");
  }

  private static void requirePattern(String key, JsonNode field, String text) {
    var pattern = field.path("validate").path("pattern").asString("[A-Za-z0-9-]{1,40}");
    if (!text.matches(pattern)) {
      throw new Refused("WRONG_FORMAT", "Check what was written for " + safe(key) + ".");
    }
  }

  private static void requireCode(String key, String text) {
    if (!text.matches("[A-Za-z0-9_.-]{1,64}")) {
      throw new Refused("NOT_A_CODE", "Choose a value of the list for " + safe(key) + ".");
    }
  }

  private static Map<String, JsonNode> fields(JsonNode form) {
    var fields = new LinkedHashMap<String, JsonNode>();
    collect(form.path("components"), fields);
    return fields;
  }

  private static void collect(JsonNode components, Map<String, JsonNode> fields) {
    for (var component : components) {
      if (component.has("key")) {
        fields.put(component.path("key").asString(""), component);
      }
      collect(component.path("components"), fields);
    }
  }

  private static String safe(String key) {
    return key.matches("[A-Za-z0-9_]{1,40}") ? key : "that was sent";
  }
}
