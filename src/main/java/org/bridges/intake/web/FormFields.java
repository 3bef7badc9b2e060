package org.bridges.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of the public form. Each is named like its place in the JSON of a referral, so that
 * the form and the API are read, checked and explained by the same code.
 */
final class FormFields {

  /** How many pairs of county and kind the form offers. */
  static final int PLACES = 3;

  /** A field that only programs fill; who filled it sees it and can empty it: nobody is lost. */
  static final String TRAP = "website";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of(
          "source.kind",
          "source.agency",
          "source.agencyKind",
          "source.name",
          "source.role",
          "source.phone",
          "source.email",
          "about",
          "person.name",
          "person.relation",
          "person.language",
          "youth.name",
          "youth.dateOfBirth",
          "youth.language",
          "youth.gender",
          "concern.immediateDanger",
          "concern.narrative",
          "livesIn.county",
          "livesIn.state",
          "safeContact.who",
          "safeContact.method",
          "safeContact.value",
          "safeContact.note");
  private static final Set<String> NUMBERS = Set.of("youth.age", "person.age");
  private static final Set<String> FLAGS =
      Set.of("source.wantsFeedback", "youth.ageEstimated", "safeContact.mayLeaveMessage");

  /** The plain words of the form to the codes of the contract. */
  private static final Map<String, String> LEVELS =
      Map.of(
          "CLEAR", "SUSPECTED",
          "SIGNS", "POTENTIAL",
          "HIGH_RISK", "HIGH_RISK",
          "CONFIRMED", "CONFIRMED",
          "UNSURE", "UNSURE");

  private FormFields() {}

  /** What was typed, as the JSON of a referral; what the form does not have is left out. */
  static ObjectNode json(MultiValueMap<String, String> typed) {
    var root = NODES.objectNode();
    TEXTS.forEach(name -> put(root, name, text(first(typed, name))));
    NUMBERS.forEach(name -> put(root, name, number(first(typed, name))));
    FLAGS.forEach(name -> put(root, name, NODES.booleanNode(typed.containsKey(name))));
    var level = first(typed, "concern.level");
    put(root, "concern.level", text(LEVELS.getOrDefault(level, level)));
    put(root, "youth.aliases", list(List.of(first(typed, "youth.aliases").split("[,;\n]"))));
    put(root, "needs", list(typed.getOrDefault("needs", List.of())));
    put(root, "connections", connections(typed));
    var trap = first(typed, TRAP);
    if (!trap.isBlank()) {
      root.set(TRAP, text(trap)); // no person sees the field: the reader refuses it by name
    }
    dropWhatNobodySaid(root);
    return root;
  }

  /** What was typed, to show it again beside an error. */
  static Map<String, List<String>> shown(MultiValueMap<String, String> typed) {
    var shown = new LinkedHashMap<String, List<String>>();
    typed.forEach(
        (name, values) -> {
          if (name.length() < 40) {
            shown.put(name, List.copyOf(values));
          }
        });
    return shown;
  }

  private static ArrayNode connections(MultiValueMap<String, String> typed) {
    var connections = NODES.arrayNode();
    for (int place = 0; place < PLACES; place++) {
      var county = first(typed, "connections[" + place + "].county");
      var kind = first(typed, "connections[" + place + "].kind");
      if (!county.isBlank() || !kind.isBlank()) {
        var one = connections.addObject();
        one.set("county", text(county));
        one.set("kind", text(kind));
      }
    }
    return connections;
  }

  /** The selects and boxes about a contact or a person say nothing on their own. */
  private static void dropWhatNobodySaid(ObjectNode root) {
    var contact = root.path("safeContact");
    if (isBlank(contact, "value") && isBlank(contact, "note")) {
      root.remove("safeContact");
    }
    var person = root.path("person");
    if (person.isEmpty() || person.valueStream().allMatch(value -> value.asString("").isBlank())) {
      root.remove("person");
    }
    var home = root.path("livesIn");
    if (isBlank(home, "county") && isBlank(home, "state")) {
      root.remove("livesIn");
    }
  }

  private static boolean isBlank(JsonNode part, String name) {
    return part.path(name).asString("").isBlank();
  }

  private static void put(ObjectNode root, String path, JsonNode value) {
    var at = path.indexOf('.');
    if (at < 0) {
      root.set(path, value);
    } else {
      var part = root.path(path.substring(0, at));
      var object = part.isObject() ? (ObjectNode) part : root.putObject(path.substring(0, at));
      object.set(path.substring(at + 1), value);
    }
  }

  private static JsonNode text(String typed) {
    // browsers send a line break as two characters; people count it as one
    return NODES.stringNode(typed.replace("\r\n", "\n"));
  }

  /** A number where it is one; other text is left for the reader to refuse. */
  private static JsonNode number(String typed) {
    var plain = typed.strip();
    if (plain.isEmpty()) {
      return NODES.nullNode();
    }
    return plain.matches("-?[0-9]{1,9}")
        ? NODES.numberNode(Integer.parseInt(plain))
        : NODES.stringNode(plain);
  }

  private static ArrayNode list(List<String> typed) {
    var list = NODES.arrayNode();
    typed.stream().filter(text -> !text.isBlank()).forEach(list::add);
    return list;
  }

  private static String first(MultiValueMap<String, String> typed, String name) {
    var value = typed.getFirst(name);
    return value == null ? "" : value;
  }
}
