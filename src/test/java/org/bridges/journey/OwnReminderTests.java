package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.RoundFindings;
import org.bridges.casefile.RoundQuestion;
import org.bridges.office.OfficeTest;
import org.bridges.plan.ItemDesk;
import org.bridges.plan.ItemState;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.worklist.TaskDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders to oneself and to a colleague, and those that a follow-up round leaves behind. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class OwnReminderTests {

  @Autowired Coordination office;
  @Autowired PlanDesk plan;
  @Autowired ItemDesk items;
  @Autowired TaskDesk desk;
  @Autowired RoundFindings findings;
  @Autowired Reminders reminders;
  @Autowired OfficeTime time;

  private UUID caseId;

  @BeforeEach
  void open() {
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
  }

  @Test
  void aReminderIsATaskInOnesHandsTheDayBeforeAndMailOnItsMoment() {
    var noted = note("ME", Duration.ofDays(4));
    assertThat(plan.ofCase(caseId)).as("no promise of the plan").isEmpty();
    assertThat(office.forms(caseId)).doesNotContain("keep-promise");
    office.timePasses(Duration.ofDays(3).plusHours(1));
    assertThat(office.waiting(caseId, "keep-promise").assignee()).isEqualTo("coordinator");
    assertThat(told(noted)).isEmpty();
    office.timePasses(Duration.ofDays(1));
    assertThat(told(noted)).extracting(NoticeView::recipient).containsExactly("Carmen Delgado");
    assertThat(told(noted)).allMatch(one -> one.kind() == NoticeKind.STAFF_REMINDER);
    office.does("coordinator", caseId, "keep-promise", Map.of("itemOutcome", "DONE"));

    assertThat(plan.item(noted).state()).isEqualTo(ItemState.COMPLETED);
    office.timePasses(Duration.ofDays(4));
    assertThat(told(noted)).hasSize(1);
  }

  @Test
  void whatIsLateIsToldToTheGroupAndThenToTheManagers() {
    var noted = note("ME", Duration.ofDays(1));
    office.timePasses(Duration.ofDays(4).plusHours(1));

    assertThat(reminders.noticesOf(caseId))
        .filteredOn(one -> one.key().contains(noted.toString()))
        .filteredOn(one -> one.kind() == NoticeKind.STAFF_ESCALATION)
        .extracting(NoticeView::recipient)
        .contains("Carmen Delgado", "Ruth Okafor");
  }

  @Test
  void aReminderOnAnotherDateRemindsThen() {
    var noted = note("ME", Duration.ofDays(2));
    items.redate(caseId, noted, time.instant().plus(Duration.ofDays(6)), "coordinator");
    office.settle();
    office.timePasses(Duration.ofDays(4));
    assertThat(office.forms(caseId)).doesNotContain("keep-promise");
    office.timePasses(Duration.ofDays(2).plusHours(1));

    assertThat(told(noted)).hasSize(1);
  }

  @Test
  void onlyWhoMayOpenTheCaseCanBeReminded() {
    var refused =
        catchThrowableOfType(Refused.class, () -> note("coordinator2", Duration.ofDays(2)));

    assertThat(refused.code()).isEqualTo("COLLEAGUE_UNKNOWN");
  }

  @Test
  void aRoundProposesNoWhereSomethingIsMissingAndANoBecomesADatedStep() {
    aRoundIsDue();
    assertThat(findings.of(caseId).missing())
        .containsOnlyKeys(RoundQuestion.NEXT_STEP, RoundQuestion.SAFE_CONTACT);
    var task = office.waiting(caseId, "hold-round");
    assertThat(desk.sheet(task.id()).values())
        .containsEntry("nextStepConfirmed", "NO")
        .containsEntry("safeContactConfirmed", "NO");
    var answers = new HashMap<String, Object>();
    answers.put("ownerConfirmed", "YES");
    answers.put("nextStepConfirmed", "NO");
    answers.put("safeContactConfirmed", "NO");
    answers.put("roundDecision", "CONTINUE");
    var refused =
        catchThrowableOfType(
            Refused.class, () -> office.does("coordinator", caseId, "hold-round", answers));
    assertThat(refused.code()).isEqualTo("NEXT_STEP_MISSING");
    answers.put("nextStepAt", office.in(Duration.ofDays(5)));
    office.does("coordinator", caseId, "hold-round", answers);

    assertThat(plan.ours(caseId))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.description()).contains("next step", "safe contact");
              assertThat(one.inPerson()).isEqualTo("coordinator");
            });
    office.timePasses(Duration.ofDays(4).plusHours(1));
    assertThat(office.waiting(caseId, "keep-promise").assignee()).isEqualTo("coordinator");
  }

  /** The youth does not want the service: the rounds go on all the same. */
  private void aRoundIsDue() {
    office.does(
        "coordinator",
        caseId,
        "first-contact",
        Map.of(
            "contactOutcome", "REACHED",
            "contactedAt", office.in(Duration.ZERO),
            "servicesExplained", "YES",
            "serviceWanted", "NO",
            "wishesHeard", "YES",
            "releaseChoice", "NONE"));
    office.does("family", caseId, "support-family", Map.of("familyWants", "NO"));
    office.timePasses(Duration.ofDays(31));
  }

  private UUID note(String who, Duration ahead) {
    var noted =
        plan.add(
            caseId,
            new NewItem(
                null,
                "Ask whether the enrolment is through",
                null,
                null,
                time.instant().plus(ahead),
                null,
                null,
                who),
            "coordinator");
    office.settle();
    return noted.id();
  }

  private List<NoticeView> told(UUID item) {
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.key().startsWith("Task_RemindOurs:" + item))
        .toList();
  }
}
