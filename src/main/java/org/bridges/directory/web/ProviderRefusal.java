package org.bridges.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bridges.directory.SignInRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Whoever does not get in from the provider is told what to do; the try is written down. */
final class ProviderRefusal implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(ProviderRefusal.class);

  private final ApplicationEventPublisher events;

  ProviderRefusal(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** A sign-in at the provider that led to nobody. */
  static final class Failed extends AbstractAuthenticationFailureEvent {

    private static final long serialVersionUID = 1L;

    Failed(Authentication who, AuthenticationException why) {
      super(who, why);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException {
    if (isAway(problem)) {
      log.warn("A sign-in was not possible: {}", cause(problem));
      response.sendRedirect("/login?away");
      return;
    }
    var refused = problem instanceof SignInRefused known ? known : null;
    var username = refused == null || refused.username() == null ? "" : refused.username();
    var who = UsernamePasswordAuthenticationToken.unauthenticated(username, "");
    events.publishEvent(new Failed(who, problem));
    log.info("A sign-in was refused: {}", cause(problem));
    response.sendRedirect(
        "/login?refused=" + (refused == null ? "FAILED" : refused.reason().name()));
  }

  private static boolean isAway(AuthenticationException problem) {
    return problem instanceof AuthenticationServiceException
        || !(problem instanceof SignInRefused || problem instanceof OAuth2AuthenticationException);
  }

  /** A code or a kind, never a message: that may repeat what was sent. */
  private static String cause(AuthenticationException problem) {
    return switch (problem) {
      case SignInRefused refused -> refused.reason().name();
      case OAuth2AuthenticationException protocol -> code(protocol.getError().getErrorCode());
      default ->
          (problem.getCause() == null ? problem : problem.getCause()).getClass().getSimpleName();
    };
  }

  /** It may come from the address, where anybody can write. */
  private static String code(String sent) {
    return sent.matches("[a-z_]{1,40}") ? sent : "unknown";
  }
}
