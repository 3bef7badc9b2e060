package org.bridges.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of the JSON: reads its properties by name and kind, notes what is wrong, and knows
 * which properties nobody asked for.
 */
final class Fields {

  private final JsonNode node;
  private final String path;
  private final Faults faults;
  private final Set<String> asked = new HashSet<>();

  Fields(JsonNode node, String path, Faults faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  void fault(String name, String code, Object... details) {
    faults.add(path(name), code, details);
  }

  /** Whether nothing at all was sent. */
  boolean isEmpty() {
    return node.isEmpty();
  }

  /** Whether something other than an empty text was sent under the name. */
  boolean has(String name) {
    var value = value(name);
    return value != null && !(value.isString() && value.stringValue().isBlank());
  }

  /** The object of a name; an empty one where there is none. */
  Fields object(String name) {
    var value = value(name);
    if (value != null && !value.isObject()) {
      fault(name, "wrong-type");
    }
    var isObject = value != null && value.isObject();
    return new Fields(
        isObject ? value : tools.jackson.databind.node.JsonNodeFactory.instance.objectNode(),
        path(name),
        faults);
  }

  /** The objects of a list. */
  List<Fields> objects(String name, int most) {
    var objects = new ArrayList<Fields>();
    for (var element : list(name, most)) {
      var at = path(name) + "[" + objects.size() + "]";
      if (!element.isObject()) {
        faults.add(at, "wrong-type");
        return List.of();
      }
      objects.add(new Fields(element, at, faults));
    }
    return objects;
  }

  /** The texts of a list, empty ones left out. */
  List<String> texts(String name, int most, int longest) {
    var texts = new ArrayList<String>();
    int at = 0;
    for (var element : list(name, most)) {
      var text = Texts.read(element, path(name) + "[" + at++ + "]", longest, faults);
      if (text != null) {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  /** The text of a name, null where it is absent or blank. */
  @Nullable String text(String name, int longest) {
    var value = value(name);
    return value == null ? null : Texts.read(value, path(name), longest, faults);
  }

  /** The code of a name, null where it is absent or blank. */
  <T> @Nullable T code(String name, Function<String, @Nullable T> known) {
    return parsed(name, "unknown-code", known);
  }

  /** What a text of a name means, null where it is absent, blank or means nothing. */
  <T> @Nullable T parsed(String name, String fault, Function<String, @Nullable T> meaning) {
    var text = text(name, ReferralReader.TEXT);
    if (text == null) {
      return null;
    }
    var meant = meaning.apply(text);
    if (meant == null) {
      fault(name, fault);
    }
    return meant;
  }

  /** The whole number of a name within bounds. */
  @Nullable Integer number(String name, int least, int most) {
    var value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      fault(name, value.isNumber() ? "out-of-range" : "wrong-type", least, most);
      return null;
    }
    var number = value.intValue();
    if (number < least || number > most) {
      fault(name, "out-of-range", least, most);
      return null;
    }
    return number;
  }

  boolean flag(String name) {
    var value = value(name);
    if (value != null && !value.isBoolean()) {
      fault(name, "wrong-type");
    }
    return value != null && value.isBoolean() && value.booleanValue();
  }

  /** Names every property that nobody asked for; what must never be collected says why. */
  void end() {
    node.propertyNames()
        .forEach(
            name -> {
              if (!asked.contains(name)) {
                fault(Texts.safe(name), NeverCollected.code(name));
              }
            });
  }

  private List<JsonNode> list(String name, int most) {
    var value = value(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      fault(name, "wrong-type");
      return List.of();
    }
    if (value.size() > most) {
      fault(name, "too-many", most);
      return List.of();
    }
    return List.copyOf(value.values());
  }

  private @Nullable JsonNode value(String name) {
    asked.add(name);
    var value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
