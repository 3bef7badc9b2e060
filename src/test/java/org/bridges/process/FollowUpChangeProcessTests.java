package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A promise whose date changes, one that nobody answers, and one that we made to ourselves. */
class FollowUpChangeProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage(
          "follow-up", FollowUpProcessTests.class, FollowUpChangeProcessTests.class);

  private static final String RECORD = "plan.recordItemOutcome";
  private static final String ANSWERED = "plan.itemAnswered";
  private static final String REDATED = "plan.itemRedated";
  private static final Duration DUE = Duration.ofDays(5);
  private static final Duration LATER = Duration.ofDays(9);

  private final ProcessScenario scenario = new ProcessScenario("follow-up");
  private final String itemId = "item-change-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void aLaterDateLetsTheOldMomentsPass() {
    isPromised("PARTNER");
    dateChangesTo(LATER);
    scenario.passes(DUE.plusDays(1));
    assertThat(rounds()).as("nothing at the old moments").isEmpty();

    scenario.passes(LATER.plusDays(1));
    assertThat(rounds()).containsExactly("BEFORE", "DUE", "OVERDUE");
    assertThat(scenario.openTasks()).containsExactly("Task_AgreeNextStep");
  }

  @Test
  void anEarlierDateRemindsEarlier() {
    isPromised("PARTNER");
    dateChangesTo(Duration.ofDays(3));
    scenario.passes(Duration.ofDays(3));

    assertThat(rounds()).containsExactly("BEFORE", "DUE");
  }

  @Test
  void twoChangesLeaveOnePlan() {
    isPromised("PARTNER");
    dateChangesTo(LATER);
    dateChangesTo(DUE.plusDays(1));
    scenario.passes(LATER.plusDays(4));

    assertThat(rounds()).containsExactly("BEFORE", "DUE", "OVERDUE");
    assertThat(scenario.count("Task_AgreeNextStep")).isEqualTo(1);
  }

  @Test
  void aDateThatIsChangedWhileTheCoordinatorIsAskedTakesTheStepBack() {
    isPromised("PARTNER");
    scenario.passes(DUE.plusDays(1));
    assertThat(scenario.openTasks()).containsExactly("Task_AgreeNextStep");
    dateChangesTo(LATER);

    assertThat(scenario.openTasks()).isEmpty();
    assertThat(scenario.waitingAt()).contains("Event_BeforeDue");
    scenario.passes(LATER);
    assertThat(rounds()).containsExactly("BEFORE", "DUE", "OVERDUE", "BEFORE", "DUE");
  }

  @Test
  void whatNobodyEverAnsweredIsMarkedBeforeTheManagerHears() {
    isPromised("PARTNER");
    scenario.passes(DUE.plusDays(2));
    assertThat(scenario.jobs("plan.expireItem")).isEmpty();
    scenario.passes(DUE.plusDays(3));

    assertThat(scenario.jobs("plan.expireItem")).hasSize(1);
    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateItem");
    assertThat(scenario.openTasks()).as("a person's step").containsExactly("Task_AgreeNextStep");
  }

  @Test
  void whatWePromisedOurselvesIsATaskTheDayBeforeAndNoPartnerHears() {
    isPromised("OURS");
    scenario.passes(DUE.minusDays(2));
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(DUE.minusDays(1));
    assertThat(scenario.task("Task_KeepPromise").dueAt()).isEqualTo(scenario.momentAfter(DUE));
    assertThat(scenario.task("Task_KeepPromise").formId()).isEqualTo("keep-promise");
    scenario.workerAnswers(RECORD, moments(DUE, "itemState", "SETTLED", "itemCycle", 1));
    scenario.complete("Task_KeepPromise", "itemOutcome", "DONE");

    scenario.endedWith("EndEvent_ItemSettled");
    scenario.passes(DUE.plusDays(4));
    assertThat(rounds()).isEmpty();
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void ourOwnReminderIsRemindedOnItsMomentThenToldTheGroupThenTheManagers() {
    isPromised("OURS");
    scenario.passes(DUE);
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindOurs");
    scenario.passes(DUE.plusDays(1));
    assertThat(scenario.staffReminders()).containsExactly("Task_RemindOurs", "Task_EscalateOurs");
    scenario.passes(DUE.plusDays(3));

    assertThat(scenario.staffReminders())
        .containsExactly("Task_RemindOurs", "Task_EscalateOurs", "Task_TellManagers");
    assertThat(scenario.jobs("reminder.remindStaff"))
        .extracting(job -> job.headers().get("level"))
        .containsExactly("REMINDER", "ESCALATION", "ESCALATION2");
    assertThat(scenario.openTasks()).containsExactly("Task_KeepPromise");
  }

  @Test
  void ourOwnReminderMovesWithItsDate() {
    isPromised("OURS");
    scenario.passes(DUE.minusDays(1));
    dateChangesTo(LATER);
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(LATER.minusDays(1));

    assertThat(scenario.task("Task_KeepPromise").dueAt()).isEqualTo(scenario.momentAfter(LATER));
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void whatIsDoneOnThePageTakesOurTaskOffTheList() {
    isPromised("OURS");
    scenario.passes(DUE.minusDays(1));
    scenario.workerAnswers(RECORD, moments(DUE, "itemState", "SETTLED", "itemCycle", 1));
    scenario.publish(ANSWERED, itemId, "itemOutcome", "ANSWERED");

    scenario.endedWith("EndEvent_ItemSettled");
    assertThat(scenario.openTasks()).isEmpty();
  }

  private void isPromised(String owner) {
    var start =
        Script.variables(
            "itemId",
            itemId,
            "caseId",
            "c-1",
            "generation",
            1,
            "urgency",
            "ROUTINE",
            "safetyFirst",
            false,
            "itemCycle",
            1,
            "itemOwner",
            owner);
    var isOurs = owner.equals("OURS");
    start.putAll(Script.variables(moments(DUE)));
    if (isOurs) {
      start.put("itemReminderAt", scenario.after(DUE.minusDays(1)));
    }
    scenario.start(start);
  }

  private void dateChangesTo(Duration due) {
    var ours = "\"OURS\"".equals(scenario.variable("itemOwner"));
    var before = ours ? Duration.ofDays(1) : Duration.ofDays(2);
    scenario.workerAnswers(
        RECORD,
        Stream.concat(
                Arrays.stream(moments(due, "itemState", "OPEN", "itemCycle", 1)),
                Stream.of("itemReminderAt", scenario.after(due.minus(before))))
            .toArray());
    scenario.publish(REDATED, itemId, "itemOutcome", "ANSWERED");
  }

  private Object[] moments(Duration due, Object... more) {
    var all =
        Script.variables(
            "itemReminderAt", scenario.after(due.minusDays(2)),
            "itemDueAt", scenario.after(due),
            "itemReminder2At", scenario.after(due.plusDays(1)),
            "itemEscalationAt", scenario.after(due.plusDays(1)),
            "itemEscalation2At", scenario.after(due.plusDays(3)));
    all.putAll(Script.variables(more));
    return all.entrySet().stream()
        .flatMap((Map.Entry<String, Object> one) -> Stream.of(one.getKey(), one.getValue()))
        .toArray();
  }

  private List<String> rounds() {
    return scenario.jobs("reminder.remindPartner").stream()
        .map(job -> job.headers().get("round"))
        .toList();
  }
}
