package org.bridges.intake;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Referrals as nobody should send them, drawn by chance from one seed. */
final class OddInputs {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper ESCAPED =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** Right in some place and wrong in most. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\ud83d",
          "\ud83d\ude00",
          "\u0645\u0647\u0627",
          "\u202eabc",
          "e\u0301",
          "\t",
          "\r\n",
          "\u0085",
          "<script>alert(1)</script>",
          "'; drop table referral; --",
          "${7*7}",
          "__${7*7}__",
          "NaN",
          "null",
          "true",
          "-1",
          "2031-01-01",
          "0000-00-00",
          "2010-02-30",
          "+99999-01-01",
          "2010-02-28",
          "1e400",
          "SELF",
          "self",
          "BEXAR",
          "HILDAGO",
          "YES",
          "UNSURE",
          "210-555-0100",
          "911",
          "a@b",
          "@",
          "\uffff",
          "%00",
          "../../etc",
          "x".repeat(121),
          "y".repeat(201),
          "z".repeat(501),
          "w".repeat(9000));

  private static final List<String> PLACES =
      List.of(
          "kind",
          "about",
          "source",
          "source.kind",
          "source.agency",
          "source.agencyKind",
          "source.name",
          "source.role",
          "source.phone",
          "source.email",
          "source.wantsFeedback",
          "person",
          "person.name",
          "person.age",
          "youth",
          "youth.name",
          "youth.aliases",
          "youth.dateOfBirth",
          "youth.age",
          "youth.ageEstimated",
          "youth.gender",
          "concern",
          "concern.level",
          "concern.immediateDanger",
          "concern.recoveredAt",
          "concern.narrative",
          "concern.screening",
          "concern.screening.band",
          "concern.screening.date",
          "needs",
          "connections",
          "livesIn",
          "livesIn.county",
          "safeContact",
          "safeContact.method",
          "safeContact.value",
          "youth.immigrationStatus",
          "source.ssn",
          "photo",
          "trafficker",
          "youth.homeAddress",
          "",
          "a b",
          "__proto__",
          "\u0000");

  private static final List<String> BROKEN =
      List.of("%", "%zz", "a=%", "&&&=&=", "source.kind=%00", "a=%c3%28", "=", "%00=1");

  private final Random chance;

  OddInputs(long seed) {
    chance = new Random(seed);
  }

  /** What is sent, and as what. */
  record Input(String body, String type) {}

  /** A body for the API. */
  Input json() {
    var odd = chance.nextInt(100);
    if (odd == 0) {
      return new Input(base().toString(), pick(List.of("text/plain", "application/xml", "x")));
    }
    if (odd == 1) {
      return new Input("{\"source\": \"" + "x".repeat(300_000) + "\"}", "application/json");
    }
    var body = odd < 4 ? right() : wrong();
    var written = (chance.nextBoolean() ? ESCAPED : new JsonMapper()).writeValueAsString(body);
    return new Input(odd < 20 && odd >= 4 ? torn(written) : written, "application/json");
  }

  /** The fields of a form, as a browser or somebody's script writes them. */
  Input form() {
    var odd = chance.nextInt(100);
    var type = "application/x-www-form-urlencoded";
    if (odd == 0) {
      return new Input("a=1&".repeat(3000), type);
    }
    if (odd == 1) {
      return new Input("concern.narrative=" + "x".repeat(300_000), type);
    }
    if (odd == 2) {
      return new Input(
          "source.kind=OTHER", pick(List.of("text/plain", "multipart/form-data; boundary=x")));
    }
    if (odd < 10) {
      return new Input(pick(BROKEN), type);
    }
    var fields = new ArrayList<String>();
    fields.add(field("source.kind", odd < 13 ? "SELF" : text()));
    fields.add(field("concern.immediateDanger", odd < 13 ? "YES" : text()));
    for (int more = odd < 13 ? 0 : chance.nextInt(8); more > 0; more--) {
      fields.add(field(pick(PLACES), text()));
      fields.add(field("connections[" + chance.nextInt(5) + "].county", text()));
    }
    return new Input(String.join("&", fields), type);
  }

  private static String field(String name, String value) {
    return List.of(name, value).stream()
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
        .collect(Collectors.joining("="));
  }

  private static ObjectNode base() {
    var root = NODES.objectNode();
    root.putObject("source").put("kind", "OTHER").put("phone", "210-555-0100");
    root.putObject("youth").put("age", 15);
    root.putObject("concern").put("level", "UNSURE").put("immediateDanger", "NO");
    return root;
  }

  /** Strange but right: every script, the longest that is taken. */
  private ObjectNode right() {
    var root = base();
    var name =
        pick(List.of("\u0645\u0647\u0627", "\ud83d\ude00", "e\u0301", "n".repeat(120), "<b>"));
    ((ObjectNode) root.path("youth")).put("name", name);
    return root;
  }

  private ObjectNode wrong() {
    var root = base();
    for (int times = 1 + chance.nextInt(4); times > 0; times--) {
      put(root, pick(PLACES), value(2));
    }
    if (chance.nextInt(4) > 0) {
      put(root, pick(List.of("youth.visa", "youth.age", "connections", "extra")), value(1));
    }
    return root;
  }

  private static void put(ObjectNode root, String place, JsonNode value) {
    var parts = List.of(place.split("\\.", -1));
    var at = root;
    for (var part : parts.subList(0, parts.size() - 1)) {
      at = at.path(part) instanceof ObjectNode object ? object : at.putObject(part);
    }
    at.set(parts.getLast(), value);
  }

  private JsonNode value(int depth) {
    return switch (chance.nextInt(depth > 0 ? 12 : 8)) {
      case 0, 1, 2 -> NODES.stringNode(text());
      case 3 -> NODES.numberNode(chance.nextInt(300) - 100);
      case 4 -> NODES.numberNode(pick(List.of(1.5, -0.0, 1e308, 5e-324)));
      case 5 -> NODES.numberNode(BigInteger.TWO.pow(chance.nextInt(900)).negate());
      case 6 -> NODES.booleanNode(chance.nextBoolean());
      case 7 -> NODES.nullNode();
      case 8, 9 -> NODES.objectNode().set(pick(PLACES), value(depth - 1));
      case 10 -> NODES.arrayNode().add(value(depth - 1)).add(value(depth - 1));
      default -> {
        var many = NODES.arrayNode();
        for (int at = 0; at < 20; at++) {
          many.add(text());
        }
        yield many;
      }
    };
  }

  /** Cut off, doubled, or with one foreign character. */
  private String torn(String written) {
    var at = chance.nextInt(written.length());
    return switch (chance.nextInt(4)) {
      case 0 -> written.substring(0, at);
      case 1 -> written + written;
      case 2 -> written.substring(0, at) + "\u0000" + written.substring(at);
      default -> "\ufeff" + written.substring(0, at) + "}" + written.substring(at);
    };
  }

  private String text() {
    return pick(TEXTS);
  }

  private <T> T pick(List<T> from) {
    return from.get(chance.nextInt(from.size()));
  }
}
