package org.bridges.fault;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do in the office of processes, through the API that everybody uses. */
final class FaultOfficeApi {

  private final RestClient web;
  private final JsonMapper json = JsonMapper.builder().build();

  FaultOfficeApi(String address) {
    web = RestClient.create(address);
  }

  /** Everybody whom the faults need; the operator's account is there from the start. */
  void writePeople() {
    person("coordinator", "COORDINATOR", "coordinator@office.example");
    person("manager", "MANAGER", "manager@office.example");
    person("partner-system", "PARTNER_SYSTEM", null);
    send(
        "operator",
        "PUT",
        "/api/admin/agencies/ALAMITO-MED",
        """
        {"name": "Alamito Youth Clinic", "kind": "MEDICAL", "counties": ["BEXAR"], "services": ["OTHER"],
         "email": "alamito@partner.example", "language": "en", "receivesTransfers": false,
         "hasAgreement": true, "active": true}
        """);
  }

  private void person(String username, String role, @Nullable String email) {
    send(
        "operator",
        "PUT",
        "/api/admin/staff/" + username,
        """
        {"displayName": "%s", "email": %s, "password": "%s", "roles": ["%s"],
         "counties": ["BEXAR", "HIDALGO"], "languages": ["en"], "active": true}
        """
            .formatted(
                username, email == null ? "null" : '"' + email + '"', FaultOffice.PASSWORD, role));
  }

  /** Decides that a referral becomes a case. */
  void accept(String receipt) {
    var number = referral(receipt).path("caseNumber").asString();
    var task = get("/api/tasks?q=" + number).path("items").path(0).path("taskKey").asString();
    send(
        "coordinator",
        "POST",
        "/api/tasks/" + task + "/completion",
        json.writeValueAsString(
            Map.of(
                "values",
                Map.of("decision", "ACCEPT", "mandatoryReport", "NOT_REQUIRED"),
                "note",
                "The school has reported")));
  }

  /** The referral as a coordinator sees it. */
  JsonNode referral(String receipt) {
    return get("/api/referrals/" + receipt);
  }

  /** A partner promises something for the case. */
  void promise(String caseId, String dueAt) {
    send(
        "coordinator",
        "POST",
        "/api/cases/" + caseId + "/releases",
        """
        {"agencyCode": "ALAMITO-MED", "purpose": "A bus pass", "dataClasses": ["PLAN"],
         "signerRole": "YOUTH"}
        """);
    send(
        "coordinator",
        "POST",
        "/api/cases/" + caseId + "/action-items",
        """
        {"area": "BASIC_NEEDS", "description": "A bus pass", "agencyCode": "ALAMITO-MED",
         "ownerRole": "Case worker", "dueAt": "%s", "shareBasis": "RELEASE"}
        """
            .formatted(dueAt));
  }

  private JsonNode get(String path) {
    return json.readTree(
        web.get()
            .uri(path)
            .headers(all -> all.setBasicAuth("coordinator", FaultOffice.PASSWORD))
            .retrieve()
            .body(String.class));
  }

  private void send(String user, String method, String path, String body) {
    web.method(org.springframework.http.HttpMethod.valueOf(method))
        .uri(path)
        .headers(all -> all.setBasicAuth(user, FaultOffice.PASSWORD))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }
}
