package org.bridges.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bridges.audit.SubjectFinder.Found;
import org.bridges.audit.chain.EntryBook;
import org.bridges.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Stands around every route with {@link Audited}: what was done is written after the handler and
 * before the first letter of the answer leaves.
 */
@Component
class RouteAudit implements MethodInterceptor {

  private static final String AUDITOR = "AUDITOR";

  private final EntryBook book;
  private final List<SubjectFinder> finders;

  RouteAudit(EntryBook book, List<SubjectFinder> finders) {
    this.book = book;
    this.finders = finders;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    var rule = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), Audited.class);
    var request = RequestContextHolder.getRequestAttributes();
    if (rule == null || !(request instanceof ServletRequestAttributes web)) {
      return call.proceed();
    }
    var found = subject(rule, variables(web));
    if (rule.of() == SubjectKind.LINK && found.isEmpty()) {
      return call.proceed(); // nobody came, and nothing is behind the link
    }
    var look = Look.begin(entry(rule, web, found.orElse(Found.of(Subject.NONE))));
    try {
      var answer = call.proceed();
      settle(look, status(answer, web));
      return answer;
    } catch (Missing | AccessDeniedException closed) {
      deny(look, closed instanceof Missing ? "NOT_THERE" : "NOT_OPEN");
      throw closed;
    } finally {
      Look.end();
    }
  }

  private void settle(Look look, int status) {
    if (status == 403 || status == 404 || status == 410) {
      deny(look, "STATUS_" + status);
    } else if (!look.isWritten()) {
      book.add(look.entries());
    }
  }

  private void deny(Look look, String reason) {
    if (!look.isDenied()) {
      book.add(List.of(look.entry().denied(reason)));
    }
  }

  private Optional<Found> subject(Audited rule, Map<?, ?> variables) {
    var id = String.valueOf(variables.get(rule.by()));
    return switch (rule.of()) {
      case NONE -> Optional.empty();
      case CASE -> Optional.of(Found.of(Subject.ofCase(UUID.fromString(id))));
      default ->
          finders.stream()
              .filter(finder -> finder.kind() == rule.of())
              .findAny()
              .orElseThrow()
              .find(id);
    };
  }

  private static AuditEntry entry(Audited rule, ServletRequestAttributes web, Found found) {
    var actor = found.actor() == null ? Actor.current() : found.actor();
    var why = actor.roles().equals(AUDITOR) ? Purpose.OVERSIGHT : rule.why();
    return new AuditEntry(
        actor,
        rule.action(),
        found.subject(),
        List.of(rule.data()),
        web.getRequest().getMethod()
            + " "
            + attribute(web, HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
        found.step(),
        why.name());
  }

  private static Map<?, ?> variables(ServletRequestAttributes web) {
    return attribute(web, HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
        ? map
        : Map.of();
  }

  private static @Nullable Object attribute(ServletRequestAttributes web, String name) {
    return web.getRequest().getAttribute(name);
  }

  private static int status(@Nullable Object answer, ServletRequestAttributes web) {
    if (answer instanceof ModelAndView page && page.getStatus() != null) {
      return page.getStatus().value();
    }
    if (answer instanceof ResponseEntity<?> entity) {
      return entity.getStatusCode().value();
    }
    var response = web.getResponse();
    return response == null ? 200 : response.getStatus();
  }
}
