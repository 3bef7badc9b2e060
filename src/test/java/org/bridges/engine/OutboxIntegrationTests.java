package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.shared.background.BackgroundWork;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is committed reaches the engine: in order per case, once, however often it is tried. */
@OfficeTest
class OutboxIntegrationTests {

  @Autowired Outbox outbox;
  @Autowired OutboxState state;
  @Autowired CaseFile cases;
  @Autowired Worklist worklist;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired DevClock clock;
  @Autowired BackgroundWork background;
  private final UUID caseId = UUID.randomUUID();

  @AfterEach
  void leaveNothingBehind() {
    jdbc.sql("delete from outbox where ordering_key = ? and sent_at is null")
        .param(caseId)
        .update();
  }

  @Test
  void aFactIsNeverWrittenOutsideATransaction() {
    assertThatThrownBy(() -> outbox.publish(caseId, "plan.itemAnswered", caseId, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aFactThatIsRolledBackNeverLeaves() {
    transaction.executeWithoutResult(
        status -> {
          outbox.publish(caseId, "plan.itemAnswered", caseId, Map.of());
          status.setRollbackOnly();
        });

    assertThat(rows()).isEmpty();
  }

  @Test
  void whatTheEngineRefusesWaitsAndHoldsBackItsOwnCaseOnly() {
    write("no-such-process");
    write("care-case");
    var other = aCaseOpens();

    await().until(() -> attemptsOf("no-such-process") >= 2);
    assertThat(worklist.ofCase(other)).as("another case goes on").hasSize(1);
    assertThat(attemptsOf("care-case")).as("the later fact of the same case waits").isZero();
    await().until(() -> isFailing("no-such-process"));

    rename("no-such-process", "meeting");
    await().until(() -> rows().stream().allMatch(row -> row.get("sent_at") != null));
    var keys = rows().stream().map(row -> (Long) row.get("engine_key")).toList();
    assertThat(keys.getFirst()).as("the earlier fact arrived first").isLessThan(keys.getLast());
  }

  @Test
  void timeDoesNotMoveBeforeWhatIsToldAgainInAMoment() {
    write("no-such-process");
    await().until(() -> isFailing("no-such-process"));
    jdbc.sql("update outbox set name = 'meeting' where ordering_key = ?").param(caseId).update();

    clock.awaitQuiet();

    assertThat(rows()).allSatisfy(row -> assertThat(row.get("sent_at")).isNotNull());
  }

  @Test
  void aFactThatFailsAgainAndAgainShowsInTheHealthOfTheOffice() {
    write("no-such-process");
    await().until(() -> isFailing("no-such-process"));
    jdbc.sql("update outbox set attempts = 5 where ordering_key = ?").param(caseId).update();

    assertThat(state.health().getStatus()).isEqualTo(Status.DOWN);

    leaveNothingBehind();
    await().until(() -> state.health().getStatus().equals(Status.UP));
  }

  /** The office dies between a start and its mark, while the search does not show the start yet. */
  @Test
  void aStartThatWasNotMarkedAsSentIsNotRepeated() {
    var opened = aCaseOpens();
    var tasks = worklist.ofCase(opened);
    var key = startOf(opened).get("engine_key");

    jdbc.sql("update outbox set sent_at = null, engine_key = null where ordering_key = ?")
        .param(opened)
        .update();
    jdbc.sql("delete from process_instance where ordering_key = ?").param(opened).update();
    background.wake(OutboxSender.TURN);
    await().until(() -> startOf(opened).get("sent_at") != null);
    clock.awaitQuiet();

    assertThat(startOf(opened)).containsEntry("attempts", 2).containsEntry("engine_key", key);
    assertThat(worklist.ofCase(opened)).isEqualTo(tasks);
    assertThat(OfficeStart.camunda().openIncidents()).isEmpty();
  }

  private Map<String, Object> startOf(UUID opened) {
    return jdbc.sql("select * from outbox where ordering_key = ? and name = 'care-case'")
        .param(opened)
        .query()
        .singleRow();
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

  private void write(String process) {
    var variables = new HashMap<String, Object>();
    variables.put("caseId", caseId.toString());
    variables.put("urgency", "ROUTINE");
    variables.put("county", "KERR");
    variables.put("caseNumber", CaseNumbers.next());
    variables.put("meetingId", UUID.randomUUID().toString());
    variables.put("meetingKind", "FIRST_STAFFING");
    transaction.executeWithoutResult(
        status ->
            outbox.start(
                caseId,
                process,
                UUID.randomUUID(),
                1,
                variables,
                new StageClock("ASSIGN", clock.now(), "assign"),
                new StageClock("FIRST_CONTACT", clock.now(), "firstContact"),
                new StageClock("FIRST_STAFFING", clock.now(), "meeting")));
  }

  private void rename(String from, String to) {
    jdbc.sql("update outbox set name = ?, next_try_at = now() where ordering_key = ? and name = ?")
        .params(to, caseId, from)
        .update();
  }

  private boolean isFailing(String name) {
    return state.failing().stream().anyMatch(one -> one.name().equals(name));
  }

  private int attemptsOf(String name) {
    return jdbc.sql("select attempts from outbox where ordering_key = ? and name = ?")
        .params(caseId, name)
        .query(Integer.class)
        .single();
  }

  private List<Map<String, Object>> rows() {
    return jdbc.sql("select * from outbox where ordering_key = ? order by id")
        .param(caseId)
        .query()
        .listOfRows();
  }
}
