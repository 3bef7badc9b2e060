package org.bridges.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bridges.directory.Role;
import org.bridges.directory.StaffView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A session lasts as long as it is true, and never longer than a working day. */
class SessionEndTests {

  private static final Duration LONGEST = Duration.ofHours(10);

  private final MockHttpSession session = new MockHttpSession();
  private final List<Object> said = new ArrayList<>();

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aSessionIsOverAfterItsLongestTimeHoweverBusy() throws ServletException, IOException {
    assertThat(lastsAfter(LONGEST.minusMinutes(1), person(true, Role.MANAGER))).isTrue();
    assertThat(said).isEmpty();
    assertThat(lastsAfter(LONGEST.plusMinutes(1), person(true, Role.MANAGER))).isFalse();
    assertThat(said).as("it stands in the record").hasSize(1);
  }

  @Test
  void aSessionIsOverWhenThePersonOrTheRolesAreGone() throws ServletException, IOException {
    assertThat(lastsAfter(Duration.ZERO, person(false, Role.MANAGER))).isFalse();
    assertThat(lastsAfter(Duration.ZERO, person(true, Role.MANAGER, Role.AUDITOR))).isFalse();
    assertThat(lastsAfter(Duration.ZERO, person(true))).isFalse();
    assertThat(lastsAfter(Duration.ZERO, null)).isFalse();
  }

  @Test
  void whileTheDirectoryIsAwayNobodyIsSentOut() throws ServletException, IOException {
    var answer = new MockHttpServletResponse();
    signIn();
    new SessionEnd(
            name -> {
              throw new DataAccessResourceFailureException("away");
            },
            said::add,
            LONGEST,
            InstantSource.system(),
            request -> false)
        .doFilter(request(), answer, new MockFilterChain());

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
    assertThat(session.isInvalid()).isFalse();
  }

  private boolean lastsAfter(Duration time, @Nullable StaffView known)
      throws ServletException, IOException {
    signIn();
    var request = request();
    var later = Instant.ofEpochMilli(request.getSession().getCreationTime()).plus(time);
    new SessionEnd(name -> known, said::add, LONGEST, InstantSource.fixed(later), one -> false)
        .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    return request.getSession(false) != null
        && SecurityContextHolder.getContext().getAuthentication() != null;
  }

  private MockHttpServletRequest request() {
    var request = new MockHttpServletRequest("GET", "/work");
    var known = session.isInvalid() ? new MockHttpSession() : session;
    known.setNew(false);
    request.setSession(known);
    return request;
  }

  private static void signIn() {
    var person = new TestingAuthenticationToken("invented", "", "ROLE_MANAGER");
    SecurityContextHolder.setContext(new SecurityContextImpl(person));
  }

  private static StaffView person(boolean active, Role... roles) {
    return new StaffView(
        "invented",
        "Invented",
        null,
        List.of(roles),
        List.of(),
        List.of(),
        List.of(),
        null,
        active,
        null);
  }
}
