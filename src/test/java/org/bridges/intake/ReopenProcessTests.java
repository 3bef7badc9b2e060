package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.Reopening;
import org.bridges.casefile.Timeline;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.meeting.MeetingView;
import org.bridges.office.DemoDirectory;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.OfficeTime;
import org.bridges.team.TeamDesk;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.bridges.youth.SameYouth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** A further referral of a youth who is known: it reaches the open case, or opens a closed one. */
@OfficeTest
class ReopenProcessTests {

  @Autowired WebApplicationContext context;
  @Autowired CaseFile cases;
  @Autowired Reopening reopening;
  @Autowired Timeline timeline;
  @Autowired Worklist worklist;
  @Autowired MeetingDesk meetings;
  @Autowired TeamDesk team;
  @Autowired DecisionDesk desk;
  @Autowired ReferralFile file;
  @Autowired SameYouth same;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;

  private IntakeClient client;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
  }

  @Test
  void joiningAClosedCaseOpensItsNextGenerationAndOffersTheEarlierTeam() {
    var first = accepted("travelling");
    team.record(
        first.id(),
        new TeamDesk.Assignment("CHOSEN", "coordinator", DemoDirectory.ADVOCATES, "YES"));
    closes(first.id());

    var receipt = joins("moved-away", first.caseNumber());

    var care = cases.view(first.id());
    assertThat(care.generation()).isEqualTo(2);
    assertThat(care.closedAt()).isNull();
    assertThat(care.owner()).isNull();
    assertThat(team.proposedCoordinator(care.id()))
        .hasValueSatisfying(one -> assertThat(one.username()).isEqualTo("coordinator"));
    await()
        .untilAsserted(
            () ->
                assertThat(worklist.ofCase(care.id()))
                    .extracting(OpenTask::formId)
                    .contains("assign-team"));
    var newest =
        worklist.ofCase(care.id()).stream()
            .filter(one -> one.formId().equals("assign-team"))
            .map(OpenTask::due)
            .max(java.util.Comparator.naturalOrder())
            .orElseThrow();
    assertThat(newest).as("a clock of its own").isAfter(time.instant());
    assertThat(timeline.ofCase(care.id()))
        .extracting(Timeline.Shown::what)
        .filteredOn(what -> what.startsWith("Referral received"))
        .as("both referrals")
        .hasSize(2);
    assertThat(timeline.ofCase(care.id()))
        .extracting(Timeline.Shown::what)
        .contains("Case reopened: a further referral of the same youth arrived");
    assertThat(reopening.former(care.id()))
        .singleElement()
        .satisfies(
            former -> {
              assertThat(former.owner()).isEqualTo("coordinator");
              assertThat(former.closureReason()).isEqualTo("PLAN_COMPLETE");
            });
    toldTwiceItIsOnce(receipt, care);
  }

  @Test
  void anUrgentReferralGivesTheOpenCaseItsRapidResponse() {
    var first = accepted("travelling");
    assertThat(cases.view(first.id()).urgentSince()).isNull();
    var recovered = time.instant().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
    var referral = Examples.named("recovery-tonight").referral().deepCopy();
    ((ObjectNode) referral.path("concern")).put("recoveredAt", time.iso(recovered));

    var receipt = joins(client.receipt(named(referral)), first.caseNumber(), true);

    var care = cases.view(first.id());
    assertThat(care.urgentSince()).isEqualTo(recovered);
    assertThat(care.generation()).isEqualTo(1);
    await()
        .untilAsserted(
            () ->
                assertThat(meetings.ofCase(care.id()))
                    .extracting(MeetingView::kind)
                    .containsExactly(MeetingKind.RAPID_RESPONSE));
    toldTwiceItIsOnce(receipt, care);
    assertThat(meetings.ofCase(care.id())).hasSize(1);
  }

  @Test
  void aQuietReferralAddsToTheOpenCaseAndCallsNobody() {
    var first = accepted("travelling");

    joins("moved-away", first.caseNumber());

    assertThat(cases.view(first.id()).urgentSince()).isNull();
    assertThat(cases.view(first.id()).generation()).isEqualTo(1);
    assertThat(meetings.ofCase(first.id())).isEmpty();
  }

  private void toldTwiceItIsOnce(String receipt, CaseView care) {
    var entries = timeline.ofCase(care.id()).size();
    var starts = starts(care.id());
    var decision = new Decision("JOIN", null, null, care.caseNumber(), null, null);

    desk.record(file.byReceipt(receipt).id(), decision);

    assertThat(timeline.ofCase(care.id())).hasSize(entries);
    assertThat(starts(care.id())).isEqualTo(starts).isEqualTo(care.generation());
    assertThat(cases.view(care.id()).generation()).isEqualTo(care.generation());
    assertThat(same.areOne(file.byReceipt(receipt).youthId(), care.youthId())).isTrue();
  }

  private int starts(UUID caseId) {
    return jdbc.sql(
            "select count(*) from outbox where kind = 'START' and name = 'care-case' and business_id = ?")
        .param(caseId)
        .query(Integer.class)
        .single();
  }

  /** As after a closure that two people agreed on. */
  private void closes(UUID caseId) {
    jdbc.sql(
            """
            update care_case set status = 'CLOSED', closure_reason = 'PLAN_COMPLETE',
                   closed_at = now(), version = version + 1 where id = ?
            """)
        .param(caseId)
        .update();
  }

  private CaseView accepted(String example) {
    var receipt = client.receipt(named(Examples.named(example).referral().deepCopy()));
    complete(receipt, Map.of("decision", "ACCEPT", "mandatoryReport", "MADE"));
    untilStatus(receipt, "ACCEPTED");
    return cases.view(UUID.fromString(client.read(receipt).path("caseId").asString()));
  }

  private String joins(String example, String number) {
    return joins(
        client.receipt(named(Examples.named(example).referral().deepCopy())), number, false);
  }

  private String joins(String receipt, String number, boolean isSafetyFirst) {
    complete(receipt, Map.of("decision", "JOIN", "knownCaseNumber", number));
    untilStatus(receipt, "JOINED");
    assertThat(client.read(receipt).path("safetyFirst").asBoolean()).isEqualTo(isSafetyFirst);
    return receipt;
  }

  private void complete(String receipt, Map<String, Object> values) {
    await().until(() -> client.task(receipt) != null);
    var task = java.util.Objects.requireNonNull(client.task(receipt));
    assertThat(client.complete(task, values, "Known at the desk")).hasStatusOk();
  }

  private void untilStatus(String receipt, String status) {
    await()
        .untilAsserted(
            () -> assertThat(client.read(receipt).path("status").asString()).isEqualTo(status));
  }

  private static String named(tools.jackson.databind.JsonNode referral) {
    ((ObjectNode) referral.path("youth"))
        .put("name", "Joiner " + CaseNumbers.random(8))
        .remove("dateOfBirth");
    return referral.toString();
  }
}
