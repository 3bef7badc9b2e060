package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One release from its signature to its end. */
class ReleaseProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("release", ReleaseProcessTests.class);

  private static final String CHECK = "consent.checkRenewal";
  private static final String RECORD = "consent.recordRenewal";
  private static final String END = "consent.endSharing";
  private static final Duration WARNED = Duration.ofDays(76);
  private static final Duration ENDED = Duration.ofDays(90);

  private final ProcessScenario scenario = new ProcessScenario("release");
  private final String releaseId = "release-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void aCoordinatorIsAskedFourteenDaysBeforeTheEnd() {
    releaseIsRecorded();
    scenario.passes(WARNED.minusDays(1));
    assertThat(scenario.openTasks()).isEmpty();
    scenario.workerAnswers(CHECK, "renewalAsked", true);
    scenario.passes(WARNED);

    assertThat(scenario.openTasks()).containsExactly("Task_RenewRelease");
    assertThat(scenario.task("Task_RenewRelease").dueAt()).isEqualTo(scenario.momentAfter(ENDED));
    assertThat(scenario.jobs(END)).isEmpty();
  }

  @Test
  void aReleaseThatIsLeftToEndStopsSharingAtItsEnd() {
    releaseIsRecorded();
    scenario.workerAnswers(CHECK, "renewalAsked", true);
    scenario.passes(WARNED);
    scenario.complete("Task_RenewRelease", "renewalAnswer", "LET_END");
    assertThat(scenario.waitingAt()).contains("Event_Ended");
    assertThat(scenario.variable("renewalAnswer")).isNull();
    scenario.passes(ENDED);

    assertThat(scenario.jobs(END)).hasSize(1);
    scenario.endedWith("EndEvent_SharingEnded");
  }

  @Test
  void nobodyIsAskedTwiceAndAnOpenQuestionEndsWithTheRelease() {
    releaseIsRecorded();
    scenario.workerAnswers(CHECK, "renewalAsked", true);
    scenario.passes(WARNED);
    scenario.passes(ENDED);

    assertThat(scenario.jobs(CHECK)).hasSize(1);
    assertThat(scenario.openTasks()).as("the question is over").isEmpty();
    assertThat(scenario.jobs(END)).hasSize(1);
    scenario.endedWith("EndEvent_SharingEnded");
  }

  @Test
  void whereALaterReleaseIsThereNobodyIsAsked() {
    releaseIsRecorded();
    scenario.workerAnswers(CHECK, "renewalAsked", false);
    scenario.passes(WARNED);
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(ENDED);

    assertThat(scenario.passed("Task_RenewRelease")).isFalse();
    scenario.endedWith("EndEvent_SharingEnded");
  }

  @Test
  void aRenewalWithoutANewReleaseLeadsBackToTheQuestion() {
    releaseIsRecorded();
    scenario.workerAnswers(CHECK, "renewalAsked", true);
    scenario.passes(WARNED);
    scenario.workerRefuses(RECORD, "NO_NEW_RELEASE");
    scenario.complete("Task_RenewRelease", "renewalAnswer", "RENEWED");

    assertThat(scenario.openTasks()).containsExactly("Task_RenewRelease");
    assertThat(scenario.variable("refusal")).isEqualTo("\"NO_NEW_RELEASE\"");
    scenario.complete("Task_RenewRelease", "renewalAnswer", "LET_END");
    assertThat(scenario.variable("refusal")).isNull();
  }

  @Test
  void aReleaseThatIsTakenBackHasNoMoreTimers() {
    releaseIsRecorded();
    scenario.workerAnswers(CHECK, "renewalAsked", true);
    scenario.passes(WARNED);
    scenario.publish("consent.basisEnded", releaseId);

    assertThat(scenario.openTasks()).isEmpty();
    scenario.endedWith("EndEvent_EndedEarly");
    scenario.passes(ENDED.plusDays(1));
    assertThat(scenario.jobs(END)).isEmpty();
  }

  private void releaseIsRecorded() {
    scenario.start(
        Script.variables(
            "releaseId",
            releaseId,
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
            "releaseReminderAt",
            scenario.after(WARNED),
            "releaseDueAt",
            scenario.after(ENDED)));
  }
}
