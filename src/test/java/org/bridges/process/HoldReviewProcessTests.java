package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manager reviews a hold that lasts; nothing closes by itself. */
class HoldReviewProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("hold-review", HoldReviewProcessTests.class);

  private static final String RECORD = "casefile.recordHoldReview";
  private static final Duration DUE = Duration.ofDays(90);

  private final ProcessScenario scenario = new ProcessScenario("hold-review");
  private final String episodeId = "episode-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void afterNinetyDaysAManagerReviewsTheHoldAndAfterNinetyMoreAgain() {
    holdBegins();
    scenario.passes(DUE.minusHours(1));
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(DUE);
    var task = scenario.task("Task_ReviewHold");
    assertThat(task.groups()).containsExactly("managers");
    assertThat(task.formId()).isEqualTo("review-missing");
    reviewed(false, "GO_ON");

    assertThat(scenario.waitingAt()).containsExactly("Event_ReviewDue");
    scenario.passes(DUE.multipliedBy(2));
    assertThat(scenario.openTasks()).containsExactly("Task_ReviewHold");
    assertThat(scenario.passed("EndEvent_ClosedMissing")).as("nothing closes by itself").isFalse();
  }

  @Test
  void aReviewThatNobodyMakesIsToldToAllManagersAndStays() {
    holdBegins();
    scenario.passes(DUE.plusDays(30));

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateReview");
    assertThat(scenario.openTasks()).containsExactly("Task_ReviewHold");
  }

  @Test
  void aManagerClosesWithAReasonAndNobodyWhoIsTooNear() {
    holdBegins();
    scenario.passes(DUE);
    scenario.workerRefuses(RECORD, "SAME_PERSON");
    scenario.complete("Task_ReviewHold", "holdDecision", "CLOSE", "closeReason", "LOST_CONTACT");
    assertThat(scenario.openTasks()).containsExactly("Task_ReviewHold");
    assertThat(scenario.variable("refusal")).isEqualTo("\"SAME_PERSON\"");
    reviewed(true, "CLOSE");

    scenario.endedWith("EndEvent_ClosedMissing");
  }

  @Test
  void whoIsFoundIsReviewedNoMore() {
    holdBegins();
    scenario.passes(DUE);
    scenario.publish("casefile.holdEnded", episodeId);

    scenario.endedWith("EndEvent_HoldEnded");
    assertThat(scenario.jobs(RECORD)).isEmpty();
  }

  private void holdBegins() {
    scenario.start(
        Script.variables(
            "episodeId",
            episodeId,
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
            "reviewReminderAt",
            scenario.after(DUE),
            "reviewDueAt",
            scenario.after(DUE),
            "reviewEscalationAt",
            scenario.after(DUE.plusDays(3))));
  }

  private void reviewed(boolean closed, String decision) {
    scenario.workerAnswers(
        RECORD,
        "caseClosed",
        closed,
        "reviewReminderAt",
        scenario.after(DUE.multipliedBy(2)),
        "reviewDueAt",
        scenario.after(DUE.multipliedBy(2)),
        "reviewEscalationAt",
        scenario.after(DUE.multipliedBy(2).plusDays(3)));
    scenario.complete("Task_ReviewHold", "holdDecision", decision, "closeReason", "LOST_CONTACT");
  }
}
