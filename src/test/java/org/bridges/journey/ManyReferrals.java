package org.bridges.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bridges.office.DevClock;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the worked examples over HTTP and brings them to every step of the intake. */
@Component
class ManyReferrals {

  private final Coordination office;
  private final Worklist worklist;
  private final TaskDesk desk;
  private final DevClock clock;
  private final JdbcClient jdbc;
  private final Environment environment;
  private final JsonMapper json;

  ManyReferrals(
      Coordination office,
      Worklist worklist,
      TaskDesk desk,
      DevClock clock,
      JdbcClient jdbc,
      Environment environment,
      JsonMapper json) {
    this.office = office;
    this.worklist = worklist;
    this.desk = desk;
    this.clock = clock;
    this.jdbc = jdbc;
    this.environment = environment;
    this.json = json;
  }

  /** So many referrals at each step of the intake; answers all of them. */
  int atEveryStep(int each) {
    arrive("travelling", each);
    var notServed = arrive("bexar-nineteen", 2 * each);
    var unsure = arrive("unsure", 2 * each);
    clock.awaitQuiet();
    decide(
        notServed.subList(0, each),
        Map.of("decision", "CONNECT_ELSEWHERE", "decisionReason", "AS_PROPOSED"),
        "Lives with an aunt in another county; asked for somebody near.");
    decide(
        unsure.subList(0, each),
        Map.of("decision", "TRY_AGAIN", "nextTryAt", office.in(Duration.ofHours(40))),
        "Nobody answered the phone.");
    clock.awaitQuiet();
    return 5 * each;
  }

  private List<UUID> arrive(String example, int number) {
    return IntStream.range(0, number).mapToObj(at -> refer(example)).toList();
  }

  private UUID refer(String example) {
    var receipt =
        RestClient.create("http://localhost:" + environment.getProperty("local.server.port"))
            .post()
            .uri("/api/referrals")
            .headers(all -> all.setBasicAuth("partner-system", "bridges"))
            .contentType(MediaType.APPLICATION_JSON)
            .body(referral(example).toString())
            .retrieve()
            .body(String.class);
    return jdbc.sql("select id from referral where receipt = ?")
        .param(json.readTree(String.valueOf(receipt)).path("receipt").asString())
        .query(UUID.class)
        .single();
  }

  private JsonNode referral(String example) {
    try {
      var all = json.readTree(new ClassPathResource("intake/referrals.json").getInputStream());
      return all.valueStream()
          .filter(one -> one.path("id").asString().equals(example))
          .findFirst()
          .orElseThrow()
          .path("referral");
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void decide(List<UUID> referrals, Map<String, Object> answers, @Nullable String note) {
    for (var referral : referrals) {
      desk.complete(worklist.ofReferral(referral).getFirst().id(), answers, note, "coordinator");
    }
  }
}
