package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.consent.SignedReleases;
import org.bridges.office.OfficeTest;
import org.bridges.plan.FollowUp;
import org.bridges.plan.ItemDesk;
import org.bridges.plan.ItemDesk.NewStanding;
import org.bridges.plan.ItemState;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.plan.WaitingTimes;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.reminder.StaffDue;
import org.bridges.reminder.StaffReminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an owner answers, what a coordinator makes of it, and what nobody answers. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class PromiseAnswerTests {

  private static final String AGENCY = "LIVEOAK-SHELTER";
  private static final String OTHER = "CEDAR-SCHOOL";

  @Autowired Coordination office;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired ItemDesk desk;
  @Autowired FollowUp followUp;
  @Autowired WaitingTimes waiting;
  @Autowired Reminders reminders;
  @Autowired StaffReminders staffReminders;
  @Autowired OfficeTime time;

  private UUID caseId;
  private ItemView item;

  @BeforeEach
  void open() {
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    releases.one(caseId, AGENCY);
    isPromised(Duration.ofDays(3));
  }

  @Test
  void whoTakesItOnIsStillRemindedAndWhoIsDoneIsNot() {
    followUp.answered(item.id(), "ACCEPT", null, null);
    office.settle();
    assertThat(stands()).isEqualTo(ItemState.ACCEPTED);
    office.timePasses(Duration.ofDays(1).plusHours(1));
    assertThat(sent()).containsExactly("1:BEFORE");
    followUp.answered(item.id(), "DONE", null, null);
    assertThat(stands()).as("at once").isEqualTo(ItemState.COMPLETED);
    office.settle();
    office.timePasses(Duration.ofDays(7));

    assertThat(sent()).containsExactly("1:BEFORE");
    assertThat(office.forms(caseId)).doesNotContain("agree-next-step");
  }

  @Test
  void notYetIsUnderWayWithWhatItWaitsForAndCanBeDoneLater() {
    followUp.answered(item.id(), "NOT_YET", "COURT", null);
    office.settle();
    assertThat(stands()).isEqualTo(ItemState.IN_PROGRESS);
    assertThat(plan.item(item.id()).waitsFor()).isEqualTo("COURT");
    assertThat(office.forms(caseId)).contains("agree-next-step");
    followUp.answered(item.id(), "DONE", null, null);
    office.settle();

    assertThat(stands()).isEqualTo(ItemState.COMPLETED);
    assertThat(office.forms(caseId)).doesNotContain("agree-next-step");
  }

  @Test
  void whoCannotDoItSaysWhyAndACoordinatorAsksAnotherAgencyUnderABasisOfItsOwn() {
    var refused =
        catchThrowableOfType(
            Refused.class, () -> followUp.answered(item.id(), "REJECT", "COURT", null));
    assertThat(refused.code()).isEqualTo("REASON_MISSING");
    followUp.answered(item.id(), "REJECT", "NO_CAPACITY", null);
    office.settle();
    assertThat(stands()).isEqualTo(ItemState.REJECTED);
    assertThat(office.forms(caseId)).contains("agree-next-step");

    var without =
        catchThrowableOfType(
            Refused.class, () -> desk.handOn(caseId, item.id(), by("RELEASE"), "coordinator"));
    assertThat(without.code()).as("no release of its own").isEqualTo("BASIS_MISSING");
    assertThat(stands()).isEqualTo(ItemState.REJECTED);
    desk.handOn(caseId, item.id(), by("NONE"), "coordinator");
    office.settle();
    assertThat(stands()).isEqualTo(ItemState.CANCELLED);
    assertThat(plan.ofCase(caseId))
        .filteredOn(one -> one.state().isOpen())
        .singleElement()
        .satisfies(one -> assertThat(one.agencyCode()).isEqualTo(OTHER));
    assertThat(office.forms(caseId)).doesNotContain("agree-next-step");
    assertThat(recipients()).as("nothing left by itself").doesNotContain("Cedar Hills School");
  }

  @Test
  void whomThePartnerNamesIsOnlyNamed() {
    followUp.answered(item.id(), "HAND_OVER", null, null, OTHER);
    office.settle();
    office.timePasses(Duration.ofDays(4));

    assertThat(plan.item(item.id()).handOverTo()).isEqualTo(OTHER);
    assertThat(stands()).isEqualTo(ItemState.HELP_NEEDED);
    assertThat(office.forms(caseId)).contains("agree-next-step");
    assertThat(recipients()).doesNotContain("Cedar Hills School");
  }

  @Test
  void whatNobodyAnswersIsMarkedAndStaysAPersonsStep() {
    office.timePasses(Duration.ofDays(5));
    assertThat(stands()).isEqualTo(ItemState.REQUESTED);
    office.timePasses(Duration.ofDays(1).plusHours(1));
    assertThat(stands()).isEqualTo(ItemState.EXPIRED);
    assertThat(office.history(caseId)).anyMatch(what -> what.startsWith("Nobody answered until"));
    assertThat(office.forms(caseId)).contains("agree-next-step");
    assertThat(waiting.ofItem(item.id()))
        .extracting(WaitingTimes.Span::reason)
        .containsExactly("PARTNER", "US");
    office.does(
        "coordinator",
        caseId,
        "agree-next-step",
        Map.of("itemOutcome", "NEW_DATE", "newDueAt", office.in(Duration.ofDays(6))));

    assertThat(stands()).isEqualTo(ItemState.REQUESTED);
    assertThat(plan.item(item.id()).cycle()).isEqualTo(2);
  }

  @Test
  void anAnswerInTheMinuteOfTheEscalationStopsIt() {
    office.timePasses(Duration.ofDays(4).plusHours(1));
    assertThat(office.forms(caseId)).contains("agree-next-step");
    followUp.answered(item.id(), "DONE", null, null);
    escalates();

    assertThat(escalation()).isNotEmpty().allMatch(one -> one.state() == NoticeState.NOT_WANTED);
    office.settle();
    assertThat(office.forms(caseId)).doesNotContain("agree-next-step");
  }

  @Test
  void theManagerHearsOnceOfWhatIsOpenAtTheLimit() {
    office.timePasses(Duration.ofDays(6).plusHours(1));
    escalates();
    office.settle();

    assertThat(escalation()).extracting(NoticeView::recipient).contains("Ruth Okafor");
    assertThat(escalation()).extracting(NoticeView::recipient).doesNotHaveDuplicates();
  }

  @Test
  void onHoldNobodyIsRemindedUntilItsDateAndThenACoordinatorLooks() {
    var without =
        catchThrowableOfType(
            Refused.class,
            () ->
                desk.set(caseId, item.id(), new NewStanding("ON_HOLD", null, null), "coordinator"));
    assertThat(without.code()).isEqualTo("WAITS_FOR_MISSING");
    desk.set(caseId, item.id(), new NewStanding("ON_HOLD", "CONSENT", null), "coordinator");
    office.settle();
    office.timePasses(Duration.ofDays(4).plusHours(1));

    assertThat(sent()).isEmpty();
    assertThat(stands()).isEqualTo(ItemState.ON_HOLD);
    assertThat(office.forms(caseId)).contains("agree-next-step");
  }

  @Test
  void whatItWaitedForAddsUp() {
    var before = total("COURT");
    desk.waitsFor(caseId, item.id(), "COURT", "coordinator");
    office.timePasses(Duration.ofDays(2).plusHours(1));
    desk.waitsFor(caseId, item.id(), "YOUTH_NOT_REACHABLE", "coordinator");

    assertThat(total("COURT") - before).isEqualTo(2);
    assertThat(waiting.ofItem(item.id()))
        .extracting(WaitingTimes.Span::reason)
        .containsExactly("PARTNER", "COURT", "YOUTH_NOT_REACHABLE");
    assertThat(waiting.since(caseId)).containsKey(item.id());
  }

  private long total(String reason) {
    return waiting.totals(Duration.ofDays(90)).stream()
        .filter(one -> one.reason().equals(reason))
        .mapToLong(WaitingTimes.Total::days)
        .sum();
  }

  private void isPromised(Duration until) {
    item =
        plan.add(
            caseId,
            new NewItem("PLACEMENT", "A bed", AGENCY, "Night staff", in(until), "RELEASE"),
            "coordinator");
    office.settle();
  }

  private NewItem by(String basis) {
    return new NewItem("PLACEMENT", "A bed", OTHER, "Counsellor", in(Duration.ofDays(5)), basis);
  }

  private void escalates() {
    staffReminders.remind(
        new StaffDue(
            "ACTION_ITEM",
            StaffDue.Level.ESCALATION2,
            "follow-up",
            "Task_EscalateItem",
            caseId,
            null,
            item.id(),
            item.dueAt(),
            Urgency.ROUTINE,
            County.KERR));
  }

  private Instant in(Duration ahead) {
    return time.instant().plus(ahead);
  }

  private ItemState stands() {
    return plan.item(item.id()).state();
  }

  private List<NoticeView> escalation() {
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.key().startsWith("Task_EscalateItem:" + item.id()))
        .toList();
  }

  private List<String> recipients() {
    return reminders.noticesOf(caseId).stream().map(NoticeView::recipient).toList();
  }

  private List<String> sent() {
    var prefix = "item:" + item.id() + ":";
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.key().startsWith(prefix) && one.state() == NoticeState.SENT)
        .map(one -> one.key().substring(prefix.length()))
        .toList();
  }
}
