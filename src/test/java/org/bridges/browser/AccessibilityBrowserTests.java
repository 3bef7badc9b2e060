package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pages of the public and the lists of the staff, held against axe-core; steps, cases and the
 * partner's page are, where the other browser tests come by.
 */
@OfficeTest
class AccessibilityBrowserTests {

  private static final Map<String, List<String>> STAFF =
      Map.of(
          "coordinator",
              List.of(
                  "/work",
                  "/cases",
                  "/transfers",
                  "/agencies",
                  "/notices",
                  "/glass",
                  "/running-cases"),
          "manager", List.of("/flow", "/flow/retention", "/flow/radar"),
          "auditor", List.of("/audit"),
          "operator", List.of("/reconcile", "/versions"));

  @LocalServerPort int port;
  private Browser browser;

  @BeforeEach
  void open() {
    assumeTrue(Browser.isThere(), "Chromium and its driver are needed");
    browser = Browser.at("http://localhost:" + port);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void thePublicCanUseEveryPage(String language) {
    for (var path : List.of("/", "/refer", "/refer/safety", "/login", "/no-such-page", "/p/none")) {
      browser.opens(path + "?lang=" + language);
      browser.keepsPicture("public-" + language + path.replace('/', '-'));
    }
    browser.opens("/refer?lang=" + language);
    browser.presses(By.cssSelector("main form button[type=submit]"));
    browser.awaits(By.cssSelector("[role=alert]"));
    browser.keepsPicture("public-" + language + "-refer-wrong");
    browser.presses(By.cssSelector("input[name='source.kind'][value=AGENCY]"));
    browser.presses(By.cssSelector("input[name='concern.immediateDanger'][value=YES]"));
    browser.presses(By.cssSelector("input[name=about][value=GUARDIAN]"));
    for (int page = 2; page <= 4; page++) {
      browser.presses(By.cssSelector("main form button[type=submit]"));
      browser.awaitsText(page + (language.equals("es") ? " de 4" : " of 4"));
      browser.keepsPicture("public-" + language + "-refer-page-" + page);
    }
    browser.presses(By.id("send"));
    browser.awaits(By.id("receipt"));
    browser.keepsPicture("public-" + language + "-receipt");
  }

  @Test
  void theStaffCanUseEveryList() {
    for (var user : STAFF.keySet()) {
      browser.signsIn(user);
      for (var path : STAFF.get(user)) {
        browser.opens(path);
        browser.awaits(By.tagName("h1"));
        browser.keepsPicture("staff-" + user + path.replace('/', '-'));
      }
    }
  }

  /** The wrong example: a page on which nobody can press anything is found. */
  @Test
  void aPageThatShutsSomebodyOutIsFound() {
    var wrong = Browser.at("data:text/html,");
    wrong.opens("<main><img src=x><button></button></main>");
    wrong.keepsPicture("wrong-example");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(wrong::close)
        .withMessageContaining("button-name")
        .withMessageContaining("image-alt");
  }
}
