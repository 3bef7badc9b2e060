package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.directory.AgencyEntry;
import org.bridges.directory.Registry;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A referral from the coordinator's task to its decision, through the running engine. */
@OfficeTest
class DecisionProcessTests {

  private static final Map<String, Object> ACCEPT =
      Map.of("decision", "ACCEPT", "mandatoryReport", "MADE");

  @Autowired WebApplicationContext context;
  @Autowired CaseFile cases;
  @Autowired Timeline timeline;
  @Autowired Worklist worklist;
  @Autowired DecisionDesk desk;
  @Autowired ReferralFile file;
  @Autowired Registry registry;
  @Autowired OfficeTime time;

  private IntakeClient client;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
  }

  @Test
  void acceptingOpensACaseAndKeepsTheHistory() {
    var receipt = arrives("travelling");
    var task = task(receipt, "confirm-referral");
    assertThat(client.complete(task, ACCEPT, null)).hasStatusOk();
    untilStatus(receipt, "ACCEPTED");

    var caseId = UUID.fromString(client.read(receipt).path("caseId").asString());
    var care = cases.view(caseId);
    assertThat(care.caseNumber()).isEqualTo(client.read(receipt).path("caseNumber").asString());
    assertThat(care.county().name()).isEqualTo("BEXAR");
    assertThat(timeline.ofCase(caseId))
        .extracting(Timeline.Shown::what)
        .anyMatch(what -> what.startsWith("Referral received"))
        .contains("Referral acknowledged", "Referral accepted", "Mandatory report: made");
    await().untilAsserted(() -> assertThat(worklist.ofCase(caseId)).hasSize(1));
    assertThat(client.page("/cases/" + caseId, IntakeClient.coordinator()))
        .contains("The rules say:", "Open the identity")
        .doesNotContain("??");

    var entries = timeline.ofCase(caseId).size();
    desk.record(
        file.byReceipt(receipt).id(), new Decision("ACCEPT", null, null, null, "MADE", null));
    assertThat(timeline.ofCase(caseId)).hasSize(entries);
  }

  @Test
  void aRapidResponseCountsFromTheRecovery() {
    var referral = Examples.named("recovery-tonight").referral().deepCopy();
    var recovered = time.instant().minus(java.time.Duration.ofHours(2));
    ((ObjectNode) referral.path("concern")).put("recoveredAt", time.iso(recovered));
    var receipt = client.receipt(referral.toString());
    client.complete(task(receipt, "confirm-referral"), ACCEPT, null);
    untilStatus(receipt, "ACCEPTED");

    var caseId = UUID.fromString(client.read(receipt).path("caseId").asString());
    assertThat(cases.view(caseId).urgentSince())
        .isEqualTo(recovered.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }

  @Test
  void claimingAcknowledges() {
    var receipt = arrives("travelling");
    var key = task(receipt, "confirm-referral").path("taskKey").asString();
    client.post("/api/tasks/" + key + "/claim");

    untilStatus(receipt, "ACKNOWLEDGED");
  }

  @Test
  void aReviewNeedsAReasonInWordsAndACounty() {
    var receipt = arrives("where-not-stated");
    var task = task(receipt, "review-referral");

    refused(task, Map.of("decision", "ADVICE_GIVEN"), "Not this", "REASON_MISSING");
    refused(task, reviewed("ADVICE_GIVEN"), null, "NOTE_MISSING");
    refused(task, reviewed("ACCEPT"), "She is near Kerrville", "COUNTY_MISSING");
    refused(task, reviewed("JOIN"), "Known", "KNOWN_CASE_MISSING");
    refused(task, with(reviewed("JOIN"), "knownCaseNumber", "NONE-1"), "x", "KNOWN_CASE_UNKNOWN");
    refused(task, reviewed("FAMILY_SERVICES"), "x", "YOUTH_UNKNOWN");
    assertThat(
            client.complete(
                task, with(reviewed("ACCEPT"), "acceptCounty", "KERR"), "She is near Kerrville"))
        .hasStatusOk();
    untilStatus(receipt, "ACCEPTED");

    var caseId = UUID.fromString(client.read(receipt).path("caseId").asString());
    assertThat(cases.view(caseId).county().name()).isEqualTo("KERR");
    assertThat(timeline.ofCase(caseId))
        .extracting(Timeline.Shown::note)
        .contains("She is near Kerrville");
  }

  @Test
  void aTaskCompletedElsewhereWithoutAReasonComesBack() {
    var receipt = arrives("vague-link");
    task(receipt, "review-referral");
    var id = file.byReceipt(receipt).id();

    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    org.bridges.shared.Refused.class,
                    () ->
                        desk.record(id, new Decision("WITHDRAWN", "OTHER", null, null, null, null)))
                .code())
        .isEqualTo("REASON_MISSING");
  }

  @Test
  void joiningAddsTheReferralToTheKnownCase() {
    var known = arrives("travelling");
    client.complete(task(known, "confirm-referral"), ACCEPT, null);
    untilStatus(known, "ACCEPTED");
    var number = client.read(known).path("caseNumber").asString();

    var second = arrives("moved-away");
    client.complete(
        task(second, "confirm-referral"),
        Map.of("decision", "JOIN", "knownCaseNumber", number.toLowerCase()),
        null);
    untilStatus(second, "JOINED");

    assertThat(client.read(second).path("caseId")).isEqualTo(client.read(known).path("caseId"));
  }

  @Test
  void talkingLeadsToAReviewAndThenToAnotherAgency() {
    var agency = agency();
    var receipt = arrives("no-label");
    var consult = task(receipt, "consult-referrer");
    refused(
        consult,
        Map.of("decision", "TRY_AGAIN", "nextTryAt", "2020-01-01T10:00"),
        null,
        "NEXT_TRY_IN_PAST");
    client.complete(consult, Map.of("decision", "REVIEW"), "Talked for long");
    var review = task(receipt, "review-referral");
    untilStatus(receipt, "IN_REVIEW");
    client.complete(review, reviewed("CONNECT_ELSEWHERE"), "Lives far away");
    var connect = task(receipt, "connect-elsewhere");

    assertThat(connectForm(connect).path("values").path("agencyOptions").toString())
        .contains(agency);
    refused(connect, Map.of("consentGiven", "YES", "landed", "YES"), null, "AGENCY_MISSING");
    refused(connect, connected(agency, "NO"), null, "CONSENT_MISSING");
    assertThat(client.complete(connect, connected(agency, "YES"), "Walked over")).hasStatusOk();
    untilStatus(receipt, "CONNECTED_ELSEWHERE");
  }

  @Test
  void familyServicesGoToTheHouseholdOfTheKnownYouth() {
    var name = "Family " + CaseNumbers.random(6);
    var known = client.receipt(Examples.about("school-moving-placements", name));
    var guardian = client.receipt(Examples.about("guardian", name));
    var task = task(guardian, "review-referral");
    assertThat(client.read(guardian).path("eligibility").path("proposed").asString())
        .isEqualTo("FAMILY_SERVICES");
    assertThat(client.complete(task, reviewed("FAMILY_SERVICES"), "Grandmother carries all"))
        .hasStatusOk();
    untilStatus(guardian, "FAMILY_SERVICES");

    var id = file.byReceipt(known).id();
    assertThat(client.page("/referrals/" + id + "/identity", IntakeClient.coordinator()))
        .contains("Elena Quintero", "not known whether safe", name);
  }

  @Test
  void thePanelShowsTheReferralWithoutTheName() {
    var receipt = client.receipt(Examples.named("emoji-and-accents").referral().toString());
    task(receipt, "confirm-referral");
    var uri = "/referrals/" + file.byReceipt(receipt).id();

    assertThat(client.page(uri + "/panel"))
        .contains("The rules say:", "Missing", "&lt;script&gt;", "📱", "Show who wrote")
        .doesNotContain("Ñandú", "佐衛", "<script>alert", "ext. 7");
    assertThat(client.page(uri + "/identity"))
        .contains("Zoë “Z” Ñandú", "佐衛")
        .doesNotContain("ext. 7");
    assertThat(client.page(uri + "/referrer"))
        .contains("ext. 7", "Tell nobody outside this office");
    assertThat(client.page(uri + "/referrer", user("advocate").roles("ADVOCATE")))
        .doesNotContain("ext. 7");
    assertThat(client.page(uri + "/panel", user("manager").roles("MANAGER")))
        .doesNotContain("Missing —");
  }

  private String arrives(String example) {
    return client.receipt(Examples.named(example).referral().toString());
  }

  private JsonNode task(String receipt, String form) {
    await()
        .untilAsserted(
            () -> {
              var task = client.task(receipt);
              assertThat(task).isNotNull();
              assertThat(worklist.task(UUID.fromString(task.path("taskKey").asString())).formId())
                  .isEqualTo(form);
            });
    return java.util.Objects.requireNonNull(client.task(receipt));
  }

  private JsonNode connectForm(JsonNode task) {
    return client.get("/api/tasks/" + task.path("taskKey").asString(), IntakeClient.coordinator());
  }

  private void untilStatus(String receipt, String status) {
    await()
        .untilAsserted(
            () -> assertThat(client.read(receipt).path("status").asString()).isEqualTo(status));
  }

  private void refused(
      JsonNode task,
      Map<String, Object> values,
      @org.jspecify.annotations.Nullable String note,
      String code) {
    var answer = client.complete(task, values, note);
    assertThat(answer).hasStatus(422);
    assertThat(IntakeClient.json(answer).path("code").asString()).isEqualTo(code);
  }

  private static Map<String, Object> reviewed(String decision) {
    return Map.of("decision", decision, "decisionReason", "OTHER");
  }

  private static Map<String, Object> connected(String agency, String consent) {
    return Map.of("agencyCode", agency, "consentGiven", consent, "landed", "YES");
  }

  private static Map<String, Object> with(Map<String, Object> values, String key, String value) {
    var more = new java.util.HashMap<>(values);
    more.put(key, value);
    return more;
  }

  private String agency() {
    var code = "I-" + CaseNumbers.random(8);
    registry.write(
        new AgencyEntry(
            code,
            "Agency " + code,
            "COMMUNITY",
            List.of(),
            List.of(),
            null,
            null,
            "en",
            false,
            false,
            true));
    return code;
  }
}
