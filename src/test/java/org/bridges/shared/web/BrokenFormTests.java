package org.bridges.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that arrives broken is named as such, and nothing of it is taken. */
@OfficeTest
class BrokenFormTests {

  private static final String RIGHT = "source.kind=SELF&source.phone=2105550100";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"&youth.name=%zz", "&youth.name=%ff%fe", "&youth.name=%", "&lang=%zz"})
  void aFormThatCannotBeDecodedIsRefusedAsAWhole(String broken) throws Exception {
    var rows = rows();

    assertThat(send(RIGHT + broken, "text/html").statusCode()).isEqualTo(400);
    assertThat(send(RIGHT + broken, "*/*").body()).contains("\"code\":\"broken-form\"");
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void aFormWithTooManyFieldsOrTooMuchTextIsTooLarge() throws Exception {
    var rows = rows();
    var many = RIGHT + "&a=1".repeat(20_000);
    var much = RIGHT + "&youth.name=" + "x".repeat(3_000_000);

    assertThat(send(many, "text/html").statusCode()).isIn(400, 413);
    assertThat(send(much, "text/html"))
        .satisfies(page -> assertThat(page.statusCode()).isEqualTo(413))
        .satisfies(page -> assertThat(page.body()).contains("Too much was sent"));
    assertThat(send(much, "*/*").headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(rows()).isEqualTo(rows);
  }

  private HttpResponse<String> send(String form, String accept)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/refer"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(form))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private long rows() {
    return jdbc.sql("select count(*) from referral").query(Long.class).single();
  }
}
