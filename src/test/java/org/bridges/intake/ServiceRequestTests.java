package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.ServiceRequest;
import org.bridges.plan.ServiceRequests;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody asks for a service for a youth who has a case: it lands there and is answered. */
@OfficeTest
class ServiceRequestTests {

  @Autowired WebApplicationContext context;
  @Autowired CaseFile cases;
  @Autowired Worklist worklist;
  @Autowired ServiceRequests requests;
  @Autowired Timeline timeline;
  @Autowired ReferralFile file;
  @Autowired AskedServices services;
  @Autowired OfficeTime time;

  private IntakeClient client;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
  }

  @Test
  void aServiceForAKnownYouthLandsOnTheCaseAndIsPlanned() {
    var caseId = caseOf("travelling");
    var asks = joins(caseId, "SERVICE_REQUEST", "COUNSELLING", "BASIC_NEEDS");

    var task = taskOf(caseId);
    assertThat(timeline.ofCase(caseId))
        .extracting(Timeline.Shown::what)
        .contains("A service was asked for: counselling, basic needs");
    var aside = "/cases/" + caseId + "/service-requests/" + task.subjectId();
    assertThat(client.page(aside)).contains("counselling, basic needs", "Add an action item");
    assertThat(client.page("/cases/" + caseId)).contains("Asked for beside the plan");

    assertThat(answered(task, "PLANNED")).isEqualTo(422);
    assertThat(promises(caseId)).isEqualTo(200);
    assertThat(answered(task, "PLANNED")).isEqualTo(200);
    untilAnswered(caseId, ServiceRequest.Answer.PLANNED);
    assertThat(timeline.ofCase(caseId))
        .extracting(Timeline.Shown::what)
        .contains("counselling, basic needs: on the plan");

    services.land(file.byReceipt(asks), caseId);
    assertThat(requests.ofCase(caseId)).hasSize(1);
  }

  @Test
  void aRequestThatNamesNothingIsATaskTooAndAFurtherReferralWithoutNeedsIsNone() {
    var caseId = caseOf("travelling");
    joins(caseId, "REFERRAL");
    joins(caseId, "SERVICE_REQUEST");

    var task = taskOf(caseId);
    assertThat(requests.ofCase(caseId))
        .singleElement()
        .extracting(ServiceRequest::words)
        .isEqualTo("something else");
    assertThat(answered(task, "SOMETHING_ELSE")).isEqualTo(422);
    assertThat(answered(task, "NOT_WANTED")).isEqualTo(200);
    untilAnswered(caseId, ServiceRequest.Answer.NOT_WANTED);
  }

  @Test
  void theRequestOfOneCaseIsNotShownBesideAnother() {
    var one = caseOf("travelling");
    joins(one, "SERVICE_REQUEST", "ADVOCACY");
    var other = caseOf("travelling");

    var address = "/cases/" + other + "/service-requests/" + taskOf(one).subjectId();

    assertThat(client.page(address)).doesNotContain("advocacy");
  }

  private UUID caseOf(String example) {
    var receipt = client.receipt(Examples.named(example).referral().toString());
    client.complete(task(receipt), Map.of("decision", "ACCEPT", "mandatoryReport", "MADE"), null);
    untilStatus(receipt, "ACCEPTED");
    return UUID.fromString(client.read(receipt).path("caseId").asString());
  }

  private String joins(UUID caseId, String kind, String... needs) {
    var referral = Examples.named("moved-away").referral().deepCopy();
    ((ObjectNode) referral).put("kind", kind);
    var asked = ((ObjectNode) referral).putArray("needs");
    for (var need : needs) {
      asked.add(need);
    }
    var receipt = client.receipt(referral.toString());
    client.complete(
        task(receipt),
        Map.of("decision", "JOIN", "knownCaseNumber", cases.view(caseId).caseNumber()),
        null);
    untilStatus(receipt, "JOINED");
    return receipt;
  }

  private JsonNode task(String receipt) {
    await().until(() -> client.task(receipt) != null);
    return Objects.requireNonNull(client.task(receipt));
  }

  private OpenTask taskOf(UUID caseId) {
    await().until(() -> open(caseId) != null);
    return Objects.requireNonNull(open(caseId));
  }

  private @org.jspecify.annotations.Nullable OpenTask open(UUID caseId) {
    return worklist.ofCase(caseId).stream()
        .filter(task -> task.formId().equals("plan-service"))
        .findFirst()
        .orElse(null);
  }

  private int answered(OpenTask task, String answer) {
    return OfficeWeb.of(context)
        .post()
        .uri("/api/tasks/" + task.id() + "/completion")
        .with(IntakeClient.coordinator())
        .with(csrf())
        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
        .content("{\"values\": {\"serviceAnswer\": \"" + answer + "\"}}")
        .exchange()
        .getResponse()
        .getStatus();
  }

  private int promises(UUID caseId) {
    return OfficeWeb.of(context)
        .post()
        .uri("/cases/" + caseId + "/plan")
        .with(IntakeClient.coordinator())
        .with(csrf())
        .param("area", "MENTAL_HEALTH")
        .param("description", "First appointment")
        .param("agencyCode", "HARBOR-ADV")
        .param("ownerRole", "Counsellor")
        .param("dueAt", time.iso(time.instant().plus(Duration.ofDays(3))).substring(0, 16))
        .param("shareBasis", "NONE")
        .exchange()
        .getResponse()
        .getStatus();
  }

  private void untilAnswered(UUID caseId, ServiceRequest.Answer answer) {
    await()
        .untilAsserted(
            () ->
                assertThat(requests.ofCase(caseId))
                    .singleElement()
                    .extracting(ServiceRequest::answer)
                    .isEqualTo(answer));
  }

  private void untilStatus(String receipt, String status) {
    await()
        .untilAsserted(
            () -> assertThat(client.read(receipt).path("status").asString()).isEqualTo(status));
  }
}
