package org.bridges.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/**
 * Signing in and out, tries that failed, and addresses that a role does not open. A program that
 * sends its password with each request signs in nowhere: its entries are those of its requests.
 */
@Configuration(proxyBeanMethods = false)
class SignInAudit {

  private static final Pattern AREA = Pattern.compile("(/api)?/[a-z0-9-]{1,20}");

  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");
  private static final Pattern REASON = Pattern.compile("[A-Z_]{1,40}");

  private final AuditTrail trail;
  private final KnownPeople people;

  SignInAudit(AuditTrail trail, KnownPeople people) {
    this.trail = trail;
    this.people = people;
  }

  @Bean
  static AuthorizationEventPublisher denials(ApplicationEventPublisher events) {
    return new SpringAuthorizationEventPublisher(events);
  }

  @EventListener
  void in(InteractiveAuthenticationSuccessEvent event) {
    write(Actor.of(event.getAuthentication()), AuditAction.SIGN_IN, "", "");
  }

  @EventListener
  void out(LogoutSuccessEvent event) {
    write(Actor.of(event.getAuthentication()), AuditAction.SIGN_OUT, "", "");
  }

  /** What was typed as a name may be anything, also a password: only a known name is written. */
  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    if (event.getException() instanceof AuthenticationServiceException) {
      return; // nobody could be looked up, so no password was wrong
    }
    var typed = event.getAuthentication().getName();
    var name = people.person(typed).isPresent() ? typed : "unknown";
    write(new Actor(name, ""), AuditAction.SIGN_IN_FAILED, "", kind(event.getException()));
  }

  /** What went wrong between provider and office is a code of the protocol. */
  private static String kind(AuthenticationException problem) {
    if (problem instanceof OAuth2AuthenticationException protocol) {
      var code = protocol.getError().getErrorCode();
      return (CODE.matcher(code).matches() ? code : "unknown").toUpperCase(Locale.ROOT);
    }
    if (problem instanceof AccountStatusException refused
        && REASON.matcher(String.valueOf(refused.getMessage())).matches()) {
      return String.valueOf(refused.getMessage());
    }
    var kind = problem.getClass().getSimpleName().replace("Exception", "");
    return kind.toUpperCase(Locale.ROOT);
  }

  @EventListener
  void denied(AuthorizationDeniedEvent<?> event) {
    var person = event.getAuthentication().get();
    if (person != null && !(person instanceof AnonymousAuthenticationToken)) {
      write(Actor.of(person), AuditAction.DENIED, area(event.getObject()), "ROLE");
    }
  }

  /** The beginning of the address; what comes behind may be typed by hand. */
  private static String area(Object asked) {
    if (!(asked instanceof HttpServletRequest request)) {
      return "";
    }
    var start = AREA.matcher(request.getRequestURI());
    return request.getMethod() + (start.lookingAt() ? " " + start.group() : "");
  }

  private void write(Actor actor, AuditAction action, String route, String reason) {
    trail.record(new AuditEntry(actor, action, Subject.NONE, List.of(), route, null, reason));
  }
}
