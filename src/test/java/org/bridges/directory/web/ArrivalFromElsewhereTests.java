package org.bridges.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What comes from another site is led on by a page of our own, or refused; never half taken. */
class ArrivalFromElsewhereTests {

  private final ArrivalFromElsewhere filter =
      new ArrivalFromElsewhere(request -> request.getRequestURI().startsWith("/refer"));

  @Test
  void aLinkElsewhereLeadsHereByAPageOfOurOwnAndMakesNoSession()
      throws ServletException, IOException {
    var request = from("cross-site", "GET", "navigate", "document");
    request.setRequestURI("/cases");
    request.setQueryString("q=a&b='%22;url=//evil.example");
    var answer = new MockHttpServletResponse();
    var chain = new MockFilterChain();

    filter.doFilter(request, answer, chain);

    assertThat(chain.getRequest()).isNull();
    assertThat(request.getSession(false)).isNull();
    assertThat(answer.getContentAsString())
        .contains("content=\"0; url=/cases?q=a&amp;b=%27%22%3Burl=//evil.example\"");
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, POST, navigate, document, 403",
    "cross-site, GET, navigate, iframe, 403",
    "cross-site, GET, no-cors, image, 403",
    "cross-site, GET, cors, empty, 403",
    "same-origin, POST, navigate, document, 200",
    "same-origin, GET, cors, empty, 200",
    "none, GET, navigate, document, 200"
  })
  void onlyALinkIsFollowed(String site, String method, String mode, String target, int status)
      throws ServletException, IOException {
    var request = from(site, method, mode, target);
    var answer = new MockHttpServletResponse();
    var chain = new MockFilterChain();

    filter.doFilter(request, answer, chain);

    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(chain.getRequest() != null).isEqualTo(status == 200);
  }

  @Test
  void whoseCookieCameIsNotLedRoundAgain() throws ServletException, IOException {
    var request = from("cross-site", "GET", "navigate", "document");
    request.setCookies(new Cookie("__Host-office", "invented"));
    var chain = new MockFilterChain();

    filter.doFilter(request, new MockHttpServletResponse(), chain);

    assertThat(chain.getRequest()).isNotNull();
  }

  @Test
  void thePublicFormIsOpenFromEverywhere() throws ServletException, IOException {
    var request = from("cross-site", "POST", "navigate", "document");
    request.setRequestURI("/refer");
    var chain = new MockFilterChain();

    filter.doFilter(request, new MockHttpServletResponse(), chain);

    assertThat(chain.getRequest()).isNotNull();
  }

  private static MockHttpServletRequest from(
      String site, String method, String mode, String target) {
    var request = new MockHttpServletRequest(method, "/work");
    request.addHeader("Sec-Fetch-Site", site);
    request.addHeader("Sec-Fetch-Mode", mode);
    request.addHeader("Sec-Fetch-Dest", target);
    return request;
  }
}
