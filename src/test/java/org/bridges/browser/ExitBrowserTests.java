package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody comes into the room: the public form is left with one key, pressed three times. */
@OfficeTest
class ExitBrowserTests {

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
  @EnumSource(
      value = Keys.class,
      names = {"ESCAPE", "SHIFT"})
  void oneKeyThreeTimesLeavesThePage(Keys key) {
    browser.opens("/refer");
    browser.hits(key);
    browser.hits(key);
    browser.hits(key == Keys.SHIFT ? Keys.ESCAPE : Keys.SHIFT);
    browser.hits(key);
    browser.hits(key);
    assertThat(browser.path()).as("not three times in a row").isEqualTo("/refer");

    browser.hits(key);
    browser.awaitsLeaving();
  }
}
