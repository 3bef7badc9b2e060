package org.bridges.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route says to the browser what it may do, also where it refuses or fails. */
@OfficeTest
class PageHeadersTests {

  private static final List<String> FILES =
      List.of(
          "/css/bridges.css",
          "/js/exit.js",
          "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
          "/vendor/form-js/form-viewer.umd.js",
          "/swagger-ui/index.html");

  /** Refused before or behind the routes: by the firewall, the container, the rules, the size. */
  private static final List<String> NOT_ROUTES =
      List.of(
          "GET /no-such-page",
          "GET /work;a=b",
          "GET /work/%2e%2e/work",
          "GET /css/no-such-file.css",
          "GET /p/no-such-token",
          "GET /actuator",
          "GET /actuator/health",
          "GET /actuator/env",
          "GET /v3/api-docs",
          "POST /login",
          "POST /logout",
          "DELETE /work",
          "TRACE /work");

  /** What the content policy lets no browser do; data for scripts is no script. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\sstyle=|<style|\\son[a-z]+=\"|<script(?![^>]*(src=|application/json))[^>]*>");

  @LocalServerPort int port;
  @Autowired WebApplicationContext context;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void everyRouteSaysThemToEverybody() {
    var asked = 0;
    var statuses = new TreeSet<Integer>();
    var wrong = new ArrayList<String>();
    var routes = new TreeSet<>(routes());
    routes.addAll(NOT_ROUTES);
    for (var user : List.of("nobody", "coordinator", "auditor", "operator")) {
      var browser = FormBrowser.of(port, user);
      for (var route : routes) {
        var parts = route.split(" ");
        if (parts[1].equals("/logout") && !user.equals("nobody")) {
          continue;
        }
        var answer = browser.send(parts[0], parts[1], "");
        asked++;
        statuses.add(answer.statusCode());
        if (answer.statusCode() >= 500) {
          wrong.add(user + " " + route + " fails: " + answer.statusCode());
        }
        var kind = answer.headers().firstValue("Content-Type").orElse("none").toLowerCase();
        if (!answer.body().isEmpty() && !kind.matches("application/.+|(text|image)/.+utf-8.*")) {
          wrong.add(user + " " + route + " does not say what it is: " + kind);
        }
        wrong.addAll(problems(user + " " + route, answer.headers()));
        if (!"no-store".equals(answer.headers().firstValue("Cache-Control").orElse(""))) {
          wrong.add(user + " " + route + " may be kept");
        }
      }
    }

    System.out.printf(
        "headers: %d answers of %d routes, with the statuses %s, %d wrong%n",
        asked, routes.size(), statuses, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(routes).hasSizeGreaterThanOrEqualTo(70);
    assertThat(statuses).contains(200, 302, 400, 401, 403, 404, 405);
  }

  @Test
  void filesThatNeverChangeMayBeKeptAndNothingElseMayBeDoneWithThem() {
    var browser = FormBrowser.of(port, "manager");
    for (var file : FILES) {
      var answer = browser.get(file);

      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(problems(file, answer.headers())).isEmpty();
    }
    assertThat(browser.get(FILES.getFirst()).headers().firstValue("Cache-Control"))
        .hasValue("max-age=3600");
  }

  @Test
  void underTlsTheBrowserIsHeldToIt() {
    var web = OfficeWeb.of(context);

    assertThat(web.get().uri("/login").secure(true).exchange())
        .hasHeader("Strict-Transport-Security", PageHeaders.TLS_ONLY);
    assertThat(web.get().uri("/login").exchange())
        .doesNotContainHeader("Strict-Transport-Security");
  }

  @Test
  void theCookieIsForThisSiteAloneAndUnderTlsForTlsAlone() throws Exception {
    for (var address : List.of("https://bridges.example", "http://localhost:8080")) {
      var container = new MockServletContext();
      new SessionCookie().sessionCookieSettings(address).onStartup(container);
      var cookie = container.getSessionCookieConfig();

      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
      assertThat(cookie.isSecure()).isEqualTo(address.startsWith("https"));
      assertThat(cookie.getName().startsWith("__Host-")).isEqualTo(cookie.isSecure());
      assertThat(cookie.getPath()).isEqualTo("/");
      assertThat(cookie.getDomain()).isNull();
    }
  }

  @Test
  void noScriptOrStyleStandsInAPage() throws IOException {
    var templates = Path.of("src", "main", "resources", "templates");
    var inside = new ArrayList<String>();
    var looked = 0;
    try (var files = Files.walk(templates).filter(file -> file.toString().endsWith(".html"))) {
      for (var file : files.toList()) {
        looked++;
        var found = INSIDE.matcher(Files.readString(file));
        while (found.find()) {
          inside.add(templates.relativize(file) + ": " + found.group());
        }
      }
    }

    System.out.printf("content policy: %d templates looked at%n", looked);
    assertThat(looked).isGreaterThanOrEqualTo(20);
    assertThat(inside).isEmpty();
    assertThat(INSIDE.matcher("<p style=\"color: red\">").find()).isTrue();
    assertThat(INSIDE.matcher("<script>go()</script>").find()).isTrue();
    assertThat(INSIDE.matcher("<a onclick=\"go()\">").find()).isTrue();
    assertThat(INSIDE.matcher("<script defer th:src=\"@{/js/exit.js}\">").find()).isFalse();
    assertThat(PageHeaders.CONTENT_POLICY)
        .doesNotContain("unsafe", "http:", "https:", "*", "blob:")
        .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'");
  }

  /** The wrong example: an answer that does not say them is found. */
  @Test
  void anAnswerWithoutThemIsFound() {
    var bare = HttpHeaders.of(Map.of("Set-Cookie", List.of("office=1")), (name, value) -> true);

    assertThat(problems("bare", bare)).hasSize(PageHeaders.HEADERS.size() + 1);
  }

  private static List<String> problems(String route, HttpHeaders headers) {
    var found = new ArrayList<String>();
    new HashMap<>(PageHeaders.HEADERS)
        .forEach(
            (name, value) -> {
              if (!headers.allValues(name).equals(List.of(value))) {
                found.add(route + " says " + name + " " + headers.allValues(name));
              }
            });
    headers.allValues("Set-Cookie").stream()
        .filter(cookie -> !cookie.contains("HttpOnly") || !cookie.contains("SameSite=Strict"))
        .forEach(cookie -> found.add(route + " sets a cookie that is not strict"));
    return found;
  }

  /** Method and path of every route, with something in place of each variable. */
  private List<String> routes() {
    return mapping.getHandlerMethods().keySet().stream()
        .flatMap(
            route ->
                route.getPatternValues().stream()
                    .flatMap(
                        pattern ->
                            (route.getMethodsCondition().getMethods().isEmpty()
                                    ? List.of("GET")
                                    : route.getMethodsCondition().getMethods().stream()
                                        .map(Enum::name)
                                        .toList())
                                .stream().map(method -> method + " " + path(pattern))))
        .filter(route -> !route.contains("/dev/") && !route.contains(" /v2/"))
        .toList();
  }

  private static String path(String pattern) {
    return pattern.replaceAll("\\{\\*?[^}]+}", "x").replace("**", "x");
  }
}
