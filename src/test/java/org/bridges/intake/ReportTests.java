package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who may be a minor is reported by a person, and the office sees to it until it is recorded. */
@OfficeTest
class ReportTests {

  @Autowired WebApplicationContext context;
  @Autowired ReferralFile file;
  @Autowired Worklist worklist;
  @Autowired Timeline timeline;
  @Autowired OfficeTime time;
  @Autowired ReportDesk desk;
  @Autowired JdbcClient jdbc;

  private IntakeClient client;
  private String receipt;

  @BeforeEach
  void open() {
    client = new IntakeClient(context);
  }

  @Test
  void aReportThatIsStillToDoIsATaskUntilItIsRecorded() {
    accept("travelling", "STILL_TO_DO", null);
    var task = report();
    var owed = worklist.task(UUID.fromString(task.path("taskKey").asString()));
    assertThat(Duration.between(file.byReceipt(receipt).receivedAt(), owed.due()))
        .isBetween(Duration.ofHours(24).minusSeconds(1), Duration.ofHours(24));
    refused(task, Map.of("reportAnswer", "MADE"), "REPORTED_TO_MISSING");
    refused(task, Map.of("reportAnswer", "MADE", "reportedTo", "DFPS"), "REPORT_TIME_MISSING");
    refused(
        task, made(time.now().plusDays(1).toLocalDateTime().toString()), "REPORT_TIME_IN_FUTURE");
    refused(task, Map.of("reportAnswer", "NOT_REQUIRED"), "REASON_MISSING");
    assertThat(client.complete(task, made(time.now().toLocalDateTime().toString()), "Ref 77-K"))
        .hasStatusOk();

    await().untilAsserted(() -> assertThat(desk.owed()).doesNotContain(id()));
    var caseId = file.byReceipt(receipt).caseId();
    assertThat(timeline.ofCase(java.util.Objects.requireNonNull(caseId)))
        .anySatisfy(
            entry -> {
              assertThat(entry.what()).startsWith("Mandatory report made to DFPS");
              assertThat(entry.note()).isEqualTo("Ref 77-K");
              assertThat(entry.actor()).isNotBlank();
            });
    assertThat(stored()).doesNotContain("77-K");
  }

  @Test
  void whoSaysThatItWasMadeIsAskedToWhomAndWhen() {
    accept("travelling", "MADE", null);

    assertThat(report().path("step").asString()).isEqualTo("Task_MakeReport");
  }

  @Test
  void noReportIsRequiredOnlyWithAReasonInWords() {
    arrives("travelling");
    var task = await().until(() -> client.task(receipt), found -> found != null);
    refused(task, values("NOT_REQUIRED"), "REASON_MISSING");
    assertThat(client.complete(task, values("NOT_REQUIRED"), "The writer reported it"))
        .hasStatusOk();
    await().until(() -> file.byReceipt(receipt).status() == ReferralStatus.ACCEPTED);

    assertThat(desk.owed()).doesNotContain(id());
    assertThat(desk.isSettled(id())).isTrue();
    assertThat(client.taskOf("mandatory-report", receipt)).isNull();
  }

  @Test
  void aLaterReasonTakesTheTaskBack() {
    arrives("where-not-stated");
    var review = await().until(() -> client.task(receipt), found -> found != null);
    client.complete(
        review,
        Map.of("decision", "CONSULT", "decisionReason", "OTHER", "mandatoryReport", "STILL_TO_DO"),
        "Ask first");
    report();
    var consult =
        await()
            .until(
                () -> client.task(receipt),
                found ->
                    found != null && found.path("step").asString().equals("Task_ConsultReferrer"));
    assertThat(
            client.complete(
                consult,
                Map.of("decision", "ADVICE_GIVEN", "mandatoryReport", "NOT_REQUIRED"),
                "The school reported yesterday and has a number"))
        .hasStatusOk();

    await().until(() -> client.taskOf("mandatory-report", receipt) == null);
    assertThat(desk.owed()).doesNotContain(id());
  }

  @Test
  void nobodyOwesAReportForAGrownPerson() {
    accept("kendall-twenty-four", null, null);

    assertThat(desk.owed()).doesNotContain(id());
    assertThat(desk.isSettled(id())).isFalse();
  }

  @Test
  void aReportTwiceRecordedIsOne() {
    accept("travelling", "STILL_TO_DO", null);
    report();
    var said = new ReportDesk.Report("MADE", "BOTH", time.instant());
    desk.record(id(), said);
    desk.record(id(), new ReportDesk.Report("NOT_REQUIRED", null, null));

    assertThat(told()).filteredOn(what -> what.startsWith("Mandatory report made")).hasSize(1);
    assertThat(told()).noneMatch(what -> what.equals("Mandatory report: none is required"));
    var never = new ReportDesk.Report(null, null, null);
    assertThat(catchThrowableOfType(Refused.class, () -> desk.check(id(), never, null)).code())
        .isEqualTo("ANSWER_MISSING");
  }

  private List<String> told() {
    return timeline.ofReferral(id()).stream().map(Timeline.Shown::what).toList();
  }

  private String stored() {
    return jdbc.sql("select encode(reference, 'escape') from mandatory_report where id = ?")
        .param(id())
        .query(String.class)
        .single();
  }

  private void arrives(String example) {
    receipt = client.receipt(Examples.named(example).referral().toString());
  }

  private void accept(
      String example,
      @org.jspecify.annotations.Nullable String answer,
      @org.jspecify.annotations.Nullable String note) {
    arrives(example);
    var task = await().until(() -> client.task(receipt), found -> found != null);
    assertThat(client.complete(task, values(answer), note)).hasStatusOk();
    await().until(() -> file.byReceipt(receipt).status() == ReferralStatus.ACCEPTED);
  }

  private static Map<String, Object> values(@org.jspecify.annotations.Nullable String answer) {
    var values = new HashMap<String, Object>();
    values.put("decision", "ACCEPT");
    values.put("mandatoryReport", answer);
    return values;
  }

  private static Map<String, Object> made(String at) {
    return Map.of("reportAnswer", "MADE", "reportedTo", "DFPS", "reportedAt", at);
  }

  private JsonNode report() {
    return await().until(() -> client.taskOf("mandatory-report", receipt), task -> task != null);
  }

  private void refused(JsonNode task, Map<String, Object> values, String code) {
    var answer = client.complete(task, values, null);
    assertThat(answer).hasStatus(422);
    assertThat(IntakeClient.json(answer).path("code").asString()).isEqualTo(code);
  }

  private UUID id() {
    return file.byReceipt(receipt).id();
  }
}
