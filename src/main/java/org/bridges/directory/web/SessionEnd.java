package org.bridges.directory.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is no longer true, before its next request is answered: the person was taken
 * out of the directory, their roles changed, or the session is older than a session may be.
 */
final class SessionEnd extends OncePerRequestFilter {

  private final Function<String, @Nullable StaffView> directory;
  private final ApplicationEventPublisher events;
  private final Duration longest;
  private final InstantSource clock;
  private final RequestMatcher withoutSession;

  SessionEnd(
      Function<String, @Nullable StaffView> directory,
      ApplicationEventPublisher events,
      Duration longest,
      InstantSource clock,
      RequestMatcher withoutSession) {
    this.directory = directory;
    this.events = events;
    this.longest = longest;
    this.clock = clock;
    this.withoutSession = withoutSession;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return withoutSession.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = SecurityContextHolder.getContext().getAuthentication();
    var session = request.getSession(false);
    try {
      var brought = session != null && !session.isNew();
      if (brought && person != null && (isOver(session.getCreationTime()) || !isTrue(person))) {
        new SecurityContextLogoutHandler().logout(request, response, person);
        events.publishEvent(new LogoutSuccessEvent(person));
      }
    } catch (DataAccessException | TransactionException away) {
      response.setHeader("Retry-After", "10");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isOver(long begun) {
    return clock.millis() - begun > longest.toMillis();
  }

  private boolean isTrue(Authentication person) {
    var known = directory.apply(person.getName());
    return known != null && known.active() && roles(known).equals(roles(person));
  }

  private static Set<String> roles(StaffView person) {
    return person.roles().stream().map(Role::authority).collect(Collectors.toSet());
  }

  private static Set<String> roles(Authentication person) {
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(name -> name != null && name.startsWith("ROLE_"))
        .collect(Collectors.toSet());
  }
}
