package org.bridges.directory.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session's cookie is "strict": a browser does not send it when somebody comes from another
 * site, by a link in a mail or back from the provider. Such an arrival gets a page that leads to
 * the same address, and comes again from here, with the cookie. Nothing is answered and no session
 * is made before.
 */
final class ArrivalFromElsewhere extends OncePerRequestFilter {

  private final RequestMatcher withoutSession;

  ArrivalFromElsewhere(RequestMatcher withoutSession) {
    this.withoutSession = withoutSession;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!"cross-site".equals(request.getHeader("Sec-Fetch-Site"))
        || withoutSession.matches(request)) {
      chain.doFilter(request, response);
    } else if (!opensPage(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (SessionCookie.isIn(request)) {
      chain.doFilter(request, response);
    } else {
      var query = request.getQueryString();
      Onward.to(request.getRequestURI() + (query == null ? "" : "?" + query), response);
    }
  }

  /** Somebody follows a link, and no page elsewhere fetches, frames or sends anything. */
  private static boolean opensPage(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
        && "document".equals(request.getHeader("Sec-Fetch-Dest"));
  }
}
