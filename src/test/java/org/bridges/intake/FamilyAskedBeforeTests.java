package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Help for a family that was asked for before its youth had a case is not lost. */
@OfficeTest
class FamilyAskedBeforeTests {

  private static final Map<String, Object> ACCEPT =
      Map.of("decision", "ACCEPT", "mandatoryReport", "MADE");

  @Autowired Worklist worklist;
  @Autowired Timeline timeline;
  @Autowired WebApplicationContext context;

  private IntakeClient client;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
  }

  @Test
  void whenTheCaseOpensAFamilyCoordinatorIsProposedWithTheReasonAndYesBeginsTheHelp() {
    var name = "Isolde Quarrick" + CaseNumbers.random(6).toLowerCase();
    var known = client.receipt(Examples.about("school-moving-placements", name));
    var guardian = client.receipt(Examples.about("guardian", name));
    var family = Map.<String, Object>of("decision", "FAMILY_SERVICES", "decisionReason", "OTHER");
    assertThat(
            client.complete(task(guardian, "review-referral"), family, "Grandmother carries all"))
        .hasStatusOk();
    untilStatus(guardian, "FAMILY_SERVICES");
    client.complete(task(known, "confirm-referral"), ACCEPT, null);
    untilStatus(known, "ACCEPTED");

    var caseId = UUID.fromString(client.read(known).path("caseId").asString());
    var assign = waiting(caseId, "assign-team");
    var values = sheet(assign).path("values");
    assertThat(values.path("familyCoordinatorOffered").asString()).isEqualTo("YES");
    assertThat(client.page("/cases/" + caseId + "/candidates", IntakeClient.coordinator()))
        .contains("Help for the family was asked for on", "it waits for this case")
        .doesNotContain("Grandmother");
    assertThat(forms(caseId)).as("nobody said yes yet").doesNotContain("family-round");
    var yes = Map.<String, Object>of("coordinatorChoice", "ME", "familyCoordinatorOffered", "YES");
    assertThat(client.complete(sheet(assign), yes, null)).hasStatusOk();

    assertThat(waiting(caseId, "family-round").group()).isEqualTo("family-coordinators");
    assertThat(timeline.ofCase(caseId))
        .extracting(Timeline.Shown::what)
        .containsOnlyOnce("Help to the family begins");
    assertThat(client.page("/cases/" + caseId + "/candidates", IntakeClient.coordinator()))
        .as("answered")
        .doesNotContain("it waits for this case");
  }

  private JsonNode sheet(OpenTask task) {
    return client.get("/api/tasks/" + task.id(), IntakeClient.coordinator());
  }

  private List<String> forms(UUID caseId) {
    return worklist.ofCase(caseId).stream().map(OpenTask::formId).toList();
  }

  private OpenTask waiting(UUID caseId, String form) {
    await().until(() -> forms(caseId).contains(form));
    return worklist.ofCase(caseId).stream()
        .filter(one -> one.formId().equals(form))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode task(String receipt, String form) {
    await()
        .until(
            () -> {
              var task = client.task(receipt);
              return task != null
                  && worklist
                      .task(UUID.fromString(task.path("taskKey").asString()))
                      .formId()
                      .equals(form);
            });
    return Objects.requireNonNull(client.task(receipt));
  }

  private void untilStatus(String receipt, String status) {
    await().until(() -> client.read(receipt).path("status").asString().equals(status));
  }
}
