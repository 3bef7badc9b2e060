package org.bridges.camunda.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * The official description of the REST API, {@code rest-api.yaml} of the gateway protocol: it says
 * which bodies are well-formed.
 */
public final class Contract {

  private static final String FILE = "/rest-api.yaml";

  private final Map<String, Object> document;
  private final Shapes shapes;

  private Contract(Map<String, Object> document) {
    this.document = document;
    shapes = new Shapes(document);
  }

  /** The contract on the class path; read once. */
  public static Contract official() {
    return Holder.OFFICIAL;
  }

  /** What is wrong with a request's JSON body; empty when nothing is. */
  public List<String> requestFaults(String method, String template, @Nullable JsonNode body) {
    var request = child(operation(method, template), "requestBody");
    if (request.isEmpty()) {
      return List.of();
    }
    if (body == null || body.isMissingNode()) {
      return Boolean.TRUE.equals(request.get("required"))
          ? List.of("Required request body is missing")
          : List.of();
    }
    var schema = schema(request, "application/json");
    return schema.isEmpty() ? List.of() : shapes.faults(schema, body);
  }

  /** What is wrong with an answer's body; empty when nothing is. */
  public List<String> responseFaults(String method, String template, int status, JsonNode body) {
    return withoutKnown(method, template, bodyFaults(method, template, status, body));
  }

  /** What is wrong with a whole answer: status, content type and body. */
  List<String> answerFaults(String method, String template, Reply reply) {
    var responses = child(operation(method, template), "responses");
    var content = child(shapes.resolve(child(responses, "" + reply.status())), "content");
    if (!content.isEmpty() && !content.containsKey(reply.contentType())) {
      return List.of("Content type '%s' is not foreseen".formatted(reply.contentType()));
    }
    if (reply.status() < 300 && content.isEmpty() && reply.body().length > 0) {
      return List.of("A body is not foreseen");
    }
    if (reply.status() >= 400 && !problemFaults(reply).isEmpty()) {
      return problemFaults(reply);
    }
    return responseFaults(method, template, reply.status(), reply.json());
  }

  /** What is wrong with a refusal of a path that the contract does not know. */
  List<String> problemFaults(Reply reply) {
    return reply.contentType().equals("application/problem+json")
        ? shapes.faults(Map.of("$ref", "#/components/schemas/ProblemDetail"), reply.json())
        : List.of("Content type '%s' is no problem".formatted(reply.contentType()));
  }

  private List<String> bodyFaults(String method, String template, int status, JsonNode body) {
    var responses = child(operation(method, template), "responses");
    var response = shapes.resolve(child(responses, Integer.toString(status)));
    if (response.isEmpty()) {
      return List.of("Status %d is not foreseen for %s %s".formatted(status, method, template));
    }
    var type = status < 400 ? "application/json" : "application/problem+json";
    var schema = schema(response, type);
    return schema.isEmpty() ? List.of() : shapes.faults(schema, body);
  }

  private static List<String> withoutKnown(String method, String template, List<String> faults) {
    var operation = method + " " + template;
    return faults.stream().filter(fault -> !Contradictions.covers(operation, fault)).toList();
  }

  private Map<String, Object> operation(String method, String template) {
    var operation = child(child(child(document, "paths"), template), method.toLowerCase());
    if (operation.isEmpty()) {
      throw new IllegalArgumentException("The contract has no " + method + " " + template);
    }
    return operation;
  }

  private static Map<String, Object> schema(Map<String, Object> body, String type) {
    return child(child(child(body, "content"), type), "schema");
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> child(Map<String, Object> parent, String name) {
    return parent.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static final class Holder {

    static final Contract OFFICIAL = load();

    private static Contract load() {
      try (InputStream file = Contract.class.getResourceAsStream(FILE)) {
        return new Contract(new Yaml().load(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
