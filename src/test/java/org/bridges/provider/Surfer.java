package org.bridges.provider;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person's browser: keeps cookies, and follows the way through provider and office by steps.
 */
final class Surfer {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern ONWARD = Pattern.compile("url=([^\"]+)\">");
  private static final int MOST_STEPS = 12;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final ProviderOffice office;

  Surfer(ProviderOffice office) {
    this.office = office;
  }

  /** Signs in and comes to the page that the office shows then. */
  HttpResponse<String> signsIn(ProviderUser user) {
    return follows(callback(user));
  }

  /** Goes as far as the address with which the provider sends the person back. */
  URI callback(ProviderUser user) {
    var way = walks(get(office.address() + "/oauth2/authorization/office"), Surfer::isCallback);
    if (way.stoppedAt() == null) {
      var fields = Map.of("username", user.login(), "password", user.login());
      way = walks(post(way.page().uri(), fields, way.page()), Surfer::isCallback);
    }
    var last = way.page();
    return Objects.requireNonNull(
        way.stoppedAt(), () -> "no way back from " + last.uri() + ": " + last.statusCode());
  }

  HttpResponse<String> opens(String path) {
    return follows(URI.create(office.address() + path));
  }

  HttpResponse<String> follows(URI address) {
    return walks(get(address.toString()), anywhere -> false).page();
  }

  /** Presses "Sign out" on the page, and goes where that leads, also to the provider. */
  HttpResponse<String> signsOut() {
    var page = opens("/");
    var answer = post(URI.create(office.address() + "/logout"), Map.of(), page);
    var onward = ONWARD.matcher(answer.body());
    return onward.find()
        ? follows(URI.create(onward.group(1).replace("&amp;", "&")))
        : walks(answer, anywhere -> false).page();
  }

  /** The id of the office's session; empty without one. */
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("office"))
        .map(HttpCookie::getValue)
        .findAny()
        .orElse("");
  }

  HttpResponse<String> get(String address) {
    return send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html, */*;q=0.8"));
  }

  HttpResponse<String> get(String address, String authorization) {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", authorization));
  }

  HttpResponse<String> post(URI address, Map<String, String> fields, HttpResponse<String> page) {
    var found = CSRF.matcher(page.body());
    var form =
        fields.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    var token = found.find() ? "&_csrf=" + encoded(found.group(1)) : "";
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form + token)));
  }

  private Way walks(HttpResponse<String> from, Predicate<URI> stop) {
    var answer = from;
    for (var step = 0; step < MOST_STEPS && answer.statusCode() / 100 == 3; step++) {
      var next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      if (stop.test(next)) {
        return new Way(answer, next);
      }
      answer = get(next.toString());
    }
    return new Way(answer, null);
  }

  /** Where redirects led: the last page, and the address that was not opened. */
  private record Way(HttpResponse<String> page, @Nullable URI stoppedAt) {}

  private static boolean isCallback(URI address) {
    return address.getPath().startsWith("/login/oauth2/code/");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
