package org.bridges.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One promise of a partner until it is kept. */
class FollowUpProcessTests {

  @RegisterExtension
  static final FlowNodeCoverage COVERAGE =
      new FlowNodeCoverage(
          "follow-up", FollowUpProcessTests.class, FollowUpChangeProcessTests.class);

  private static final String RECORD = "plan.recordItemOutcome";
  private static final String ANSWERED = "plan.itemAnswered";
  private static final Duration DUE = Duration.ofDays(5);
  private static final Duration OVERDUE = DUE.plusDays(1);

  private final ProcessScenario scenario = new ProcessScenario("follow-up");
  private final String itemId = "item-" + System.identityHashCode(this);

  @AfterEach
  void end() {
    scenario.close();
  }

  @Test
  void aPromiseThatIsKeptBeforeTheReminderDisturbsNobody() {
    itemIsPromised();
    partnerAnswers("SETTLED");

    scenario.endedWith("EndEvent_ItemSettled");
    scenario.passes(DUE.plusDays(3));
    assertThat(rounds()).isEmpty();
    assertThat(scenario.passed("Task_AgreeNextStep")).isFalse();
  }

  @Test
  void thePartnerIsRemindedBeforeOnAndAfterTheDay() {
    itemIsPromised();
    scenario.passes(DUE.minusDays(2));
    assertThat(rounds()).containsExactly("BEFORE");
    scenario.passes(DUE);
    assertThat(rounds()).containsExactly("BEFORE", "DUE");
    assertThat(scenario.openTasks()).as("still the partner's turn").isEmpty();
    scenario.passes(OVERDUE);

    assertThat(rounds()).containsExactly("BEFORE", "DUE", "OVERDUE");
    assertThat(scenario.openTasks()).containsExactly("Task_AgreeNextStep");
  }

  @Test
  void anAnswerEndsTheRemindersAtOnce() {
    itemIsPromised();
    scenario.passes(DUE.minusDays(2));
    partnerAnswers("SETTLED");
    scenario.passes(OVERDUE);

    assertThat(rounds()).containsExactly("BEFORE");
    scenario.endedWith("EndEvent_ItemSettled");
  }

  @Test
  void aPartnerWhoNeedsHelpIsCalledByACoordinator() {
    itemIsPromised();
    partnerAnswers("HELP");

    assertThat(scenario.task("Task_AgreeNextStep").dueAt())
        .isEqualTo(scenario.momentAfter(OVERDUE));
    assertThat(scenario.passed("EndEvent_ItemSettled")).isFalse();
    assertThat(rounds()).isEmpty();
  }

  @Test
  void aNewDateStartsTheRemindersAgain() {
    itemIsPromised();
    scenario.passes(OVERDUE);
    var later = DUE.plusDays(10);
    scenario.workerAnswers(RECORD, moments(later, "itemState", "OPEN", "itemCycle", 2));
    scenario.complete(
        "Task_AgreeNextStep", "itemOutcome", "NEW_DATE", "newDueAt", scenario.after(later));

    assertThat(scenario.waitingAt()).contains("Event_BeforeDue");
    assertThat(scenario.variable("itemCycle")).isEqualTo("2");
    assertThat(scenario.variable("itemOutcome")).as("the form starts fresh").isNull();
    scenario.passes(later.minusDays(2));
    assertThat(rounds()).containsExactly("BEFORE", "DUE", "OVERDUE", "BEFORE");
  }

  @Test
  void aNewDateInThePastLeadsBackToTheAgreement() {
    itemIsPromised();
    scenario.passes(OVERDUE);
    scenario.workerRefuses(RECORD, "NEW_DATE_IN_PAST");
    scenario.complete("Task_AgreeNextStep", "itemOutcome", "NEW_DATE");

    assertThat(scenario.openTasks()).containsExactly("Task_AgreeNextStep");
    assertThat(scenario.variable("refusal")).isEqualTo("\"NEW_DATE_IN_PAST\"");
    scenario.workerAnswers(RECORD, "itemState", "SETTLED");
    scenario.complete("Task_AgreeNextStep", "itemOutcome", "CANCELLED");
    scenario.endedWith("EndEvent_ItemSettled");
  }

  @Test
  void anItemThatNobodyAgreesIsToldToTheManager() {
    itemIsPromised();
    scenario.passes(OVERDUE);
    assertThat(scenario.staffReminders()).isEmpty();
    scenario.passes(DUE.plusDays(3));

    assertThat(scenario.staffReminders()).containsExactly("Task_EscalateItem");
    assertThat(scenario.jobs("reminder.remindStaff").getFirst().headers())
        .containsEntry("level", "ESCALATION2");
    assertThat(scenario.openTasks()).containsExactly("Task_AgreeNextStep");
  }

  @Test
  void aLateAnswerTakesTheTaskOffTheCoordinatorsList() {
    itemIsPromised();
    scenario.passes(OVERDUE);
    partnerAnswers("SETTLED");

    scenario.endedWith("EndEvent_ItemSettled");
    assertThat(scenario.openTasks()).isEmpty();
    scenario.passes(DUE.plusDays(3));
    assertThat(scenario.staffReminders()).isEmpty();
  }

  @Test
  void theAnswerForAnotherItemChangesNothing() {
    itemIsPromised();
    scenario.publish(ANSWERED, itemId + "-other");

    assertThat(scenario.waitingAt()).contains("Event_BeforeDue");
    assertThat(scenario.jobs(RECORD)).isEmpty();
  }

  private void itemIsPromised() {
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
            1);
    start.putAll(Script.variables(moments(DUE)));
    scenario.start(start);
  }

  private void partnerAnswers(String itemState) {
    scenario.workerAnswers(RECORD, moments(DUE, "itemState", itemState, "itemCycle", 1));
    scenario.publish(ANSWERED, itemId);
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
    return all.entrySet().stream().flatMap(FollowUpProcessTests::pair).toArray();
  }

  private static java.util.stream.Stream<Object> pair(Map.Entry<String, Object> entry) {
    return java.util.stream.Stream.of(entry.getKey(), entry.getValue());
  }

  private List<String> rounds() {
    return scenario.jobs("reminder.remindPartner").stream()
        .map(job -> job.headers().get("round"))
        .toList();
  }
}
