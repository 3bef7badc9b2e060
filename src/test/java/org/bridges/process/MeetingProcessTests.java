package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the call of a meeting to the issued plan. */
class MeetingProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("meeting", MeetingProcessTests.class, MeetingQuorumProcessTests.class);

  private static final Duration SCHEDULE = Duration.ofDays(7);
  private static final Duration MEETING = Duration.ofDays(9);
  private static final Duration MINUTES = MEETING.plusDays(1);
  private static final Duration PLAN = MEETING.plusDays(2);

  private final ProcessScenario scenario = new ProcessScenario("meeting");
  private final String meetingId = "m-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void theAgenciesMeetAndEachGetsThePlan() {
    meetingIsCalled();
    meetingIsScheduled();
    assertThat(scenario.jobs("meeting.inviteAgencies")).hasSize(1);
    meetingIsHeld();
    assertThat(scenario.task("Task_IssuePlan").dueAt()).isEqualTo(scenario.momentAfter(PLAN));
    assertThat(scenario.jobs("plan.issuePlan")).isEmpty();
    planIsConfirmed();

    scenario.endedWith("EndEvent_PlanIssued");
    assertThat(scenario.jobs("plan.issuePlan")).hasSize(1);
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void aMeetingThatNobodySchedulesIsAskedForAndThenTheManagerIsTold() {
    meetingIsCalled();
    scenario.passes(SCHEDULE.minusDays(2));
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindSchedule");
    scenario.passes(SCHEDULE.plusDays(3));

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindSchedule", "Task_EscalateSchedule");
    assertThat(scenario.jobs("reminder.remindStaff").getFirst().headers())
        .containsEntry("stage", "MEETING")
        .containsEntry("level", "REMINDER");
    assertThat(scenario.jobs("reminder.remindStaff").getFirst().variables())
        .containsEntry("meetingKind", "FIRST_STAFFING")
        .containsEntry("dueAt", scenario.after(SCHEDULE));
    assertThat(scenario.jobs("meeting.inviteAgencies")).isEmpty();
  }

  @Test
  void aMeetingInThePastLeadsBackToTheSchedule() {
    meetingIsCalled();
    scenario.workerRefuses("meeting.inviteAgencies", "MEETING_IN_PAST");
    scenario.complete("Task_ScheduleMeeting", "meetingAt", scenario.after(Duration.ofDays(-1)));

    assertThat(scenario.openTasks()).containsExactly("Task_ScheduleMeeting");
    assertThat(scenario.variable("refusal")).isEqualTo("\"MEETING_IN_PAST\"");
    assertThat(scenario.passed("Task_HoldMeeting")).isFalse();
  }

  @Test
  void theInvitedAreRemindedOnceBeforeTheMeeting() {
    meetingIsCalled();
    meetingIsScheduled();
    scenario.passes(MEETING.minusDays(1).minusHours(1));
    assertThat(scenario.jobs("meeting.remindInvited")).isEmpty();
    scenario.passes(MEETING.minusDays(1));
    scenario.passes(MEETING);

    assertThat(scenario.jobs("meeting.remindInvited")).hasSize(1);
    assertThat(scenario.openTasks()).containsExactly("Task_HoldMeeting");
  }

  @Test
  void minutesThatAreLateAreToldToTheManager() {
    meetingIsCalled();
    meetingIsScheduled();
    scenario.passes(MINUTES);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateMinutes");
    assertThat(scenario.task("Task_HoldMeeting").dueAt()).isEqualTo(scenario.momentAfter(MINUTES));
  }

  @Test
  void missingMinutesLeadBackToTheMeeting() {
    meetingIsCalled();
    meetingIsScheduled();
    scenario.workerRefuses("meeting.recordMinutes", "MINUTES_MISSING");
    scenario.complete("Task_HoldMeeting", "held", "HELD", "attendanceRecorded", "NO");

    assertThat(scenario.openTasks()).containsExactly("Task_HoldMeeting");
    assertThat(scenario.variable("refusal")).isEqualTo("\"MINUTES_MISSING\"");
    assertThat(scenario.passed("Task_IssuePlan")).isFalse();
  }

  @Test
  void aMeetingThatWasNotHeldGetsANewDate() {
    meetingIsCalled();
    meetingIsScheduled();
    scenario.complete("Task_HoldMeeting", "held", "RESCHEDULE");

    assertThat(scenario.openTasks()).containsExactly("Task_ScheduleMeeting");
    meetingIsScheduled();
    assertThat(scenario.jobs("meeting.inviteAgencies")).hasSize(2);
    assertThat(scenario.variable("held")).isNull();
    assertThat(scenario.passed("Task_IssuePlan")).isFalse();
  }

  @Test
  void aPlanThatWaitsIsToldToTheManagerAndNotSentUnchecked() {
    meetingIsCalled();
    meetingIsScheduled();
    meetingIsHeld();
    scenario.passes(PLAN);

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalatePlan");
    assertThat(scenario.jobs("plan.issuePlan")).isEmpty();
    assertThat(scenario.openTasks()).containsExactly("Task_IssuePlan");
  }

  @Test
  void aPlanThatIsNotConfirmedLeadsBackToTheCheck() {
    meetingIsCalled();
    meetingIsScheduled();
    meetingIsHeld();
    scenario.workerRefuses("plan.issuePlan", "PLAN_NOT_CONFIRMED");
    scenario.complete("Task_IssuePlan", "planConfirmed", "NO");

    assertThat(scenario.openTasks()).containsExactly("Task_IssuePlan");
    assertThat(scenario.variable("refusal")).isEqualTo("\"PLAN_NOT_CONFIRMED\"");
    planIsConfirmed();
    scenario.endedWith("EndEvent_PlanIssued");
  }

  @Test
  void aMeetingThatIsCalledOffLeavesTheListsAndNobodyIsRemindedOfIt() {
    meetingIsCalled();
    scenario.publish("meeting.calledOff", "m-other");
    assertThat(scenario.openTasks()).as("another meeting").containsExactly("Task_ScheduleMeeting");
    scenario.publish("meeting.calledOff", meetingId);

    scenario.endedWith("EndEvent_CalledOff");
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(SCHEDULE.plusDays(3));
    assertThat(scenario.staffReminders()).isEmpty();
    assertThat(scenario.jobs("meeting.inviteAgencies")).isEmpty();
  }

  @Test
  void calledOffAfterTheInvitationsNobodyIsRemindedOrAskedForMinutes() {
    meetingIsCalled();
    meetingIsScheduled();
    scenario.publish("meeting.calledOff", meetingId);

    scenario.endedWith("EndEvent_CalledOff");
    scenario.passes(PLAN);
    assertThat(scenario.jobs("meeting.remindInvited")).isEmpty();
    assertThat(scenario.staffReminders()).isEmpty();
    assertThat(scenario.jobs("plan.issuePlan")).isEmpty();
  }

  @Test
  void whereTheCaseIsClosedBeforeThePlanIsOutNobodyIssuesIt() {
    meetingIsCalled();
    meetingIsScheduled();
    meetingIsHeld();
    scenario.publish("meeting.calledOff", meetingId);

    scenario.endedWith("EndEvent_CalledOff");
    scenario.passes(PLAN);
    assertThat(scenario.jobs("plan.issuePlan")).isEmpty();
    assertThat(scenario.staffReminders()).isEmpty();
  }

  private void meetingIsCalled() {
    scenario.start(
        Script.variables(
            "meetingId",
            meetingId,
            "caseId",
            "c-1",
            "generation",
            1,
            "meetingKind",
            "FIRST_STAFFING",
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "meetingReminderAt",
            scenario.after(SCHEDULE.minusDays(2)),
            "meetingDueAt",
            scenario.after(SCHEDULE),
            "meetingEscalationAt",
            scenario.after(SCHEDULE.plusDays(3))));
    assertThat(scenario.openTasks()).containsExactly("Task_ScheduleMeeting");
  }

  private void meetingIsScheduled() {
    scenario.workerAnswers(
        "meeting.inviteAgencies",
        "meetingAt",
        scenario.after(MEETING),
        "invitationReminderAt",
        scenario.after(MEETING.minusDays(1)),
        "minutesDueAt",
        scenario.after(MINUTES),
        "minutesEscalationAt",
        scenario.after(MINUTES));
    scenario.complete(
        "Task_ScheduleMeeting", "meetingAt", scenario.after(MEETING), "meetingPlace", "ONLINE");
    assertThat(scenario.openTasks()).containsExactly("Task_HoldMeeting");
  }

  private void meetingIsHeld() {
    scenario.workerAnswers(
        "meeting.recordMinutes",
        "held",
        "HELD",
        "planIssueDueAt",
        scenario.after(PLAN),
        "planIssueEscalationAt",
        scenario.after(PLAN));
    scenario.complete("Task_HoldMeeting", "held", "HELD", "attendanceRecorded", "YES");
    assertThat(scenario.openTasks()).containsExactly("Task_IssuePlan");
  }

  private void planIsConfirmed() {
    scenario.complete("Task_IssuePlan", "planConfirmed", "YES", "copyForYouth", "LATER");
  }
}
