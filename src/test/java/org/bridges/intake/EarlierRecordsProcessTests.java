package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.ShutOuts;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.intake.EarlierRecords.Shown;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.Missing;
import org.bridges.worklist.Worklist;
import org.bridges.youth.NewYouth;
import org.bridges.youth.SameYouth;
import org.bridges.youth.Verdict;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The coordinator sees who may be known, with reasons, and decides: same, different, unsure. */
@OfficeTest
class EarlierRecordsProcessTests {

  @Autowired WebApplicationContext context;
  @Autowired EarlierRecords earlier;
  @Autowired ReferralFile file;
  @Autowired CaseFile cases;
  @Autowired SameYouth same;
  @Autowired Timeline timeline;
  @Autowired ShutOuts lines;
  @Autowired Directory directory;
  @Autowired OneYouthDesk desk;
  @Autowired Worklist worklist;
  @Autowired YouthVault vault;
  @Autowired JdbcClient jdbc;

  private IntakeClient client;
  private String name;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
    name = "Quenby " + CaseNumbers.random(9);
  }

  @Test
  void sameYouthFillsTheFormInAndTheDecisionJoinsTheCase() {
    var known = accepted();
    var receipt = arrives("travelling");
    var task = task(receipt);
    assertThat(page(receipt, task))
        .contains("Same name", known.caseNumber, "Same youth", "Different", "Unsure")
        .contains("twins share a birth date")
        .doesNotContain(name);

    assertThat(client.post(uri(receipt, known) + "?answer=SAME&task=" + key(task))).hasStatus(302);

    var values = client.get("/api/tasks/" + key(task), IntakeClient.coordinator()).path("values");
    assertThat(values.path("decision").asString()).isEqualTo("JOIN");
    assertThat(values.path("knownCaseNumber").asString()).isEqualTo(known.caseNumber);
    assertThat(same.areOne(youth(receipt), known.youthId)).as("not before the decision").isFalse();
    client.complete(task, Map.of("decision", "JOIN", "knownCaseNumber", known.caseNumber), null);
    untilStatus(receipt, "JOINED");
    assertThat(same.areOne(youth(receipt), known.youthId)).isTrue();
    assertThat(timeline.ofCase(known.caseId))
        .anySatisfy(
            entry -> {
              assertThat(entry.what()).startsWith("Earlier record Youth ").endsWith("same youth");
              assertThat(entry.actor()).isEqualTo("coordinator");
            });
  }

  @Test
  void anEarlierReferralWithoutACaseIsJoinedAndTheReferralGetsItsCase() {
    var first = arrives("travelling");
    task(first);
    var second = arrives("travelling");
    var task = task(second);
    var shown = found(second, "coordinator").getFirst();
    assertThat(shown.cases()).isEmpty();
    assertThat(shown.referrals()).hasSize(1);

    earlier.say(id(second), shown.record(), Verdict.Answer.SAME, coordinator());
    client.complete(task, Map.of("decision", "ACCEPT", "mandatoryReport", "MADE"), null);

    untilStatus(second, "ACCEPTED");
    assertThat(same.areOne(youth(first), youth(second))).isTrue();
  }

  @Test
  void differentIsNotOfferedAgainAndJoiningThatCaseIsRefused() {
    var known = accepted();
    var receipt = arrives("travelling");
    var task = task(receipt);
    earlier.say(id(receipt), record(receipt), Verdict.Answer.UNSURE, coordinator());
    assertThat(found(receipt, "coordinator").getFirst().said()).startsWith("unsure, said");

    earlier.say(id(receipt), record(receipt), Verdict.Answer.DIFFERENT, coordinator());

    assertThat(found(receipt, "coordinator")).isEmpty();
    assertThat(client.page("/referrals/" + id(receipt) + "/panel"))
        .contains("No earlier record is like this youth");
    var refused =
        client.complete(
            task, Map.of("decision", "JOIN", "knownCaseNumber", known.caseNumber), null);
    assertThat(refused).hasStatus(422);
    assertThat(IntakeClient.json(refused).path("code").asString())
        .isEqualTo("KNOWN_CASE_DIFFERENT");
    assertThat(timeline.ofReferral(id(receipt)))
        .extracting(Timeline.Shown::what)
        .anyMatch(what -> what.endsWith(": unsure"))
        .anyMatch(what -> what.endsWith(": different"));
  }

  @Test
  void unsureNeverBlocksADecision() {
    accepted();
    var receipt = arrives("travelling");
    var task = task(receipt);
    earlier.say(id(receipt), record(receipt), Verdict.Answer.UNSURE, coordinator());
    client.complete(task, Map.of("decision", "ACCEPT", "mandatoryReport", "MADE"), null);
    untilStatus(receipt, "ACCEPTED");
  }

  @Test
  void aReferralThatWasJoinedByMistakeGetsACaseOfItsOwn() {
    var known = accepted();
    var receipt = arrives("travelling");
    client.complete(
        task(receipt), Map.of("decision", "JOIN", "knownCaseNumber", known.caseNumber), null);
    untilStatus(receipt, "JOINED");
    var join = same.joins(known.youthId).getFirst();

    desk.part(known.caseId, join.id(), "She met the other girl at school", coordinator());

    untilStatus(receipt, "ACCEPTED");
    var own = cases.view(UUID.fromString(client.read(receipt).path("caseId").asString()));
    assertThat(own.id()).isNotEqualTo(known.caseId);
    assertThat(own.youthId()).isEqualTo(youth(receipt));
    await().until(() -> !worklist.ofCase(own.id()).isEmpty());
    assertThat(timeline.ofCase(own.id()))
        .extracting(Timeline.Shown::what)
        .anyMatch(what -> what.startsWith("Referral received"))
        .contains("Case opened");
    assertThat(timeline.ofCase(known.caseId))
        .extracting(Timeline.Shown::what)
        .contains("A referral of another youth was taken out of this case; it has its own")
        .filteredOn(what -> what.startsWith("Referral received"))
        .hasSize(1);
    assertThat(found(receipt, "coordinator")).as("not offered again").isEmpty();
  }

  @Test
  void thePageSaysWhenMoreRecordsAreAlikeThanAreCompared() {
    var ids = new ArrayList<UUID>();
    for (int number = 0; number < 505; number++) {
      ids.add(vault.register(new NewYouth(name, List.of(), null, null, false, null, null)));
    }
    try {
      var receipt = arrives("travelling");
      assertThat(page(receipt, task(receipt)))
          .contains("More than 500 records have something", "480 more records are less alike");
    } finally {
      jdbc.sql("delete from youth where id = any (?)").param(ids.toArray(UUID[]::new)).update();
    }
  }

  @Test
  void aCaseThatIsNotOpenToThePersonIsToldWithoutNumberOrPseudonym() {
    var known = accepted();
    cases.assignOwner(known.caseId, "coordinator2");
    var receipt = arrives("travelling");
    var task = task(receipt);

    var shown = found(receipt, "coordinator").getFirst();
    assertThat(shown.mayDecide()).isFalse();
    assertThat(shown.reasons()).contains("same name");
    assertThat(page(receipt, task))
        .contains("A record you may not open", "Ask a manager", "/glass")
        .doesNotContain(known.caseNumber, "value=\"SAME\"");
    assertThatThrownBy(
            () -> earlier.say(id(receipt), shown.record(), Verdict.Answer.SAME, coordinator()))
        .isInstanceOf(Missing.class);

    lines.close(known.caseId, "coordinator", ShutOuts.Reason.RELATED, "coordinator2");
    assertThat(found(receipt, "coordinator").getFirst().reasons())
        .as("who is shut out learns nothing of the record")
        .isEmpty();
  }

  private record Known(UUID caseId, String caseNumber, UUID youthId) {}

  private Known accepted() {
    var receipt = arrives("travelling");
    client.complete(task(receipt), Map.of("decision", "ACCEPT", "mandatoryReport", "MADE"), null);
    untilStatus(receipt, "ACCEPTED");
    var care = cases.view(UUID.fromString(client.read(receipt).path("caseId").asString()));
    return new Known(care.id(), care.caseNumber(), care.youthId());
  }

  private String arrives(String example) {
    var referral = Examples.named(example).referral().deepCopy();
    ((ObjectNode) referral.path("youth")).put("name", name).remove("dateOfBirth");
    return client.receipt(referral.toString());
  }

  private JsonNode task(String receipt) {
    await().until(() -> client.task(receipt) != null);
    return java.util.Objects.requireNonNull(client.task(receipt));
  }

  private void untilStatus(String receipt, String status) {
    await()
        .untilAsserted(
            () -> assertThat(client.read(receipt).path("status").asString()).isEqualTo(status));
  }

  private List<Shown> found(String receipt, String who) {
    return earlier.of(id(receipt), directory.staff(who)).found();
  }

  private UUID record(String receipt) {
    return found(receipt, "coordinator").getFirst().record();
  }

  private String page(String receipt, JsonNode task) {
    return client.page(
        "/referrals/" + id(receipt) + "/panel?task=" + key(task), IntakeClient.coordinator());
  }

  private String uri(String receipt, Known known) {
    return "/referrals/" + id(receipt) + "/earlier/" + known.youthId;
  }

  private UUID id(String receipt) {
    return file.byReceipt(receipt).id();
  }

  private UUID youth(String receipt) {
    return file.byReceipt(receipt).youthId();
  }

  private StaffView coordinator() {
    return directory.staff("coordinator");
  }

  private static String key(JsonNode task) {
    return task.path("taskKey").asString();
  }
}
