package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.insight.Reconciler;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.shared.reconcile.Finding;
import org.bridges.shared.reconcile.Finding.Repair;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Records and engine are torn apart in every way that we know; the reconciler says so and mends.
 */
@OfficeTest
@Order(Integer.MAX_VALUE - 5)
class ReconcileTests {

  @Autowired Coordination office;
  @Autowired Reconciler reconciler;
  @Autowired Worklist worklist;
  @Autowired CamundaClient client;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;
  private UUID caseId;
  private String number;

  @BeforeEach
  void aCase() {
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    number = office.look(caseId).caseNumber();
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    office.anAdvocateIsFound(List.of(caseId));
  }

  @Test
  void nothingIsFoundWhereAllAgree() {
    var run = reconciler.run(false, "operator");
    var kinds =
        run.findings().stream()
            .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
    System.out.println("reconcile: " + run.looked() + " records looked at, found " + kinds);

    assertThat(ofThisCase(run)).isEmpty();
  }

  @Test
  void anInstanceThatSomebodyCancelledStartsAgainAtItsStep() {
    var before = only("first-contact");
    client.newCancelInstanceCommand(instanceKey()).send().join();
    office.settle();
    assertThat(worklist.ofCase(caseId)).isEmpty();

    found("MISSING_INSTANCE", "Make the first safe contact");
    repaired("MISSING_INSTANCE");

    await().until(() -> worklist.ofCase(caseId).size() == 1);
    assertThat(only("first-contact").due()).isEqualTo(before.due());
    nothingIsLeft();
  }

  @Test
  void aSecondInstanceHasNoEffectAndIsEnded() {
    var task = only("first-contact");
    var variables =
        Map.<String, Object>of(
            "caseId",
            caseId.toString(),
            "generation",
            1,
            "urgency",
            "ROUTINE",
            "periodId",
            UUID.randomUUID().toString());
    var second =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("care-case")
            .latestVersion()
            .variables(dueVariables(variables))
            .send()
            .join();
    await().until(() -> isFound("SECOND_INSTANCE"));
    assertThat(worklist.ofCase(caseId)).containsExactly(task);

    reconciler.run(true, "operator");

    await().until(() -> isEnded(second.getProcessInstanceKey()));
    assertThat(worklist.ofCase(caseId)).containsExactly(task);
  }

  @Test
  void aRowThatTheEngineDoesNotHaveComesBackUnderItsId() {
    var task = only("first-contact");
    jdbc.sql("update task set engine_key = engine_key + 1000000 where id = ?")
        .param(task.id())
        .update();

    found("TASK_GONE", "Make the first safe contact");
    repaired("TASK_GONE");
    office.settle();

    assertThat(only("first-contact").id()).isEqualTo(task.id());
    nothingIsLeft();
    office.does("advocate", caseId, "first-contact", noAnswer());
    assertThat(worklist.ofCase(caseId)).isEmpty();
  }

  @Test
  void aTaskThatIsOnNoListComesBack() {
    jdbc.sql("delete from task where case_id = ? and state = 'OPEN'").param(caseId).update();

    await()
        .until(
            () -> {
              reconciler.run(true, "operator");
              return worklist.ofCase(caseId).size() == 1;
            });
    only("first-contact");
    nothingIsLeft();
  }

  @Test
  void aTimerThatDoesNotFireIsFoundAndFires() {
    office.does("advocate", caseId, "first-contact", noAnswer());
    assertThat(worklist.ofCase(caseId)).isEmpty();
    jdbc.sql(
            """
            update process_instance
               set variables = jsonb_set(variables::jsonb, '{nextTryAt}', '"2026-01-05T09:00:00-06:00"')
             where business_id = ?
            """)
        .param(caseId)
        .update();

    found("NO_LIVE_TIMER", "has not fired");
    repaired("NO_LIVE_TIMER");

    await().until(() -> worklist.ofCase(caseId).size() == 1);
    only("first-contact");
  }

  @Test
  void aCaseOfNobodyIsGivenToACoordinator() {
    jdbc.sql(
            "update care_case set owner = null, opened_at = opened_at - interval '1 day' where id = ?")
        .param(caseId)
        .update();

    found("NO_OWNER", "has no coordinator");
    repaired("NO_OWNER");

    assertThat(office.look(caseId).owner()).isNotNull();
    assertThat(office.history(caseId)).anyMatch(what -> what.startsWith("The case had no"));
  }

  @Test
  void aSettledRecordEndsItsProcess() {
    jdbc.sql("update care_case set status = 'CLOSED' where id = ?").param(caseId).update();

    found("INSTANCE_WITHOUT_RECORD", "its record is settled");
    repaired("INSTANCE_WITHOUT_RECORD");
    office.settle();

    assertThat(worklist.ofCase(caseId)).isEmpty();
    nothingIsLeft();
  }

  @Test
  void theOperatorAsksOverHttpAndNobodyElse() {
    var web = OfficeWeb.of(context);
    var path = "/api/admin/reconcile";
    assertThat(web.post().uri(path).with(user("operator").roles("OPERATOR")).with(csrf()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.dryRun")
        .isEqualTo(true);
    assertThat(web.post().uri(path).with(user("manager").roles("MANAGER")).with(csrf()))
        .hasStatus(403);
    assertThat(web.get().uri("/reconcile").with(user("operator").roles("OPERATOR")))
        .hasStatusOk()
        .bodyText()
        .contains("Records and engine", "looked at");
    assertThat(web.get().uri("/reconcile").with(user("manager").roles("MANAGER"))).hasStatus(403);
  }

  private boolean isEnded(long instance) {
    return client
            .newProcessInstanceSearchRequest()
            .filter(
                filter ->
                    filter.processInstanceKey(instance).state(ProcessInstanceState.TERMINATED))
            .send()
            .join()
            .items()
            .size()
        == 1;
  }

  private Map<String, Object> noAnswer() {
    return Map.of("contactOutcome", "NO_ANSWER", "nextTryAt", office.in(Duration.ofDays(30)));
  }

  private static Map<String, Object> dueVariables(Map<String, Object> variables) {
    var all = new java.util.HashMap<String, Object>(variables);
    for (var stage : List.of("assign", "firstContact")) {
      for (var kind : List.of("Reminder", "Due", "Escalation")) {
        all.put(stage + kind + "At", "2027-12-01T09:00:00-06:00");
      }
    }
    return all;
  }

  private void found(String code, String words) {
    await().until(() -> isFound(code));
    var finding = findings(reconciler.run(false, "operator"), code);
    assertThat(finding).isNotEmpty();
    assertThat(finding.getFirst().what()).contains(words);
    assertThat(finding.getFirst().repair()).isEqualTo(Repair.POSSIBLE);
  }

  private void repaired(String code) {
    var finding = findings(reconciler.run(true, "operator"), code);
    assertThat(finding).isNotEmpty();
    assertThat(finding.getFirst().repair()).isEqualTo(Repair.DONE);
  }

  private void nothingIsLeft() {
    await().until(() -> ofThisCase(reconciler.run(false, "operator")).isEmpty());
  }

  private boolean isFound(String code) {
    var run = reconciler.run(false, "operator");
    return code.equals("SECOND_INSTANCE")
        ? codes(run).contains(code)
        : !findings(run, code).isEmpty();
  }

  private List<Finding> findings(Reconciler.Run run, String code) {
    return ofThisCase(run).stream().filter(one -> one.code().equals(code)).toList();
  }

  private List<Finding> ofThisCase(Reconciler.Run run) {
    return run.findings().stream().filter(one -> one.what().contains(number)).toList();
  }

  private static List<String> codes(Reconciler.Run run) {
    return run.findings().stream().map(Finding::code).toList();
  }

  private OpenTask only(String form) {
    return office.waiting(caseId, form);
  }

  private long instanceKey() {
    return jdbc.sql(
            "select engine_key from process_instance where business_id = ? and state = 'RUNNING'")
        .param(caseId)
        .query(Long.class)
        .single();
  }
}
