package org.bridges.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.office.DevClock;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.team.TeamDesk;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case of Kerr County that "coordinator" has, and what both sides of its hand-over ask the office
 * for: "coordinator2" has duty in Hidalgo County.
 */
@Component
class TwoSides {

  private final CaseFile cases;
  private final YouthVault vault;
  private final TeamDesk team;
  private final DevClock clock;
  private final Environment environment;
  private final JsonMapper json;

  TwoSides(
      CaseFile cases,
      YouthVault vault,
      TeamDesk team,
      DevClock clock,
      Environment environment,
      JsonMapper json) {
    this.cases = cases;
    this.vault = vault;
    this.team = team;
    this.clock = clock;
    this.environment = environment;
    this.json = json;
  }

  /** What the office said: a status, and the answer's text. */
  record Said(int status, String text) {}

  UUID aCaseOf(String name, String alias, LocalDate birthDate) {
    var youth = new NewYouth(name, List.of(alias), birthDate, null, false, "es", null);
    var caseId = UUID.randomUUID();
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            vault.register(youth),
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    clock.awaitQuiet();
    team.record(caseId, new TeamDesk.Assignment("CHOSEN", "coordinator", null, "NO"));
    clock.awaitQuiet();
    return caseId;
  }

  UUID aCase() {
    var word = "Ondine" + CaseNumbers.random(6).toLowerCase(java.util.Locale.ROOT);
    return aCaseOf(word, word + "a", LocalDate.of(2011, 4, 2));
  }

  /** The coordinator of Kerr offers the case to Hidalgo County. */
  UUID offered(UUID caseId) {
    var body = Map.<String, Object>of("toCounty", "HIDALGO", "reason", "FAMILY");
    var said = post("coordinator", "/api/cases/" + caseId + "/transfers", body);
    clock.awaitQuiet();
    return UUID.fromString(read(said).path("transferId").asString());
  }

  JsonNode read(Said said) {
    return json.readTree(said.text());
  }

  Said get(String user, String path) {
    return client()
        .get()
        .uri(path)
        .headers(all -> all.setBasicAuth(user, "bridges"))
        .exchange((request, answer) -> heard(answer));
  }

  Said post(String user, String path, @Nullable Map<String, Object> body) {
    return client()
        .post()
        .uri(path)
        .headers(all -> all.setBasicAuth(user, "bridges"))
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsString(body == null ? Map.of() : body))
        .exchange((request, answer) -> heard(answer));
  }

  /** One side says something of a hand-over. */
  Said says(String user, UUID transferId, String what, @Nullable Map<String, Object> body) {
    return post(user, "/api/transfers/" + transferId + "/" + what, body);
  }

  private static Said heard(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse answer)
      throws java.io.IOException {
    var text = answer.bodyTo(String.class);
    return new Said(answer.getStatusCode().value(), text == null ? "" : text);
  }

  private RestClient client() {
    return RestClient.create("http://localhost:" + environment.getProperty("local.server.port"));
  }
}
