package org.bridges.directory.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.bridges.office.DemoDirectory;

/** A browser that keeps its cookies and follows nothing by itself. */
final class FormBrowser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final int port;

  FormBrowser(int port) {
    this.port = port;
  }

  /** Signs in with the form; "nobody" does not. */
  static FormBrowser of(int port, String user) {
    var browser = new FormBrowser(port);
    if (!user.equals("nobody")) {
      var form = CSRF.matcher(browser.send("GET", "/login", "").body());
      if (!form.find()) {
        throw new IllegalStateException("no form to sign in");
      }
      browser.send(
          "POST",
          "/login",
          "username=%s&password=%s&_csrf=%s"
              .formatted(user, DemoDirectory.PASSWORD, form.group(1)));
    }
    return browser;
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  HttpResponse<String> send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html, */*;q=0.8")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
