package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Not enough can come to a meeting: another time is agreed, or the date is kept. */
class MeetingQuorumProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("meeting", MeetingProcessTests.class, MeetingQuorumProcessTests.class);

  private static final String ANSWERS = "meeting.quorumChanged";
  private static final Duration MEETING = Duration.ofDays(9);
  private static final Duration LATER = Duration.ofDays(12);
  private static final Duration AGREE = Duration.ofDays(1);

  private final ProcessScenario scenario = new ProcessScenario("meeting");
  private final String meetingId = "m-" + UUID.randomUUID();

  @BeforeEach
  void meetingIsScheduled() {
    scenario.start(
        Script.variables(
            "meetingId",
            meetingId,
            "caseId",
            "c-1",
            "generation",
            1,
            "meetingKind",
            "FOLLOW_UP",
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "meetingReminderAt",
            scenario.after(Duration.ofDays(20)),
            "meetingDueAt",
            scenario.after(Duration.ofDays(21)),
            "meetingEscalationAt",
            scenario.after(Duration.ofDays(22))));
    invitationsGoOutFor(MEETING);
    scenario.complete(
        "Task_ScheduleMeeting", "meetingAt", scenario.after(MEETING), "quorum", "NONE");
  }

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void whenNotEnoughCanComeACoordinatorIsAskedAtOnceForAnotherTime() {
    notEnoughCanCome();

    var task = scenario.task("Task_AgreeDate");
    assertThat(task.formId()).isEqualTo("agree-date");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(AGREE));
    assertThat(scenario.openTasks())
        .as("nobody is asked for minutes")
        .containsExactly("Task_AgreeDate");
    assertThat(scenario.jobs("meeting.inviteAgencies")).as("nobody is written to yet").hasSize(1);
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void aNewDateGoesToTheInvitedWithoutAnotherStepOfThePerson() {
    notEnoughCanCome();
    invitationsGoOutFor(LATER);
    agreementIs("NEW_DATE", scenario.after(LATER));
    scenario.complete(
        "Task_AgreeDate", "dateAnswer", "NEW_DATE", "meetingAt", scenario.after(LATER));

    assertThat(scenario.jobs("meeting.inviteAgencies")).hasSize(2);
    assertThat(scenario.jobs("meeting.inviteAgencies").getLast().variables())
        .containsEntry("meetingAt", scenario.after(LATER));
    assertThat(scenario.openTasks()).containsExactly("Task_HoldMeeting");
    assertThat(scenario.count("Task_ScheduleMeeting")).isEqualTo(1);
    scenario.passes(MEETING);
    assertThat(scenario.jobs("meeting.remindInvited")).as("of the date that is off").isEmpty();
    scenario.passes(LATER.minusDays(1));
    assertThat(scenario.jobs("meeting.remindInvited")).hasSize(1);
  }

  @Test
  void aDateThatIsKeptIsKeptAndNobodyIsInvitedAgain() {
    notEnoughCanCome();
    agreementIs("KEEP", scenario.after(MEETING));
    scenario.complete("Task_AgreeDate", "dateAnswer", "KEEP");

    assertThat(scenario.openTasks()).containsExactly("Task_HoldMeeting");
    assertThat(scenario.jobs("meeting.inviteAgencies")).hasSize(1);
    assertThat(scenario.variable("meetingAt")).contains(scenario.after(MEETING));
  }

  @Test
  void aDateThatIsCalledOffNeedsANewOneAndSendsNoInvitation() {
    notEnoughCanCome();
    agreementIs("CALL_OFF", null);
    scenario.complete("Task_AgreeDate", "dateAnswer", "CALL_OFF");

    assertThat(scenario.openTasks()).containsExactly("Task_ScheduleMeeting");
    assertThat(scenario.jobs("meeting.inviteAgencies")).hasSize(1);
    scenario.publish(ANSWERS, meetingId);
    assertThat(scenario.jobs("meeting.checkQuorum"))
        .as("an answer to a date that is off asks for nothing")
        .hasSize(1);
    assertThat(scenario.openTasks()).containsExactly("Task_ScheduleMeeting");
  }

  @Test
  void aDateIsNotKeptWithoutAReason() {
    notEnoughCanCome();
    scenario.workerRefuses("meeting.recordAgreement", "REASON_MISSING");
    scenario.complete("Task_AgreeDate", "dateAnswer", "KEEP");

    assertThat(scenario.openTasks()).containsExactly("Task_AgreeDate");
    assertThat(scenario.variable("refusal")).isEqualTo("\"REASON_MISSING\"");
    assertThat(scenario.count("Task_HoldMeeting")).isEqualTo(1);
  }

  @Test
  void whoChangesTheMindTakesTheQuestionBack() {
    notEnoughCanCome();
    enoughCanCome(true);

    assertThat(scenario.openTasks()).containsExactly("Task_HoldMeeting");
    assertThat(scenario.jobs("meeting.recordAgreement")).isEmpty();
    scenario.passes(AGREE.plusDays(1));
    assertThat(scenario.staffReminders()).as("nobody is told of a limit").isEmpty();
  }

  @Test
  void anAnswerThatChangesNothingLeavesTheMeetingAsItIs() {
    enoughCanCome(true);

    assertThat(scenario.openTasks()).containsExactly("Task_HoldMeeting");
    assertThat(scenario.passed("Task_AgreeDate")).isFalse();
    scenario.passes(MEETING.minusDays(1));
    assertThat(scenario.jobs("meeting.remindInvited")).hasSize(1);
  }

  @Test
  void aQuestionThatNobodyAnswersIsToldToTheManagerOnce() {
    notEnoughCanCome();
    scenario.passes(AGREE.plusDays(1));
    scenario.passes(AGREE.plusDays(3));

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateAgree");
    assertThat(scenario.jobs("reminder.remindStaff").getFirst().headers())
        .containsEntry("stage", "AGREE_DATE")
        .containsEntry("level", "ESCALATION");
    assertThat(scenario.openTasks()).containsExactly("Task_AgreeDate");
    assertThat(scenario.jobs("meeting.remindInvited")).as("of a date in doubt").isEmpty();
  }

  private void notEnoughCanCome() {
    enoughCanCome(false);
    assertThat(scenario.openTasks()).containsExactly("Task_AgreeDate");
  }

  private void enoughCanCome(boolean enough) {
    scenario.workerAnswers(
        "meeting.checkQuorum",
        "quorumLost",
        !enough,
        "agreeDueAt",
        scenario.after(AGREE),
        "agreeEscalationAt",
        scenario.after(AGREE.plusDays(1)));
    scenario.publish(ANSWERS, meetingId);
  }

  private void agreementIs(String answer, @Nullable String date) {
    scenario.workerAnswers("meeting.recordAgreement", "dateAnswer", answer, "meetingAt", date);
  }

  private void invitationsGoOutFor(Duration date) {
    scenario.workerAnswers(
        "meeting.inviteAgencies",
        "meetingAt",
        scenario.after(date),
        "invitationReminderAt",
        scenario.after(date.minusDays(1)),
        "minutesDueAt",
        scenario.after(date.plusDays(1)),
        "minutesEscalationAt",
        scenario.after(date.plusDays(1)));
  }
}
