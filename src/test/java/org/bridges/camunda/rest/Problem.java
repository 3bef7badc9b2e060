package org.bridges.camunda.rest;

import io.camunda.zeebe.protocol.record.RejectionType;
import org.bridges.camunda.engine.EngineAnswer;

/** An answer other than success, as problem details. */
final class Problem extends RuntimeException {

  private final int status;
  private final String title;

  private Problem(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "INVALID_ARGUMENT", detail);
  }

  static Problem notFound(String detail) {
    return new Problem(404, "NOT_FOUND", detail);
  }

  static Problem methodNotAllowed(String detail) {
    return new Problem(405, "Method Not Allowed", detail);
  }

  static Problem unavailable(String detail) {
    return new Problem(503, "RESOURCE_EXHAUSTED", detail);
  }

  static Problem timeout(String detail) {
    return new Problem(504, "DEADLINE_EXCEEDED", detail);
  }

  static Problem internal(String detail) {
    return new Problem(500, "INTERNAL_ERROR", detail);
  }

  /** The engine's refusal, in the words of the real gateway. */
  static Problem of(String command, EngineAnswer answer) {
    var title = answer.rejection().name();
    var detail = "Command '%s' rejected with code '%s': %s";
    return new Problem(
        status(answer.rejection()), title, detail.formatted(command, title, answer.reason()));
  }

  private static int status(RejectionType type) {
    return switch (type) {
      case NOT_FOUND -> 404;
      case INVALID_STATE, ALREADY_EXISTS -> 409;
      case INVALID_ARGUMENT -> 400;
      case UNAUTHORIZED -> 401;
      case FORBIDDEN -> 403;
      default -> 500;
    };
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }
}
