package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The note that a job is done, and the place of its instance, are there with the job's effect. */
@OfficeTest
class JobTurnTests {

  @Autowired CaseFile cases;
  @Autowired Worklist worklist;
  @Autowired JobTurn turn;
  @Autowired EngineEpoch epoch;
  @Autowired InstanceBook book;
  @Autowired JdbcClient jdbc;

  @Test
  void theBookSaysWhereACaseStands() {
    var caseId = aCaseOpens();

    await().until(() -> instances(caseId).stream().anyMatch(one -> one.elementId() != null));
    var instance = instances(caseId);
    assertThat(instance).hasSize(1);
    assertThat(instance.getFirst().elementId()).isEqualTo("Task_AssignTeam");
    assertThat(book.variables(instance.getFirst()))
        .containsEntry("caseId", caseId.toString())
        .containsKeys("assignDueAt", "firstContactDueAt", "county");
    assertThat(doneFor(instance.getFirst().engineKey())).isEqualTo(1);
  }

  @Test
  void whatIsLongDoneIsForgottenAndTheRestIsKept() {
    var caseId = aCaseOpens();
    await().until(() -> instances(caseId).stream().anyMatch(one -> one.elementId() != null));
    var key = instances(caseId).getFirst().engineKey();

    turn.forget(Duration.ofDays(1));
    assertThat(doneFor(key)).isEqualTo(1);
    jdbc.sql("update job_done set done_at = done_at - interval '2 days' where instance_key = ?")
        .param(key)
        .update();
    turn.forget(Duration.ofDays(1));
    assertThat(doneFor(key)).isZero();
  }

  @Test
  void whatOnlyTheStepSeesStaysInsideIt() {
    var step =
        new Models.Step(
            "care-case",
            "Task_Example",
            "serviceTask",
            "",
            null,
            "Next",
            true,
            null,
            java.util.Set.of("meetingKind"),
            Map.of("meetingId", "=meetingId", "refusal", "=null", "state", "=\"SENT\""));
    Map<String, Object> visible = Map.of("meetingKind", "RAPID_RESPONSE", "refusal", "X");

    var behind =
        StepTaken.leaving(
            step,
            Map.of("meetingKind", "FIRST_STAFFING"),
            visible,
            Map.of("meetingId", "m-1", "unmapped", 1));

    assertThat(behind)
        .containsEntry("meetingKind", "FIRST_STAFFING")
        .containsEntry("meetingId", "m-1")
        .containsEntry("state", "SENT")
        .containsEntry("refusal", null)
        .doesNotContainKey("unmapped");
  }

  private List<StandingInstance> instances(UUID caseId) {
    return book.running().stream().filter(one -> one.businessId().equals(caseId)).toList();
  }

  private int doneFor(long instanceKey) {
    return jdbc.sql("select count(*) from job_done where epoch = ? and instance_key = ?")
        .params(epoch.current(), instanceKey)
        .query(Integer.class)
        .single();
  }

  private UUID aCaseOpens() {
    var id = UUID.randomUUID();
    cases.open(
        new NewCase(
            id,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.KENDALL,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    await().until(() -> worklist.ofCase(id).size() == 1);
    return id;
  }
}
