package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An advocate is wanted: agencies are asked one after the other until somebody goes. */
class AdvocateRequestProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage("advocate-request", AdvocateRequestProcessTests.class);

  private static final String ASK = "team.askAgency";
  private static final String REMIND = "team.remindAgency";
  private static final String RECORD = "team.recordAdvocateAnswer";
  private static final String NOBODY = "team.tellNobodyLeft";
  private static final String FOUND = "team.recordFoundAdvocate";
  private static final String ANSWERED = "team.advocateAnswered";
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final Duration AN_HOUR = Duration.ofMinutes(60);
  private static final Duration NINETY = Duration.ofMinutes(90);

  private final ProcessScenario scenario = new ProcessScenario("advocate-request");
  private final String name = "request-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void anAgencyThatAcceptsAtOnceIsNotReminded() {
    anAgencyIsAsked("first", Duration.ZERO);
    advocateIsWanted();
    assertThat(scenario.waitingAt()).contains("Event_FirstReminderDue");
    agencyAnswers("first", "ACCEPTED");

    scenario.endedWith("EndEvent_AdvocateFound");
    scenario.passes(NINETY);
    assertThat(scenario.jobs(REMIND)).isEmpty();
    assertThat(scenario.jobs(ASK)).as("nobody else is asked").hasSize(1);
    assertThat(scenario.jobs(NOBODY)).isEmpty();
  }

  @Test
  void aSilentAgencyIsRemindedAtThirtyAndSixtyMinutesAndPassedOverAtNinety() {
    anAgencyIsAsked("first", Duration.ZERO);
    advocateIsWanted();
    scenario.passes(HALF_AN_HOUR.minusMinutes(1));
    assertThat(reminded()).isEmpty();
    scenario.passes(HALF_AN_HOUR);
    assertThat(reminded()).containsExactly("Task_RemindFirst");
    scenario.passes(AN_HOUR);
    assertThat(reminded()).containsExactly("Task_RemindFirst", "Task_RemindSecond");
    scenario.passes(NINETY.minusMinutes(1));
    assertThat(scenario.jobs(RECORD)).isEmpty();
    scenario.workerAnswers(RECORD, "advocateAnswer", "SILENT");
    anAgencyIsAsked("second", NINETY);
    scenario.passes(NINETY);

    assertThat(scenario.jobs(ASK)).hasSize(2);
    assertThat(scenario.openTasks()).as("no coordinator is needed yet").isEmpty();
    agencyAnswers("second", "ACCEPTED");
    scenario.endedWith("EndEvent_AdvocateFound");
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void withTheCaseNobodyIsRemindedAndNoOtherAgencyIsAsked() {
    anAgencyIsAsked("first", Duration.ZERO);
    advocateIsWanted();
    scenario.publish("team.advocateNotWanted", name);

    scenario.endedWith("EndEvent_NotWanted");
    scenario.passes(NINETY);
    assertThat(scenario.jobs(REMIND)).isEmpty();
    assertThat(scenario.jobs(ASK)).hasSize(1);
    assertThat(scenario.jobs(NOBODY)).isEmpty();
  }

  @Test
  void anAgencyThatDeclinesIsFollowedByTheNextAtOnce() {
    anAgencyIsAsked("first", Duration.ZERO);
    advocateIsWanted();
    anAgencyIsAsked("second", Duration.ZERO);
    agencyAnswers("first", "DECLINED");

    assertThat(scenario.jobs(ASK)).hasSize(2);
    assertThat(scenario.jobs(REMIND)).isEmpty();
    assertThat(scenario.waitingAt()).contains("Event_FirstReminderDue");
  }

  @Test
  void anAnswerToAnEarlierQuestionDoesNotEndTheNextOne() {
    anAgencyIsAsked("first", Duration.ZERO);
    advocateIsWanted();
    anAgencyIsAsked("second", Duration.ZERO);
    agencyAnswers("first", "DECLINED");
    scenario.publish(ANSWERED, name + "-first");

    assertThat(scenario.jobs(RECORD)).hasSize(1);
    assertThat(scenario.waitingAt()).contains("Event_FirstReminderDue");
  }

  @Test
  void whereNobodyIsLeftACoordinatorFindsSomebodyAndTheManagerIsTold() {
    nobodyIsLeft();
    advocateIsWanted();

    assertThat(scenario.jobs(NOBODY)).hasSize(1);
    var task = scenario.task("Task_FindAdvocate");
    assertThat(task.groups()).isEqualTo(List.of("coordinators"));
    assertThat(task.formId()).isEqualTo("find-advocate");
    assertThat(task.dueAt()).isEqualTo(scenario.momentAfter(NINETY));
    assertThat(task.priority()).isEqualTo(90);
    scenario.passes(NINETY);
    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateFind");
    assertThat(scenario.openTasks()).containsExactly("Task_FindAdvocate");
    scenario.workerAnswers(FOUND, "askOutcome", "SETTLED");
    scenario.complete(
        "Task_FindAdvocate", "advocateFound", "AGREED", "advocateAgencyCode", "HARBOR-ADV");

    assertThat(scenario.jobs(FOUND).getFirst().variables())
        .containsAllEntriesOf(
            Map.of("advocateFound", "AGREED", "advocateAgencyCode", "HARBOR-ADV"));
    scenario.endedWith("EndEvent_AdvocateSettled");
  }

  @Test
  void aFurtherAgencyIsAskedWhereTheCoordinatorNamesOne() {
    nobodyIsLeft();
    advocateIsWanted();
    scenario.workerAnswers(FOUND, "askOutcome", "ASK");
    anAgencyIsAsked("further", Duration.ZERO);
    scenario.complete(
        "Task_FindAdvocate", "advocateFound", "ASK", "advocateAgencyCode", "PUENTE-ADV");

    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.variable("advocateAgencyCode")).isNull();
    agencyAnswers("further", "ACCEPTED");
    scenario.endedWith("EndEvent_AdvocateFound");
  }

  @Test
  void anAgencyThatWasAskedBeforeLeadsBackToTheTask() {
    nobodyIsLeft();
    advocateIsWanted();
    scenario.workerRefuses(FOUND, "ASKED_BEFORE");
    scenario.complete(
        "Task_FindAdvocate", "advocateFound", "ASK", "advocateAgencyCode", "HARBOR-ADV");

    assertThat(scenario.openTasks()).containsExactly("Task_FindAdvocate");
    assertThat(scenario.variable("refusal")).isEqualTo("\"ASKED_BEFORE\"");
    scenario.workerAnswers(FOUND, "askOutcome", "SETTLED");
    scenario.complete("Task_FindAdvocate", "advocateFound", "OURSELVES");
    assertThat(scenario.variable("refusal")).isNull();
    scenario.endedWith("EndEvent_AdvocateSettled");
  }

  @Test
  void aCaseThatWasClosedMeanwhileAsksNobody() {
    scenario.workerAnswers(ASK, "askOutcome", "NOT_NEEDED", "askId", null);
    advocateIsWanted();

    scenario.endedWith("EndEvent_NotNeeded");
    assertThat(scenario.jobs(NOBODY)).isEmpty();
  }

  private void advocateIsWanted() {
    scenario.start(
        Script.variables(
            "requestId",
            name,
            "caseId",
            "case-1",
            "generation",
            1,
            "urgency",
            "URGENT",
            "safetyFirst",
            false,
            "county",
            "KERR"));
  }

  private void anAgencyIsAsked(String ask, Duration since) {
    scenario.workerAnswers(
        ASK,
        "askOutcome",
        "ASKED",
        "askId",
        name + "-" + ask,
        "responseReminderAt",
        scenario.after(since.plus(HALF_AN_HOUR)),
        "responseReminder2At",
        scenario.after(since.plus(AN_HOUR)),
        "responseDueAt",
        scenario.after(since.plus(NINETY)));
  }

  private void nobodyIsLeft() {
    scenario.workerAnswers(ASK, "askOutcome", "NOBODY_LEFT", "askId", null);
    scenario.workerAnswers(
        NOBODY,
        "responseDueAt",
        scenario.after(NINETY),
        "responseEscalation2At",
        scenario.after(NINETY));
  }

  private void agencyAnswers(String ask, String answer) {
    scenario.workerAnswers(RECORD, "advocateAnswer", answer);
    scenario.publish(ANSWERED, name + "-" + ask);
  }

  private List<String> reminded() {
    return scenario.jobs(REMIND).stream().map(DoneJob::elementId).toList();
  }
}
