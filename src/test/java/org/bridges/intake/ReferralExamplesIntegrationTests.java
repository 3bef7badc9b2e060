package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.bridges.engine.Outbox;
import org.bridges.office.OfficeTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The worked examples through the API, into the engine and back. */
@OfficeTest
@Order(1)
class ReferralExamplesIntegrationTests {

  @Autowired WebApplicationContext context;
  @Autowired JdbcClient jdbc;
  @Autowired Outbox outbox;

  private IntakeClient client;

  @BeforeAll
  static void calm() {
    org.awaitility.Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
  }

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
  }

  static List<Examples.Example> right() {
    var all = Examples.right().toList();
    assertThat(all).hasSizeGreaterThan(20);
    return all;
  }

  static List<Examples.Example> wrong() {
    var all = Examples.wrong().toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(4);
    return all;
  }

  @ParameterizedTest
  @MethodSource("right")
  void comesOutAsExpected(Examples.Example example) {
    var receipt = client.receipt(example.referral().toString());
    await().untilAsserted(() -> assertThat(client.read(receipt).path("eligibility")).isNotEmpty());

    var read = client.read(receipt);
    var eligibility = read.path("eligibility");
    assertThat(eligibility.path("outcome")).isEqualTo(example.expect().path("outcome"));
    assertThat(eligibility.path("proposed")).isEqualTo(example.expect().path("proposed"));
    assertThat(read.path("safetyFirst")).isEqualTo(example.expect().path("safetyFirst"));
    assertThat(read.path("status").asString()).isEqualTo("RECEIVED");
    assertThat(eligibility.path("explanation").path("en").asString()).isNotBlank();
    assertThat(eligibility.path("explanation").path("es").asString()).isNotBlank();
    assertThat(eligibility.path("tableVersion").asString()).matches("[0-9a-f]{12}");
    if (example.expect().has("possibleEarlierRecords")) {
      assertThat(read.path("possibleEarlierRecords").asInt())
          .isEqualTo(example.expect().path("possibleEarlierRecords").asInt());
    }
    assertThat(client.readAsClient(receipt).propertyNames()).containsExactly("receivedAt");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void namesTheWrongFieldAndLeavesNothingBehind(Examples.Example example) {
    var rows = rows();
    var answer = client.send(example.referral().toString());

    assertThat(answer).hasStatus(400);
    var problem = IntakeClient.json(answer);
    assertThat(problem.path("errors").get(0).path("field").asString())
        .isEqualTo(example.expect().path("error").asString());
    assertThat(problem.path("errors").get(0).path("message").asString()).isNotBlank();
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void aWrongReferralIsExplainedInSpanish() {
    var answer = client.send(Examples.named("born-tomorrow").referral().toString(), null, "es-MX");

    assertThat(IntakeClient.json(answer).path("errors").get(0).path("message").asString())
        .isEqualTo("Esto está en el futuro.");
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgain() {
    var body = Examples.named("travelling").referral().toString();
    var key = java.util.UUID.randomUUID().toString();
    var first = client.send(body, key, "en");
    var rows = rows();
    var again = client.send(body, key, "en");

    assertThat(first).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
    assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
    assertThat(IntakeClient.json(again)).isEqualTo(IntakeClient.json(first));
    assertThat(rows()).isEqualTo(rows);
    assertThat(client.send(Examples.named("unsure").referral().toString(), key, "en"))
        .hasStatus(422);
    assertThat(client.send(body, "not a key", "en")).hasStatus(400);
  }

  private List<Long> rows() {
    return List.of("referral", "youth", "timeline_entry", "outbox", "idempotency_key").stream()
        .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }
}
