package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One request, already checked against the contract. */
record Call(Map<String, String> path, Map<String, String> query, JsonNode body, Upload upload) {

  /** A key of the path. */
  long key(String name) {
    var text = path.getOrDefault(name, "");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("The provided %s '%s' is no key".formatted(name, text));
    }
  }

  /** The raw body, for the one endpoint that takes files. */
  record Upload(String contentType, byte[] bytes) {}
}
