package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors of the office over real HTTP: what any client can send is never our mistake. */
@OfficeTest
class IntakeHttpTests {

  private static final String BASIC =
      "Basic "
          + Base64.getEncoder()
              .encodeToString("partner-system:bridges".getBytes(StandardCharsets.UTF_8));

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void thePublicFormNeedsNoSessionAndIsNotKept() throws IOException, InterruptedException {
    var page = http.send(request("/refer").GET().build(), BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    for (var file : new String[] {"/css/bridges.css", "/js/exit.js"}) {
      assertThat(page.body()).contains(file);
      var answer = http.send(request(file).GET().build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    var sent =
        http.send(
            request("/refer")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "source.kind=OTHER&lang=es&concern.immediateDanger=YES"))
                .build(),
            BodyHandlers.ofString());
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).contains("Su código es");
    assertThat(sent.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void withoutALoginNothingArrives() throws IOException, InterruptedException {
    var answer =
        http.send(
            request("/api/referrals")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nul",
        "\"text\"",
        "[1, 2]",
        "{} {}",
        "{\"kind\": \"REFERRAL\", \"kind\": \"CONSULT\"}",
        "{\"source\": {\"kind\": \"OTHER\"}, \"\\ud800\": 1}",
        "{\"source\": {\"kind\": \"OTHER\", \"name\": \"\\ud83d\"}}",
        "{\"youth\": {\"age\": 1e999999999}}",
        "{\"connections\": [[[[[[]]]]]]}"
      })
  void whatCannotBeReadIsNamed(String body) throws IOException, InterruptedException {
    var answer = post(BodyPublishers.ofString(body), "application/json");

    assertThat(answer.statusCode()).as(body).isEqualTo(400);
    assertThat(answer.body()).contains("\"errors\":[{\"field\":");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void notUtf8IsNotReadable() throws IOException, InterruptedException {
    byte[] broken = {'{', '"', 'k', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};

    assertThat(post(BodyPublishers.ofByteArray(broken), "application/json").statusCode())
        .isEqualTo(400);
  }

  @Test
  void deepNestingIsNotReadable() throws IOException, InterruptedException {
    var deep = "{\"a\":".repeat(2000) + "1" + "}".repeat(2000);

    assertThat(post(BodyPublishers.ofString(deep), "application/json").statusCode()).isEqualTo(400);
  }

  @Test
  void tooMuchIsNotTaken() throws IOException, InterruptedException {
    var much = ("{\"source\": \"" + "x".repeat(400_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    assertThat(post(BodyPublishers.ofByteArray(much), "application/json").statusCode())
        .isEqualTo(413);
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much));
    assertThat(post(chunked, "application/json").statusCode()).isEqualTo(413);
  }

  @Test
  void otherContentAndOtherMethodsAreNamed() throws IOException, InterruptedException {
    assertThat(post(BodyPublishers.ofString("a=b"), "text/plain").statusCode()).isEqualTo(415);
    assertThat(post(BodyPublishers.ofString("{}"), "not a type").statusCode()).isEqualTo(415);
    var put = request("/api/referrals").header("Authorization", BASIC);
    assertThat(
            http.send(put.PUT(BodyPublishers.noBody()).build(), BodyHandlers.ofString())
                .statusCode())
        .isIn(403, 405);
    var unknown = request("/api/referrals/ABCD").header("Authorization", BASIC);
    assertThat(http.send(unknown.GET().build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"source.kind=%zz", "a=%", "many"})
  void fieldsThatNoBrowserSendsAreNamed(String typed) throws IOException, InterruptedException {
    var body = typed.equals("many") ? "a=1&".repeat(3000) : typed;
    var answer =
        http.send(
            request("/refer")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void anAnswerThatCannotBeGivenStoresNothing() throws IOException, InterruptedException {
    var rows = jdbc.sql("select count(*) from referral").query(Long.class).single();
    var answer =
        http.send(
            request("/api/referrals")
                .header("Authorization", BASIC)
                .header("Accept", "application/xml")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Examples.named("unsure").referral().toString()))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(jdbc.sql("select count(*) from referral").query(Long.class).single())
        .isEqualTo(rows);
  }

  private HttpResponse<String> post(BodyPublisher body, String type)
      throws IOException, InterruptedException {
    return http.send(
        request("/api/referrals")
            .header("Authorization", BASIC)
            .header("Content-Type", type)
            .POST(body)
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
