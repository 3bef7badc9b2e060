package org.bridges.camunda.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.bridges.camunda.records.Row;
import org.jspecify.annotations.Nullable;

/** JSON in the shapes of the contract. */
final class Json {

  static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A row with all the fields that are set. */
  static ObjectNode of(Row row) {
    var node = object();
    for (var field : row.fields()) {
      put(node, field, row.value(field));
    }
    return node;
  }

  /** Sets a field; an absent value leaves it out. */
  static void put(ObjectNode node, String field, @Nullable Object value) {
    if (value instanceof Instant instant) {
      node.put(field, DATE_TIME.format(instant));
    } else if (value != null) {
      node.set(field, MAPPER.valueToTree(value));
    }
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw Problem.badRequest("Request body is no JSON: " + e.getOriginalMessage());
    }
  }

  /** The variables of a body, as the engine wants them. */
  static DirectBuffer variables(JsonNode body) {
    var variables = body.path("variables");
    var json = variables.isObject() ? variables.toString() : "{}";
    return new UnsafeBuffer(MsgPackConverter.convertToMsgPack(json));
  }

  /** A text of the body, empty when it is absent. */
  static String text(JsonNode body, String field) {
    return body.path(field).isNull() ? "" : body.path(field).asText("");
  }
}
