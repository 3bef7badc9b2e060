package org.bridges.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.bridges.access.Closed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A page that says no, and how somebody who must help now gets in; programs hear it as a 403. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClosedAdvice {

  @ExceptionHandler(Closed.class)
  ModelAndView closed(Closed closed, HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
      throw closed; // the security chain answers
    }
    var page = new ModelAndView("access/closed");
    page.setStatus(HttpStatus.FORBIDDEN);
    page.addObject("caseId", closed.caseId());
    return page;
  }
}
