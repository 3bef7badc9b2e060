package org.bridges.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.engine.EngineVariables;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The routes of the development run answer as the contract says. */
@OfficeTest
class DevRoutesTests {

  @LocalServerPort int port;
  @Autowired JsonMapper json;
  @Autowired OfficeTime time;
  @Autowired Reminders reminders;
  @Autowired DevClock clock;
  @Autowired CaseFile cases;
  private RestClient web;

  @BeforeEach
  void open() {
    web =
        RestClient.builder()
            .baseUrl("http://localhost:" + port)
            .defaultStatusHandler(status -> true, (request, response) -> {})
            .build();
  }

  @Test
  void theClockOfEngineAndOfficeMovesTogether() {
    var before = time.instant();

    var moved = post("/dev/clock", "{\"advance\": \"PT2H\"}");

    assertThat(moved.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(Instant.parse(read(moved).path("now").asString()))
        .isAfterOrEqualTo(before.plus(Duration.ofHours(2)));
    assertThat(time.instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(2)));
    assertThat(OfficeStart.camunda().now()).isAfterOrEqualTo(before.plus(Duration.ofHours(2)));
  }

  @Test
  void aStepThatIsNoDurationOrLeadsBackIsRefusedInWords() {
    assertThat(post("/dev/clock", "{\"advance\": \"soon\"}").getStatusCode().value())
        .isEqualTo(400);
    assertThat(post("/dev/clock", "{\"advance\": \"-P1D\"}").getStatusCode().value())
        .isEqualTo(400);
  }

  @Test
  void whatWasSentIsShownWithItsLink() {
    var key = "dev-route:" + time.instant();
    var to = Recipient.person("manager");
    reminders.notify(
        new NoticeRequest(key, NoticeKind.STAFF_REMINDER, to, null, null, time.instant(), null));
    clock.awaitQuiet();
    var notice = reminders.noticesOfKey(key).getFirst().id().toString();

    var mails = read(get("/dev/mail")).valueStream().toList();

    var sent = mails.stream().filter(one -> one.path("noticeId").asString("").equals(notice));
    assertThat(sent.toList())
        .singleElement()
        .satisfies(one -> assertThat(one.path("links").path(0).asString("")).endsWith("/work"));
  }

  @Test
  void everyVariableOfTheEngineIsShownAndListed() {
    var caseId = UUID.randomUUID();
    var opening =
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator");
    cases.open(opening);
    clock.awaitQuiet();

    var shown = read(get("/dev/variables")).valueStream().toList();

    assertThat(shown).anyMatch(one -> one.path("value").asString("").equals(caseId.toString()));
    System.out.println("dev routes: " + shown.size() + " engine variables looked at");
    assertThat(shown)
        .allSatisfy(
            one -> {
              assertThat(one.propertyNames())
                  .containsExactlyInAnyOrder("processInstanceKey", "scope", "name", "value");
              assertThat(EngineVariables.allows(one.path("name").asString(""))).isTrue();
            });
  }

  @Test
  void theEmbeddedCamundaIsReachedThroughTheOffice() {
    var topology = get("/v2/topology");

    assertThat(read(topology).path("brokers").size()).isEqualTo(1);
  }

  private ResponseEntity<String> get(String path) {
    return web.get().uri(path).retrieve().toEntity(String.class);
  }

  private ResponseEntity<String> post(String path, String body) {
    return web.post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toEntity(String.class);
  }

  private JsonNode read(ResponseEntity<String> answer) {
    return json.readTree(String.valueOf(answer.getBody()));
  }
}
