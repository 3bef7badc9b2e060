package org.bridges.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The worked examples of the contract; their outcomes hold for an arrival on 2026-11-25. */
final class Examples {

  private Examples() {}

  /** An example: what is sent, and what must come of it. */
  record Example(String id, JsonNode referral, JsonNode expect) {

    boolean isWrong() {
      return expect.has("error");
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Example> all() {
    return StreamSupport.stream(file().spliterator(), false)
        .map(
            one -> new Example(one.path("id").asString(), one.path("referral"), one.path("expect")))
        .toList();
  }

  static Stream<Example> right() {
    return all().stream().filter(example -> !example.isWrong());
  }

  static Stream<Example> wrong() {
    return all().stream().filter(Example::isWrong);
  }

  static Example named(String id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** What is sent of an example, about somebody of this name. */
  static String about(String id, String name) {
    var referral = named(id).referral().deepCopy();
    ((ObjectNode) referral.path("youth")).put("name", name).putArray("aliases");
    return referral.toString();
  }

  private static JsonNode file() {
    try {
      return new JsonMapper()
          .readTree(new ClassPathResource("intake/referrals.json").getContentAsByteArray());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
