package org.bridges.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is at work: in filters and in the security chain. */
@Component
public class ProblemWriter {

  private final ProblemWords words;
  private final JsonMapper json;
  private final LocaleResolver locales;

  ProblemWriter(ProblemWords words, JsonMapper json, LocaleResolver locales) {
    this.words = words;
    this.json = json;
    this.locales = locales;
  }

  /** Answers with the problem as JSON, in the client's language. */
  public void write(HttpServletRequest request, HttpServletResponse response, Exception cause)
      throws IOException {
    var problem = words.problem(cause, locales.resolveLocale(request));
    problem.headers().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(json.writeValueAsString(problem.body()));
  }
}
