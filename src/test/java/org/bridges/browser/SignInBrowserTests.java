package org.bridges.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.bridges.provider.ProviderOffice;
import org.bridges.provider.ProviderUser;
import org.bridges.shared.CaseNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * A strict cookie and three sites: office, provider, and somebody's mail. A browser tells them
 * apart (localhost and 127.0.0.1 are two sites), which no other client does.
 */
@Order(Integer.MAX_VALUE - 3)
class SignInBrowserTests {

  private static final String MAIL =
      """
      <!DOCTYPE html><title>Mail</title>
      <a href="%1$s/agencies?q=probation">You have an item due</a>
      <form method="post" action="%1$s/logout"><button>A trap</button></form>
      """;

  private final ProviderOffice office = ProviderOffice.open();
  private final String username = "b" + CaseNumbers.random(8).toLowerCase();
  private final ProviderUser user =
      office.provider().knows(ProviderUser.of(username, "Care Coordinators"));
  private HttpServer mail;
  private Browser browser;

  @BeforeEach
  void open() throws IOException {
    var isThere = Browser.isThere();
    System.out.println("sign-in in the browser: " + (isThere ? "RAN" : "NOT RUN, no chromium"));
    assumeTrue(isThere, "Chromium and its driver are needed");
    mail = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var page = MAIL.formatted(office.address()).getBytes(StandardCharsets.UTF_8);
    mail.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    mail.start();
    browser = Browser.at(office.address());
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    if (mail != null) {
      mail.stop(0);
    }
  }

  @Test
  void theStrictCookieHoldsOnTheWayBackFromTheProviderAndForALinkInAMail() {
    browser.opens("/notices");
    browser.keepsPicture("sign-in-provider");
    signsInAtTheProvider();
    assertThat(browser.path()).as("the page that was asked for").isEqualTo("/notices");
    assertThat(browser.sameSiteOf("office")).isEqualTo("Strict");

    browser.opens(mailbox());
    browser.follows("You have an item due");
    browser.awaitsText("Sign out");
    assertThat(browser.path()).isEqualTo("/agencies");

    browser.opens(mailbox());
    browser.presses(By.tagName("button"));
    browser.awaitsText("This is not open to you");
    browser.opens("/work");
    browser.awaitsText("Sign out");
    assertThat(browser.path()).as("another site signs nobody out").isEqualTo("/work");

    browser.presses(By.cssSelector("header form button"));
    browser.awaitsText("You are signed out.");
    browser.follows("Sign in with");
    browser.awaits(By.name("password"));
    assertThat(browser.problemsInTheConsole()).filteredOn(one -> !one.contains("403")).isEmpty();
  }

  @Test
  void whoHasNoRoleReadsWhatToDo() {
    office
        .provider()
        .knows(new ProviderUser(user.login(), username, "Invented", null, java.util.List.of()));
    browser.opens("/work");
    signsInAtTheProvider();

    browser.awaitsText("no role in this office is given to you");
    browser.keepsPicture("sign-in-without-role");
  }

  private void signsInAtTheProvider() {
    browser.follows("Sign in with");
    browser.types(By.name("username"), user.login());
    browser.types(By.name("password"), user.login());
    browser.presses(By.cssSelector("form button"));
    browser.awaits(By.id("main"));
  }

  private String mailbox() {
    return "http://127.0.0.1:" + mail.getAddress().getPort() + "/";
  }
}
