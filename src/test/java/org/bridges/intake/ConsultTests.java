package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.directory.Directory;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** A talk with the writer ends as a referral, as advice, or with a manager: never as silence. */
@OfficeTest
class ConsultTests {

  @Autowired WebApplicationContext context;
  @Autowired ReferralFile file;
  @Autowired Timeline timeline;
  @Autowired Worklist worklist;
  @Autowired Directory directory;
  @Autowired DecisionDesk desk;
  @Autowired Referrals referrals;

  private IntakeClient client;
  private String receipt;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
    receipt = client.receipt(Examples.named("no-label").referral().toString());
  }

  @Test
  void thePageSaysWhatIsStillToAsk() {
    task("Task_ConsultReferrer");

    assertThat(client.page("/referrals/" + id() + "/consult"))
        .contains("Still to ask", "What worries the writer", "The rules say:")
        .doesNotContain("??");
  }

  @Test
  void theRulesAreAskedAgainWithWhatTheTalkMadeClear() {
    var answer = new HashMap<String, Object>(Map.of("decision", "REVIEW"));
    answer.put("clarifiedCounty", "KERR");
    answer.put("clarifiedLink", "PRESENT");
    answer.put("clarifiedAge", "A19_24");
    answer.put("clarifiedConcern", "SUSPECTED");
    answer.put("clarifiedDanger", "YES");
    client.complete(task("Task_ConsultReferrer"), answer, "Talked for long");
    var confirm = task("Task_ConfirmReferral");

    var referral = file.byReceipt(receipt);
    assertThat(referral.outcome()).isEqualTo("ELIGIBLE");
    assertThat(referral.rule()).isEqualTo("5");
    assertThat(referral.county()).isEqualTo("KERR");
    assertThat(referral.ageBand().name()).isEqualTo("A19_24");
    assertThat(referral.safetyFirst()).isTrue();
    assertThat(confirm.path("urgency").asString()).isEqualTo("URGENT");
    assertThat(told())
        .contains(
            "Made clear by talking: Kerr County, 19 to 24, concern suspected, somebody is in danger");
    assertThat(file.content(id()).connections())
        .extracting(one -> one.county().name())
        .contains("KERR");
  }

  @Test
  void aTalkThatLeavesTheConcernOpenIsReviewedByAPerson() {
    client.complete(
        task("Task_ConsultReferrer"), Map.of("decision", "REVIEW", "clarifiedAge", "U18"), null);

    assertThat(task("Task_ReviewReferral").path("step").asString())
        .isEqualTo("Task_ReviewReferral");
  }

  @Test
  void adviceNamesAnAgencyOrSaysWhatItWas() {
    var task = task("Task_ConsultReferrer");
    var refused = client.complete(task, Map.of("decision", "ADVICE_GIVEN"), null);
    assertThat(refused).hasStatus(422);
    assertThat(IntakeClient.json(refused).path("code").asString()).isEqualTo("RESOURCE_MISSING");
    var agency = directory.agencies().getFirst();
    assertThat(
            client.complete(
                task, Map.of("decision", "ADVICE_GIVEN", "adviceAgencyCode", agency.code()), null))
        .hasStatusOk();

    await().until(() -> file.byReceipt(receipt).status() == ReferralStatus.ADVICE_GIVEN);
    assertThat(told()).contains("Advice was enough", "Named to the writer: " + agency.name());
  }

  @Test
  void nobodyReachedThreeTimesIsTheManagersDecision() {
    task("Task_ConsultReferrer");
    for (var round = 1; round <= 2; round++) {
      var tried = desk.record(id(), tryAgain());
      assertThat(tried.nextStep()).isEqualTo("CONSULT");
      assertThat(tried.nextTryAt()).isNotNull();
      assertThat(desk.record(id(), tryAgain()).nextStep()).as("told twice").isEqualTo("CONSULT");
      nextTask();
    }
    client.complete(task("Task_ConsultReferrer"), Map.of("decision", "TRY_AGAIN"), null);

    await()
        .untilAsserted(
            () ->
                assertThat(worklist.ofReferral(id()))
                    .anyMatch(task -> task.step().equals("Task_DecideUnreached")));
    assertThat(file.byReceipt(receipt).status().isDecided()).isFalse();
    assertThat(asManager("/referrals/" + id() + "/history")).contains("What happened so far");
    assertThat(asManager("/referrals/" + id() + "/panel")).doesNotContain("The rules say:");
  }

  private static Decision tryAgain() {
    return new Decision("TRY_AGAIN", null, null, null, null, null);
  }

  /** As the next task of the same step does. */
  private void nextTask() {
    var referral = referrals.findById(id()).orElseThrow();
    referral.stepStarts("consult-referrer", false);
    referrals.save(referral);
  }

  private String asManager(String uri) {
    return IntakeClient.text(
        OfficeWeb.of(context)
            .get()
            .uri(uri)
            .with(SecurityMockMvcRequestPostProcessors.user("manager").roles("MANAGER"))
            .exchange());
  }

  private JsonNode task(String step) {
    return await()
        .until(
            () -> client.task(receipt),
            found -> found != null && found.path("step").asString().equals(step));
  }

  private List<String> told() {
    return timeline.ofReferral(id()).stream().map(Timeline.Shown::what).toList();
  }

  private UUID id() {
    return file.byReceipt(receipt).id();
  }
}
