package org.bridges.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What breaks while a page is drawn is logged by kind and place. Templates and the server would log
 * the message, and messages repeat what stood on the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuietTrouble extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(QuietTrouble.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException problem) {
      var cause = NestedExceptionUtils.getMostSpecificCause(problem);
      log.error("{} at {}", cause.getClass().getName(), place(cause));
      if (!response.isCommitted()) {
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      }
    }
  }

  private static String place(Throwable cause) {
    var frames = cause.getStackTrace();
    for (var frame : frames) {
      if (frame.getClassName().startsWith("org.bridges.")) {
        return frame.toString();
      }
    }
    return frames.length == 0 ? "an unknown place" : frames[0].toString();
  }
}
