package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A closure that was proposed on the page of the case: a manager decides, or it lapses. */
class ClosureProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("closure", ClosureProcessTests.class);

  private static final String RECORD = "casefile.recordProposedClosure";
  private static final Duration DUE = Duration.ofDays(1);

  private final ProcessScenario scenario = new ProcessScenario("closure");
  private final String closureId = "closure-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void aManagerWhoIsSomebodyElseClosesTheCase() {
    closureIsProposed();
    var task = scenario.task("Task_ApproveProposal");
    assertThat(task.groups()).containsExactly("managers");
    assertThat(task.formId()).isEqualTo("approve-closure");
    scenario.workerRefuses(RECORD, "SAME_PERSON");
    scenario.complete("Task_ApproveProposal", "closureDecision", "APPROVE");
    assertThat(scenario.openTasks()).containsExactly("Task_ApproveProposal");
    assertThat(scenario.variable("refusal")).isEqualTo("\"SAME_PERSON\"");
    scenario.workerAnswers(RECORD, "closureApproved", true);
    scenario.complete("Task_ApproveProposal", "closureDecision", "APPROVE");

    scenario.endedWith("EndEvent_CaseClosed");
  }

  @Test
  void aCaseThatIsKeptOpenGoesOn() {
    closureIsProposed();
    scenario.workerAnswers(RECORD, "closureApproved", false);
    scenario.complete("Task_ApproveProposal", "closureDecision", "KEEP_OPEN");

    scenario.endedWith("EndEvent_CaseGoesOn");
    assertThat(scenario.passed("EndEvent_CaseClosed")).isFalse();
  }

  @Test
  void aDecisionThatNobodyTakesIsRemindedAndNothingClosesByItself() {
    closureIsProposed();
    scenario.passes(DUE.multipliedBy(30));

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindApproval", "Task_EscalateApproval");
    assertThat(scenario.openTasks()).containsExactly("Task_ApproveProposal");
    assertThat(scenario.jobs(RECORD)).isEmpty();
  }

  @Test
  void aProposalThatLapsesIsDecidedByNobody() {
    closureIsProposed();
    scenario.publish("casefile.closureLapsed", closureId);

    scenario.endedWith("EndEvent_ProposalLapsed");
    assertThat(scenario.jobs(RECORD)).isEmpty();
  }

  private void closureIsProposed() {
    scenario.start(
        Script.variables(
            "closureId",
            closureId,
            "caseId",
            "case-1",
            "generation",
            1,
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "county",
            "KERR",
            "closureReminderAt",
            scenario.after(Duration.ofHours(4)),
            "closureDueAt",
            scenario.after(DUE),
            "closureEscalationAt",
            scenario.after(DUE.multipliedBy(2))));
  }
}
