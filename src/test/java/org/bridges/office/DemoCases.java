package org.bridges.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invented cases at different steps, made through the same API that everybody uses, so that every
 * page of the development run shows something.
 */
final class DemoCases {

  private static final int STAY_REFERRALS = 4;

  private final RestClient office;
  private final JsonMapper json = JsonMapper.builder().build();
  private final DevClock clock;
  private final OfficeTime time;

  DemoCases(String address, DevClock clock, OfficeTime time) {
    office = RestClient.builder().baseUrl(address).build();
    this.clock = clock;
    this.time = time;
  }

  /** Refers everybody of the file; the first stay referrals, the others become cases. */
  void make() {
    var numbers = referrals().valueStream().map(this::refer).toList();
    clock.awaitQuiet();
    var opened = numbers.subList(STAY_REFERRALS, numbers.size());
    opened.forEach(number -> does("coordinator", number, Map.of("decision", "ACCEPT"), null));
    opened.subList(1, opened.size()).forEach(this::assign);
    reach(opened.getLast());
    plan(opened.getLast());
  }

  private void assign(String number) {
    does("coordinator", number, Map.of("coordinatorChoice", "ME"), null);
  }

  private void reach(String number) {
    var reached = new HashMap<String, Object>();
    reached.put("contactOutcome", "REACHED");
    reached.put("contactedAt", in(Duration.ZERO));
    reached.put("servicesExplained", "YES");
    reached.put("serviceWanted", "YES");
    reached.put("wishesHeard", "YES");
    reached.put("releaseChoice", "NONE");
    does("advocate", number, reached, "Wants to finish school and to be called by first name.");
  }

  private void plan(String number) {
    var task = task("coordinator", number);
    does(
        "coordinator",
        number,
        Map.of("meetingAt", in(Duration.ofDays(2)), "meetingPlace", "ONLINE"),
        null);
    var item = new HashMap<String, Object>();
    item.put("area", "BASIC_NEEDS");
    item.put("description", "School clothes and a bus pass");
    item.put("agencyCode", "ALAMITO-MED");
    item.put("ownerRole", "Case worker");
    item.put("dueAt", time.now().plusDays(10).toInstant().toString());
    item.put("shareBasis", "NONE");
    post("coordinator", "/api/cases/" + task.path("caseId").asString() + "/action-items", item);
    clock.awaitQuiet();
  }

  private String refer(JsonNode referral) {
    var receipt = post("partner-system", "/api/referrals", referral).path("receipt").asString();
    clock.awaitQuiet();
    return get("coordinator", "/api/referrals/" + receipt).path("caseNumber").asString();
  }

  private void does(String user, String number, Map<String, Object> values, @Nullable String note) {
    var completion = new HashMap<String, Object>();
    completion.put("values", values);
    completion.put("note", note);
    var key = task(user, number).path("taskKey").asString();
    post(user, "/api/tasks/" + key + "/completion", completion);
    clock.awaitQuiet();
  }

  private JsonNode task(String user, String number) {
    return get(user, "/api/tasks?q=" + number).path("items").path(0);
  }

  private String in(Duration ahead) {
    return time.now().plus(ahead).withNano(0).toLocalDateTime().toString();
  }

  private JsonNode get(String user, String path) {
    var answer = office.get().uri(path).headers(all -> all.setBasicAuth(user, "bridges"));
    return json.readTree(String.valueOf(answer.retrieve().body(String.class)));
  }

  private JsonNode post(String user, String path, Object body) {
    var answer =
        office
            .post()
            .uri(path)
            .headers(all -> all.setBasicAuth(user, "bridges"))
            .contentType(MediaType.APPLICATION_JSON)
            .body(json.writeValueAsString(body))
            .retrieve()
            .body(String.class);
    return json.readTree(String.valueOf(answer));
  }

  private JsonNode referrals() {
    try (var file = new ClassPathResource("demo/referrals.json").getInputStream()) {
      return json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
