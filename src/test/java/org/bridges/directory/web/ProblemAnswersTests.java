package org.bridges.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

class ProblemAnswersTests {

  @Test
  void whoeverCannotBeLookedUpIsAskedToTryAgain() throws IOException {
    var answer = answer(new InternalAuthenticationServiceException("the database is away"));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
    assertThat(answer.getHeader("WWW-Authenticate")).isNull();
    assertThat(answer.getContentAsString()).doesNotContain("database");
  }

  @Test
  void aWrongPasswordIsSaid() throws IOException {
    var answer = answer(new BadCredentialsException("wrong"));

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic");
  }

  @Test
  void thePageToSignInTellsTheTwoApart() throws IOException, ServletException {
    assertThat(afterSignIn(new InternalAuthenticationServiceException("the database is away")))
        .isEqualTo("/login?away");
    assertThat(afterSignIn(new BadCredentialsException("wrong"))).isEqualTo("/login?error");
  }

  private static String afterSignIn(AuthenticationException problem)
      throws IOException, ServletException {
    var answer = new MockHttpServletResponse();
    SignIn.failed().onAuthenticationFailure(new MockHttpServletRequest(), answer, problem);
    return String.valueOf(answer.getRedirectedUrl());
  }

  private static MockHttpServletResponse answer(AuthenticationException problem)
      throws IOException {
    var answer = new MockHttpServletResponse();
    new ProblemAnswers(JsonMapper.builder().build())
        .commence(new MockHttpServletRequest(), answer, problem);
    return answer;
  }
}
