package org.bridges.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.bridges.office.DemoDirectory;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in with the form, as a browser does. */
@OfficeTest
class SignInTests {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired Registry registry;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void aCoordinatorSignsInReadsTheAgenciesAndSignsOut() throws IOException, InterruptedException {
    assertThat(get("/agencies").body()).contains("<title>Sign in</title>");

    var signedIn = signIn("coordinator", DemoDirectory.PASSWORD);

    assertThat(signedIn.uri().getPath()).isEqualTo("/agencies");
    assertThat(signedIn.body()).contains("Harbor Light Advocates", "Sign out").doesNotContain("??");
    assertThat(get("/agencies?q=probation&county=BEXAR").body())
        .contains("Starline Youth Probation Desk", "1 agency")
        .doesNotContain("Harbor Light Advocates");
    assertThat(get("/notices").body()).contains("Mail in trouble");
    post("/logout", "_csrf=" + encoded(csrf(get("/agencies"))));
    assertThat(get("/agencies").body()).contains("<title>Sign in</title>");
  }

  @Test
  void aWrongPasswordSaysSo() throws IOException, InterruptedException {
    var answer = signIn("coordinator", "not-the-password");

    assertThat(answer.body()).contains("The user name or the password is not right.");
  }

  @Test
  void guessingClosesTheName() throws IOException, InterruptedException {
    var username = "t" + CaseNumbers.random(8).toLowerCase();
    registry.write(
        new StaffEntry(
            username,
            "Test Person",
            null,
            "a-long-password",
            List.of(Role.AUDITOR),
            List.of(),
            List.of("en"),
            true));
    for (var guess = 0; guess < 10; guess++) {
      signIn(username, "guess-" + guess);
    }

    assertThat(signIn(username, "a-long-password").body()).contains("is not right");
  }

  private HttpResponse<String> signIn(String name, String password)
      throws IOException, InterruptedException {
    var csrf = csrf(get("/login"));
    return post(
        "/login",
        "username=%s&password=%s&_csrf=%s".formatted(name, encoded(password), encoded(csrf)));
  }

  private static String csrf(HttpResponse<String> page) {
    var found = CSRF.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
