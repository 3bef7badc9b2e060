package org.bridges.directory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bridges.shared.web.Network;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes guessing passwords slow, within a quarter of an hour: ten wrong ones close a name for one
 * address, fifty close that address, a hundred from anywhere close the name for addresses it never
 * signed in from. Where somebody has signed in before, only their own ten count: nobody can lock
 * them out from elsewhere. Each replica counts for itself.
 */
@Component
class SignInGuard {

  static final int OF_NAME_AT_ADDRESS = 10;
  static final int AT_ADDRESS = 50;
  static final int OF_NAME = 100;

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration KNOWN_FOR = Duration.ofDays(30);
  private static final int MOST_REMEMBERED = 10_000;

  private final InstantSource clock;
  private final RecentFailures failures = new RecentFailures(WINDOW, MOST_REMEMBERED);
  private final Map<String, Long> signedIn =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  @Autowired
  SignInGuard() {
    this(InstantSource.system());
  }

  SignInGuard(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether no password is looked at now for this name from the address that asks. */
  synchronized boolean isClosed(String username) {
    var now = clock.millis();
    var address = address();
    var pair = address + " " + username;
    if (failures.count(pair, now) >= OF_NAME_AT_ADDRESS) {
      return true;
    }
    var known = signedIn.get(pair);
    if (known != null && now - known < KNOWN_FOR.toMillis()) {
      return false;
    }
    return failures.count(address, now) >= AT_ADDRESS
        || failures.count("* " + username, now) >= OF_NAME;
  }

  @EventListener
  synchronized void failed(AuthenticationFailureBadCredentialsEvent event) {
    var now = clock.millis();
    var username = event.getAuthentication().getName();
    failures.add(address() + " " + username, OF_NAME_AT_ADDRESS, now);
    failures.add(address(), AT_ADDRESS, now);
    failures.add("* " + username, OF_NAME, now);
  }

  @EventListener
  synchronized void succeeded(AuthenticationSuccessEvent event) {
    var pair = address() + " " + event.getAuthentication().getName();
    failures.forget(pair);
    signedIn.put(pair, clock.millis());
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
        ? Network.of(web.getRequest().getRemoteAddr())
        : "inside";
  }
}
