package org.bridges.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers every problem: as problem details for the API, as a page for people. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemWords words;

  ProblemAdvice(ProblemWords words) {
    this.words = words;
  }

  @ExceptionHandler(Exception.class)
  Object answer(Exception cause, HttpServletRequest request, Locale locale) throws Exception {
    if (cause instanceof AccessDeniedException || cause instanceof AuthenticationException) {
      throw cause; // the security chain asks for a login or says no
    }
    var problem = words.problem(cause, locale);
    if (problem.status().is5xxServerError()) {
      log.error("{} at {}", cause.getClass().getName(), frame(cause));
    }
    return wantsPage(request) ? page(problem) : json(problem);
  }

  private static ModelAndView page(Problem problem) {
    var page = new ModelAndView("error");
    page.setStatus(problem.status());
    page.addObject("status", problem.status().value());
    page.addObject("problem", problem);
    return page;
  }

  private static ResponseEntity<Object> json(Problem problem) {
    return ResponseEntity.status(problem.status())
        .headers(problem.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.body());
  }

  private static boolean wantsPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** Where it happened; the message may repeat what a person wrote, so it stays out of the log. */
  private static String frame(Throwable cause) {
    for (var frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith("org.bridges.")) {
        return frame.toString();
      }
    }
    return cause.getStackTrace().length == 0 ? "?" : cause.getStackTrace()[0].toString();
  }
}
