package org.bridges.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.bridges.office.DemoDirectory;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who may open which route, as a table, over real HTTP. A route that is open to somebody answers
 * anything but 401 and 403; its module may still know nothing there.
 */
@OfficeTest
class RouteTests {

  private static final List<String> EVERYBODY =
      List.of(
          "nobody",
          "coordinator",
          "family",
          "advocate",
          "manager",
          "auditor",
          "operator",
          "partner-system");
  private static final String CASE_WORKERS = "coordinator family advocate manager";
  private static final String STAFF = CASE_WORKERS + " auditor operator";

  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "GET,  /api/agencies,             staff",
    "GET,  /api/tasks,                workers",
    "POST, /api/tasks/x/claim,        workers",
    "GET,  /api/cases,                workers",
    "POST, /api/cases,                leaders",
    "POST, /api/transfers/x/decline,  workers",
    "POST, /api/referrals,            senders",
    "GET,  /api/referrals/ABC,        referrers",
    "GET,  /api/referrals,            workers",
    "GET,  /api/admin/staff,          operator",
    "POST, /api/admin/reconcile,      operator",
    "GET,  /api/admin/versions,       operator",
    "GET,  /api/admin/vault/rotation, operator",
    "GET,  /api/admin/retention,      operator",
    "GET,  /api/flow,                 managers",
    "GET,  /api/reports,              managers",
    "GET,  /api/audit,                auditor",
    "GET,  /actuator/health,          everybody",
    "GET,  /p/no-such-token,          everybody",
    "GET,  /login,                    everybody",
    "GET,  /refer,                    everybody",
    "GET,  /webjars/htmx.org/2.0.10/dist/htmx.min.js, everybody"
  })
  void isOpenTo(String method, String route, String whom) {
    var open = people(whom);
    for (var person : EVERYBODY) {
      var status = send(method, route, person).statusCode();
      if (open.contains(person)) {
        assertThat(status).as("%s for %s", route, person).isNotIn(401, 403, 302);
      } else {
        assertThat(status).as("%s for %s", route, person).isIn(401, 403);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/work",
    "/cases",
    "/agencies",
    "/flow",
    "/reports",
    "/audit",
    "/swagger-ui/index.html",
    "/v3/api-docs",
    "/actuator/metrics"
  })
  void aPageLeadsStrangersToTheSignInForm(String page) {
    var answer = send("GET", page, "nobody");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
  }

  @Test
  void aProgramIsToldWhatIsWrongInProblemDetails() {
    var answer = send("GET", "/api/tasks", "nobody");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void noPageIsKeptFramedOrFedFromElsewhere() {
    var headers = send("GET", "/login", "nobody").headers();

    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self';")
        .doesNotContain("http:", "https:", "unsafe-eval");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void theSessionCookieStaysOnThisSiteAndOutOfScripts() {
    var cookie = send("GET", "/work", "nobody").headers().firstValue("Set-Cookie").orElse("");

    assertThat(cookie).startsWith("office=").contains("HttpOnly", "SameSite=Strict");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    assertThat(send("POST", "/login", "nobody").statusCode()).isEqualTo(403);
  }

  @Test
  void aWrongPasswordIsNotAPerson() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/agencies"))
            .header("Authorization", basic("coordinator", "guess"))
            .build();

    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  private static List<String> people(String whom) {
    var names =
        switch (whom) {
          case "staff" -> STAFF;
          case "workers" -> CASE_WORKERS;
          case "senders" -> CASE_WORKERS + " partner-system";
          case "referrers" -> CASE_WORKERS + " partner-system";
          case "leaders" -> "coordinator manager";
          case "managers" -> "manager operator";
          case "everybody" -> String.join(" ", EVERYBODY);
          default -> whom;
        };
    return List.of(names.split(" "));
  }

  private HttpResponse<String> send(String method, String route, String person) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + route))
            .method(method, method.equals("GET") ? BodyPublishers.noBody() : body())
            .header("Content-Type", "application/json");
    if (!person.equals("nobody")) {
      request.header("Authorization", basic(person, DemoDirectory.PASSWORD));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.BodyPublisher body() {
    return BodyPublishers.ofString("{}");
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
  }
}
