package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A round that falls due while the youth is missing waits; a case can be closed from elsewhere. */
class CareCaseHoldProcessTests {

  @RegisterExtension static final FlowNodeCoverage COVERAGE = CareCaseProcessTests.COVERAGE;

  private static final Duration ROUND = Duration.ofDays(30);

  private final ProcessScenario scenario = new ProcessScenario("care-case");
  private final String caseId = "case-" + System.identityHashCode(this);
  private final String episodeId = "episode-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void aRoundThatFallsDueWhileTheYouthIsMissingWaitsAndComesUpAgain() {
    roundIsPlanned();
    scenario.workerAnswers("casefile.lookAtHold", "onHold", true, "episodeId", episodeId);
    scenario.passes(ROUND.plusDays(20));
    assertThat(scenario.waitingAt()).containsExactly("Event_HoldEnded");
    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.staffReminders()).as("nobody is late with it").isEmpty();
    roundWillBe(ROUND.plusDays(50));
    scenario.publish("casefile.holdEnded", episodeId);

    assertThat(scenario.waitingAt()).containsExactly("Event_RoundDue");
    scenario.workerAnswers("casefile.lookAtHold", "onHold", false);
    scenario.passes(ROUND.plusDays(50));
    assertThat(scenario.openTasks()).containsExactly("Task_HoldRound");
  }

  @Test
  void theRecoveryFromAnEarlierEpisodeBringsNoRound() {
    roundIsPlanned();
    scenario.publish("casefile.holdEnded", episodeId + "-earlier");
    scenario.workerAnswers("casefile.lookAtHold", "onHold", true, "episodeId", episodeId);
    scenario.passes(ROUND);

    assertThat(scenario.waitingAt()).containsExactly("Event_HoldEnded");
    assertThat(scenario.passed("Task_HoldRound")).isFalse();
  }

  @Test
  void aCaseThatIsClosedElsewhereAsksNobodyAnything() {
    roundIsPlanned();
    scenario.passes(ROUND);
    assertThat(scenario.openTasks()).containsExactly("Task_HoldRound");
    scenario.publish("casefile.caseClosed", caseId + "-period");

    scenario.endedWith("EndEvent_ClosedElsewhere");
    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void theClosureOfAnEarlierPeriodDoesNotEndThisOne() {
    roundIsPlanned();
    scenario.publish("casefile.caseClosed", caseId + "-period-before");

    assertThat(scenario.waitingAt()).containsExactly("Event_RoundDue");
  }

  private void roundIsPlanned() {
    var day = Duration.ofDays(1);
    scenario.start(CaseVariables.of(scenario, caseId, "ROUTINE", day, day.multipliedBy(3)));
    scenario.complete("Task_AssignTeam", "coordinatorChoice", "PROPOSED");
    scenario.workerAnswers("meeting.callMeeting", "meetingId", caseId + "-m1");
    scenario.complete("Task_MakeFirstContact", "contactOutcome", "REACHED", "serviceWanted", "YES");
    roundWillBe(ROUND);
    scenario.publish("meeting.planIssued", caseId + "-m1");
    assertThat(scenario.waitingAt()).containsExactly("Event_RoundDue");
  }

  private void roundWillBe(Duration at) {
    scenario.workerAnswers(
        "casefile.planRound",
        "roundNumber",
        1,
        "roundAt",
        scenario.after(at),
        "roundDueAt",
        scenario.after(at.plusDays(1)),
        "roundEscalationAt",
        scenario.after(at.plusDays(3)));
  }
}
