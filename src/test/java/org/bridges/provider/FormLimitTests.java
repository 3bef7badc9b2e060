package org.bridges.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of the public form one address may send, in the office with production's settings. */
class FormLimitTests {

  private static final int EACH_HOUR = 30;
  private static final String WRONG = "source.kind=NOBODY";
  private static final String RIGHT =
      "source.kind=OTHER&concern.narrative=Somebody+is+always+at+the+bus+stop&youth.name=Wren";

  private final ProviderOffice office = ProviderOffice.open();

  @Test
  void whoSendsTooMuchKeepsWhatWasTypedAndReadsWhenToTryAgain() throws Exception {
    for (int sent = 0; sent < EACH_HOUR; sent++) {
      assertThat(send(WRONG, "en").statusCode()).isEqualTo(400);
    }
    var before = referrals();

    var answer = send(RIGHT, "en");
    var inSpanish = send(RIGHT, "es");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3_600L);
    assertThat(answer.body())
        .contains("was not taken yet", "press Send again", "911", "value=\"Wren\"")
        .contains("Somebody is always at the bus stop")
        .contains("id=\"send\"");
    assertThat(inSpanish.statusCode()).isEqualTo(429);
    assertThat(inSpanish.body()).contains("no se recibió", "911", "value=\"Wren\"");
    assertThat(referrals()).isEqualTo(before);
  }

  private long referrals() {
    return office
        .bean(JdbcClient.class)
        .sql("select count(*) from referral")
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> send(String typed, String language) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(office.address() + "/refer?lang=" + language))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(typed))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
