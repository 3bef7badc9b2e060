package org.bridges.shared.web;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** An answer that says what is wrong and what to do (RFC 9457); also the model of the page. */
record Problem(
    HttpStatusCode status,
    String code,
    String title,
    String detail,
    List<FieldProblem> errors,
    HttpHeaders headers) {

  ProblemDetail body() {
    var body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setTitle(title);
    body.setProperty("code", code);
    body.setProperty("errors", errors);
    return body;
  }
}
