package org.bridges.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a program in RFC 9457's words that it must sign in, or that its role may not do this. While
 * the database is away nobody can be known: a program that heard "wrong password" would give up.
 */
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String RETRY_AFTER_SECONDS = "10";

  private final JsonMapper json;

  ProblemAnswers(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException {
    if (problem instanceof AuthenticationServiceException) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      write(response, HttpStatus.SERVICE_UNAVAILABLE, "The office cannot answer now. Try again.");
      return;
    }
    response.setHeader("WWW-Authenticate", "Basic realm=\"office\", charset=\"UTF-8\"");
    write(response, HttpStatus.UNAUTHORIZED, "Sign in with your user name and password.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
      throws IOException {
    write(response, HttpStatus.FORBIDDEN, "Your role may not do this.");
  }

  private void write(HttpServletResponse response, HttpStatus status, String what)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, what));
  }
}
