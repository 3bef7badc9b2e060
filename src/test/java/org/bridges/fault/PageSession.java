package org.bridges.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** One of our people at the pages of a replica, signed in with a password. */
final class PageSession {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final RestClient web;
  private final Map<String, String> cookies = new HashMap<>();

  private PageSession(String address) {
    web =
        RestClient.builder()
            .baseUrl(address)
            .requestFactory(
                new org.springframework.http.client.JdkClientHttpRequestFactory(
                    java.net.http.HttpClient.newHttpClient()))
            .build();
  }

  static PageSession of(String address, String username) {
    var session = new PageSession(address);
    session.send("/login", Map.of("username", username, "password", FaultOffice.PASSWORD));
    return session;
  }

  /** Sends a file; answers where it leads. */
  String upload(String page, String file) {
    var token = token(page);
    var boundary = UUID.randomUUID().toString();
    var body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cases.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(boundary, file, boundary);
    return post(page, token, "multipart/form-data; boundary=" + boundary, body);
  }

  /** Sends the fields of a page's form to its own address; answers where it leads. */
  String send(String page, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return post(page, token(page), MediaType.APPLICATION_FORM_URLENCODED_VALUE, body);
  }

  private String post(String page, String token, String type, String body) {
    var answer =
        kept(
            web.method(HttpMethod.POST)
                .uri(page)
                .header(HttpHeaders.COOKIE, cookie())
                .header("X-CSRF-TOKEN", token)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(body)
                .retrieve()
                .toEntity(String.class));
    assertThat(answer.getStatusCode().is3xxRedirection()).as(page).isTrue();
    return URI.create(String.valueOf(answer.getHeaders().getLocation())).getPath();
  }

  private String token(String page) {
    var shown =
        kept(
            web.get()
                .uri(page)
                .header(HttpHeaders.COOKIE, cookie())
                .retrieve()
                .toEntity(String.class));
    var found = TOKEN.matcher(String.valueOf(shown.getBody()));
    assertThat(found.find()).as("the form of " + page).isTrue();
    return found.group(1);
  }

  private ResponseEntity<String> kept(ResponseEntity<String> answer) {
    for (var set : answer.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE)) {
      var pair = set.split(";")[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  private String cookie() {
    return cookies.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }
}
