package org.bridges.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes guessing slow: ten wrong passwords for a name from one address close that name for that
 * address for a quarter of an hour. Elsewhere the person still signs in, so that nobody can lock
 * the office out. Each replica counts for itself.
 */
@Component
class SignInGuard {

  private static final int TRIES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();

  /** Whether the name is closed for the address that asks now. */
  boolean isClosed(String username) {
    var tries = failures.get(key(username));
    if (tries == null) {
      return false;
    }
    synchronized (tries) {
      forgetOld(tries);
      return tries.size() >= TRIES;
    }
  }

  @EventListener
  void failed(AuthenticationFailureBadCredentialsEvent event) {
    if (failures.size() >= MOST_REMEMBERED) {
      failures.values().removeIf(SignInGuard::isOver);
    }
    var tries = failures.computeIfAbsent(key(event.getAuthentication().getName()), this::none);
    synchronized (tries) {
      forgetOld(tries);
      if (tries.size() < TRIES) {
        tries.add(Instant.now());
      }
    }
  }

  @EventListener
  void succeeded(AuthenticationSuccessEvent event) {
    failures.remove(key(event.getAuthentication().getName()));
  }

  private Deque<Instant> none(String key) {
    return new ArrayDeque<>();
  }

  private static boolean isOver(Deque<Instant> tries) {
    synchronized (tries) {
      forgetOld(tries);
      return tries.isEmpty();
    }
  }

  private static void forgetOld(Deque<Instant> tries) {
    var start = Instant.now().minus(WINDOW);
    while (!tries.isEmpty() && tries.peek().isBefore(start)) {
      tries.remove();
    }
  }

  private static String key(String username) {
    var from =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
            ? web.getRequest().getRemoteAddr()
            : "inside";
    return from + " " + username;
  }
}
