package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;

/** What goes back. */
record Reply(int status, String contentType, byte[] body) {

  static Reply noContent() {
    return new Reply(204, "", new byte[0]);
  }

  static Reply ok(JsonNode body) {
    return new Reply(200, "application/json", bytes(body.toString()));
  }

  static Reply xml(String body) {
    return new Reply(200, "text/xml", bytes(body));
  }

  static Reply problem(Problem problem, String path) {
    var body = Json.object();
    body.put("type", "about:blank");
    body.put("title", problem.title());
    body.put("status", problem.status());
    body.put("detail", problem.getMessage());
    body.put("instance", path);
    return new Reply(problem.status(), "application/problem+json", bytes(body.toString()));
  }

  /** The body as JSON; missing where it is none. */
  JsonNode json() {
    return contentType.endsWith("json")
        ? Json.parse(new String(body, StandardCharsets.UTF_8))
        : MissingNode.getInstance();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
