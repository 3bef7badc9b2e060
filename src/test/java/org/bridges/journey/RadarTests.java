package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.insight.Orphan;
import org.bridges.insight.OrphanBook;
import org.bridges.insight.OrphanCode;
import org.bridges.insight.Radar;
import org.bridges.insight.RadarRuns;
import org.bridges.insight.Reconciler;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.County;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.team.TeamOffice;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A youth loses somebody or something in every way that we know; a manager hears of it, once. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class RadarTests {

  private static final String FORM = "mend-orphan";

  @Autowired Coordination office;
  @Autowired TeamOffice people;
  @Autowired Radar radar;
  @Autowired Reconciler reconciler;
  @Autowired OrphanBook orphans;
  @Autowired Worklist worklist;
  @Autowired CamundaClient client;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  @AfterEach
  void everybodyIsBack() {
    people.end();
  }

  @Test
  void aYouthWithEverythingIsProvenAndNobodyIsAsked() {
    var caseId = aCase("coordinator");

    var run = look(caseId);

    assertThat(run.proven()).isPositive();
    assertThat(run.proven() + run.missing() + run.moving()).isEqualTo(run.looked());
    assertThat(missing(caseId)).isEmpty();
    assertThat(office.forms(caseId)).doesNotContain(FORM);
  }

  @Test
  void aProcessThatSomebodyCancelledIsOneTaskAndGoesWhenItRunsAgain() {
    var caseId = aCase("coordinator");
    client.newCancelInstanceCommand(instanceKey(caseId)).send().join();
    office.settle();

    await().untilAsserted(() -> assertLooks(caseId, OrphanCode.NO_PROCESS));
    office.settle();
    var first = orphans.open(List.of(caseId)).getFirst();
    var task = office.waiting(caseId, FORM);
    assertThat(task.group()).isEqualTo("managers");
    assertThat(task.subjectId()).isEqualTo(first.id());
    look(caseId);
    office.settle();
    assertThat(orphans.open(List.of(caseId))).extracting(Orphan::id).containsExactly(first.id());
    assertThat(tasks(caseId)).as("not a second task").hasSize(1);

    reconciler.run(true, "operator");
    office.settle();
    await()
        .untilAsserted(
            () -> {
              look(caseId);
              assertThat(missing(caseId)).isEmpty();
            });
    await().until(() -> tasks(caseId).isEmpty());
    assertThat(office.history(caseId)).anyMatch(what -> what.startsWith("Not missing any more"));
  }

  @Test
  void aTimerThatDoesNotFireIsFound() {
    var caseId = nobodyWasReached();
    change(caseId, "'{nextTryAt}', '\"2026-01-05T09:00:00-06:00\"'");

    await().untilAsserted(() -> assertLooks(caseId, OrphanCode.NO_LIVE_TIMER));
    reconciler.run(true, "operator");
  }

  @Test
  void waitingForSomethingWithoutADateIsNoNextStep() {
    var caseId = nobodyWasReached();
    await()
        .untilAsserted(
            () -> {
              look(caseId);
              assertThat(missing(caseId)).as("the next try has its date").isEmpty();
            });
    jdbc.sql(
            """
            update process_instance set variables = (variables::jsonb - 'nextTryAt')::text
             where business_id = ?
            """)
        .param(caseId)
        .update();

    await().untilAsserted(() -> assertLooks(caseId, OrphanCode.NEXT_STEP_MISSING));
    office.settle();
    look(caseId);
    assertThat(missing(caseId))
        .as("the manager's own task is no next step of the youth")
        .containsExactly(OrphanCode.NEXT_STEP_MISSING);
  }

  @Test
  void aCoordinatorWhoLeftCannotAct() {
    var owner = people.coordinator(List.of("en"), County.OTHER);
    var caseId = aCase(owner);
    look(caseId);
    assertThat(missing(caseId)).isEmpty();
    people.leaves(owner);

    assertLooks(caseId, OrphanCode.OWNER_CANNOT_ACT);
    office.settle();
    var task = office.waiting(caseId, FORM);
    assertThatThrownBy(
            () -> office.does("manager", caseId, FORM, Map.of("orphanAnswer", "PUT_RIGHT")))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("STILL_MISSING"));
    give(caseId, "coordinator");
    office.does("manager", caseId, FORM, Map.of("orphanAnswer", "PUT_RIGHT"), "Handed over");

    assertThat(worklist.task(task.id()).isOpen()).isFalse();
    look(caseId);
    assertThat(missing(caseId)).isEmpty();
  }

  @Test
  void whoIsAwayCanActThroughTheSubstituteAndNotWithoutOne() {
    var owner = people.coordinator(List.of("en"), County.OTHER);
    var substitute = people.coordinator(List.of("en"), County.NOT_STATED);
    var covered = aCase(owner);
    people.away(owner, 3, substitute);
    look(covered);
    assertThat(missing(covered)).as("somebody stands in").isEmpty();

    var alone = people.coordinator(List.of("en"), County.OTHER);
    var caseId = aCase(alone);
    people.away(alone, 3, null);
    assertLooks(caseId, OrphanCode.OWNER_CANNOT_ACT);
  }

  @Test
  void aCaseOfNobodyIsFoundUnlessItsTeamIsBeingAssigned() {
    var asked = people.aCase(County.OTHER, "en", null);
    office.settle();
    older(asked);
    var lost = aCase("coordinator");
    jdbc.sql("update care_case set owner = null where id = ?").param(lost).update();

    assertLooks(lost, OrphanCode.OWNER_MISSING);
    assertThat(missing(asked)).as("the task to assign a team stands").isEmpty();
  }

  @Test
  void whatAManagerKnowsIsNotAskedAgainBeforeItsDayAndIsAskedThen() {
    var owner = people.coordinator(List.of("en"), County.OTHER);
    var caseId = aCase(owner);
    people.leaves(owner);
    assertLooks(caseId, OrphanCode.OWNER_CANNOT_ACT);
    office.settle();
    var known = Map.<String, Object>of("orphanAnswer", "KNOWN");
    assertThatThrownBy(() -> office.does("manager", caseId, FORM, known, "On sick leave"))
        .hasMessageContaining("within the next 14 days");
    var until = office.in(Duration.ofDays(3));
    var answer = Map.<String, Object>of("orphanAnswer", "KNOWN", "nextTryAt", until);
    assertThatThrownBy(() -> office.does("manager", caseId, FORM, answer))
        .hasMessageContaining("who looks after the youth");
    office.does("manager", caseId, FORM, answer, "The manager calls the youth until Monday");

    look(caseId);
    assertThat(missing(caseId)).isEmpty();
    jdbc.sql("update orphan set quiet_until = found_at where case_id = ?").param(caseId).update();
    assertLooks(caseId, OrphanCode.OWNER_CANNOT_ACT);
  }

  @Test
  void aClosedCaseLacksNothing() {
    var caseId = aCase("coordinator");
    jdbc.sql("update care_case set owner = null where id = ?").param(caseId).update();
    assertLooks(caseId, OrphanCode.OWNER_MISSING);
    jdbc.sql("update care_case set status = 'CLOSED', closed_at = now() where id = ?")
        .param(caseId)
        .update();

    look(caseId);

    assertThat(missing(caseId)).isEmpty();
  }

  @Test
  void managersAndTheOperatorSeeThePageAndNobodyElse() {
    var web = OfficeWeb.of(context);
    var path = "/flow/radar";
    assertThat(web.post().uri(path).with(user("manager").roles("MANAGER")).with(csrf()))
        .hasStatus(302);
    assertThat(web.get().uri(path).with(user("manager").roles("MANAGER")))
        .hasStatusOk()
        .bodyText()
        .contains("open cases are proven", "asked for by manager");
    assertThat(web.get().uri(path).with(user("operator").roles("OPERATOR"))).hasStatusOk();
    assertThat(web.get().uri(path).with(user("coordinator").roles("COORDINATOR"))).hasStatus(403);
  }

  private UUID aCase(String owner) {
    var caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    office.anAdvocateIsFound(List.of(caseId));
    give(caseId, owner);
    older(caseId);
    return caseId;
  }

  private UUID nobodyWasReached() {
    var caseId = aCase("coordinator");
    var later = LocalDateTime.parse(office.in(Duration.ofDays(30))).toString();
    office.does(
        "advocate",
        caseId,
        "first-contact",
        Map.of("contactOutcome", "NO_ANSWER", "nextTryAt", later));
    return caseId;
  }

  /** What was opened a moment ago is not looked at yet. */
  private void older(UUID caseId) {
    jdbc.sql("update care_case set opened_at = opened_at - interval '1 day' where id = ?")
        .param(caseId)
        .update();
  }

  private void give(UUID caseId, String owner) {
    jdbc.sql("update care_case set owner = ? where id = ?").params(owner, caseId).update();
  }

  private void change(UUID caseId, String what) {
    jdbc.sql(
            "update process_instance set variables = jsonb_set(variables::jsonb, "
                + what
                + ") where business_id = ?")
        .param(caseId)
        .update();
  }

  private RadarRuns.Run look(UUID caseId) {
    assertThat(office.look(caseId)).isNotNull();
    return radar.look("manager");
  }

  private void assertLooks(UUID caseId, OrphanCode... codes) {
    look(caseId);
    assertThat(missing(caseId)).containsExactly(codes);
  }

  private List<OrphanCode> missing(UUID caseId) {
    return orphans.open(List.of(caseId)).stream().map(Orphan::code).toList();
  }

  private List<OpenTask> tasks(UUID caseId) {
    return worklist.ofCase(caseId).stream().filter(one -> one.formId().equals(FORM)).toList();
  }

  private long instanceKey(UUID caseId) {
    return jdbc.sql(
            "select engine_key from process_instance where business_id = ? and state = 'RUNNING'")
        .param(caseId)
        .query(Long.class)
        .single();
  }
}
