package org.bridges.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Guessing is slow, by account and by address, and nobody can lock somebody else out. */
class SignInGuardTests {

  private static final String DESK = "198.51.100.7";
  private static final String ELSEWHERE = "203.0.113.9";

  private Instant now = Instant.parse("2026-11-25T14:00:00Z");
  private final SignInGuard guard = new SignInGuard(() -> now);

  @AfterEach
  void nowhere() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void tenWrongOnesCloseTheNameForThatAddressForAQuarterOfAnHour() {
    wrong(ELSEWHERE, "carmen", SignInGuard.OF_NAME_AT_ADDRESS - 1);
    assertThat(isClosed(ELSEWHERE, "carmen")).isFalse();
    wrong(ELSEWHERE, "carmen", 1);

    assertThat(isClosed(ELSEWHERE, "carmen")).isTrue();
    assertThat(isClosed(DESK, "carmen")).isFalse();
    assertThat(isClosed(ELSEWHERE, "owen")).isFalse();
    now = now.plus(Duration.ofMinutes(16));
    assertThat(isClosed(ELSEWHERE, "carmen")).isFalse();
  }

  @Test
  void anAddressThatTriesManyNamesIsClosedForAllButThoseWhoWorkThere() {
    right(ELSEWHERE, "owen");
    for (var name = 0; name < SignInGuard.AT_ADDRESS; name++) {
      wrong(ELSEWHERE, "name" + name, 1);
    }

    assertThat(isClosed(ELSEWHERE, "carmen")).isTrue();
    assertThat(isClosed(ELSEWHERE, "owen")).isFalse();
    assertThat(isClosed(DESK, "carmen")).isFalse();
  }

  @Test
  void manyAddressesThatTryOneNameDoNotLockThePersonOutAtTheirDesk() {
    right(DESK, "carmen");
    for (var address = 0; address < SignInGuard.OF_NAME; address++) {
      wrong("192.0.2." + address, "carmen", 1);
    }

    assertThat(isClosed("192.0.2.250", "carmen")).as("guessed at from everywhere").isTrue();
    assertThat(isClosed(DESK, "carmen")).isFalse();
    assertThat(isClosed("192.0.2.250", "owen")).isFalse();
    now = now.plus(Duration.ofMinutes(16));
    assertThat(isClosed("192.0.2.250", "carmen")).isFalse();
  }

  @Test
  void aRightPasswordForgetsTheWrongOnesBefore() {
    wrong(DESK, "carmen", SignInGuard.OF_NAME_AT_ADDRESS - 1);
    right(DESK, "carmen");
    wrong(DESK, "carmen", SignInGuard.OF_NAME_AT_ADDRESS - 1);

    assertThat(isClosed(DESK, "carmen")).isFalse();
  }

  private void wrong(String address, String name, int times) {
    at(address);
    for (var time = 0; time < times; time++) {
      guard.failed(
          new AuthenticationFailureBadCredentialsEvent(
              person(name), new BadCredentialsException("wrong")));
    }
  }

  private void right(String address, String name) {
    at(address);
    guard.succeeded(new AuthenticationSuccessEvent(person(name)));
  }

  private boolean isClosed(String address, String name) {
    at(address);
    return guard.isClosed(name);
  }

  private static Authentication person(String name) {
    return UsernamePasswordAuthenticationToken.unauthenticated(name, "");
  }

  private static void at(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }
}
