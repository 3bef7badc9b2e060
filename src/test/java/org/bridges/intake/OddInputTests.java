package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent becomes a stored referral or an answer that says what is wrong: never our
 * mistake, never half a row. Runs last, for the steps that it leaves open. {@code -Dbridges.seed=}
 * draws the same inputs again.
 */
@OfficeTest
@Order(Integer.MAX_VALUE)
class OddInputTests {

  private static final int BY_API = 6_000;
  private static final int BY_FORM = 4_000;
  private static final Set<Integer> CLEAR = Set.of(400, 413, 415, 422, 429);
  private static final Pattern NAMED = Pattern.compile("<li>(<a href=\"#[^\"]+\">)?[^<]+");

  @LocalServerPort int port;
  @Autowired WebApplicationContext context;
  @Autowired JdbcClient jdbc;

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Integer> answers = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int stored;

  /** An answer as it came back. */
  private record Answer(int status, String body) {}

  @Test
  void everyInputIsStoredWholeOrRefusedInWords() throws IOException, InterruptedException {
    var seed = Long.getLong("bridges.seed", System.nanoTime());
    System.out.println("odd inputs: seed " + seed);
    var inputs = new OddInputs(seed);
    var web = OfficeWeb.of(context);
    var before = rows();

    for (int sent = 0; sent < BY_API; sent++) {
      var input = inputs.json();
      byApi(input, api(web, input));
    }
    var storedByApi = stored;
    for (int sent = 0; sent < BY_FORM; sent++) {
      var input = inputs.form();
      byForm(input, form(input));
    }

    System.out.printf("odd inputs: %d sent, answers %s%n", BY_API + BY_FORM, answers);
    assertThat(wrong).as("answers that are not clear, seed %d", seed).isEmpty();
    assertThat(storedByApi).as("stored by the API").isBetween(50, 2_000);
    assertThat(stored - storedByApi).as("stored by the form").isBetween(50, 1_000);
    assertThat(answers).containsKeys("api 400", "api 413", "api 415", "form 400", "form 413");
    var expected = new TreeMap<String, Long>();
    before.forEach((table, count) -> expected.put(table, count + stored));
    assertThat(rows()).as("rows after, from %s", before).isEqualTo(expected);
  }

  private void byApi(OddInputs.Input input, Answer answer) {
    answers.merge("api " + answer.status(), 1, Integer::sum);
    if (answer.status() == 201) {
      stored++;
      check(answer.body().contains("\"receipt\":"), input, answer);
    } else {
      check(CLEAR.contains(answer.status()), input, answer);
      check(
          answer.status() != 400
              || !json.readTree(answer.body()).at("/errors/0/field").asString("").isEmpty(),
          input,
          answer);
    }
  }

  private void byForm(OddInputs.Input input, Answer answer) {
    answers.merge("form " + answer.status(), 1, Integer::sum);
    if (answer.status() == 200) {
      stored++;
      check(answer.body().contains("id=\"receipt\""), input, answer);
    } else {
      check(CLEAR.contains(answer.status()), input, answer);
      check(answer.status() != 400 || NAMED.matcher(answer.body()).find(), input, answer);
    }
  }

  private void check(boolean isClear, OddInputs.Input input, Answer answer) {
    if (!isClear && wrong.size() < 20) {
      wrong.add(answer.status() + " for " + start(input.body()) + " says " + start(answer.body()));
    }
  }

  private static String start(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }

  private Answer api(MockMvcTester web, OddInputs.Input input) {
    var result =
        web.post()
            .uri("/api/referrals")
            .with(
                SecurityMockMvcRequestPostProcessors.user("partner-system").roles("PARTNER_SYSTEM"))
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .header("Content-Type", input.type())
            .content(input.body())
            .exchange();
    return result.getUnresolvedException() == null
        ? new Answer(result.getResponse().getStatus(), IntakeClient.text(result))
        : new Answer(500, result.getUnresolvedException().toString());
  }

  private Answer form(OddInputs.Input input) throws IOException, InterruptedException {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/refer"))
                .header("Accept", "text/html")
                .header("Content-Type", input.type())
                .POST(BodyPublishers.ofString(input.body()))
                .build(),
            BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  private Map<String, Long> rows() {
    var rows = new TreeMap<String, Long>();
    for (var table : List.of("referral", "referrer", "youth")) {
      rows.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }
    return rows;
  }
}
