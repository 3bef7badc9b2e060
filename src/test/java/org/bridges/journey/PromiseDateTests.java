package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.bridges.consent.SignedReleases;
import org.bridges.office.OfficeTest;
import org.bridges.plan.FollowUp;
import org.bridges.plan.ItemDesk;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.ItemRound;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.PartnerReminders;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A date that changes: what is still open is planned again, and nothing is sent twice. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class PromiseDateTests {

  private static final String AGENCY = "LIVEOAK-SHELTER";

  @Autowired Coordination office;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired ItemDesk desk;
  @Autowired FollowUp followUp;
  @Autowired Reminders reminders;
  @Autowired PartnerReminders partners;
  @Autowired TimeLimits limits;
  @Autowired OfficeTime time;

  private UUID caseId;
  private ItemView item;

  @BeforeEach
  void open() {
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    releases.one(caseId, AGENCY);
    office.settle();
  }

  @Test
  void aLaterDateSendsWhatWasNotSentAndNothingAgain() {
    isPromised(Duration.ofDays(3));
    office.timePasses(Duration.ofDays(1).plusHours(1));
    assertThat(sent()).containsExactly("1:BEFORE");
    redate(Duration.ofDays(5));
    office.timePasses(Duration.ofDays(4));
    assertThat(sent())
        .as("the old day is past, and the reminder before is not repeated")
        .containsExactly("1:BEFORE");

    office.timePasses(Duration.ofDays(2).plusHours(1));
    assertThat(sent()).containsExactly("1:BEFORE", "1:DUE", "1:OVERDUE");
    assertThat(office.forms(caseId)).contains("agree-next-step");
  }

  @Test
  void anEarlierDateRemindsAtOnceOfWhatIsLeft() {
    isPromised(Duration.ofDays(20));
    redate(Duration.ofDays(1));
    assertThat(sent()).as("less than two days ahead").containsExactly("1:BEFORE");
    office.timePasses(Duration.ofDays(1).plusHours(1));

    assertThat(sent()).containsExactly("1:BEFORE", "1:DUE");
  }

  @Test
  void aDateThatIsChangedTwiceIsPlannedOnce() {
    isPromised(Duration.ofDays(3));
    desk.redate(caseId, item.id(), in(Duration.ofDays(9)), "coordinator");
    desk.redate(caseId, item.id(), in(Duration.ofDays(4)), "coordinator");
    office.settle();
    office.timePasses(Duration.ofDays(10));

    assertThat(sent()).containsExactly("1:BEFORE", "1:DUE", "1:OVERDUE");
    assertThat(escalations()).as("of the date that counts, once").hasSize(1);
  }

  @Test
  void aReminderThatIsUnderWayForTheOldDateGoesToNobody() {
    isPromised(Duration.ofDays(3));
    var old = item.dueAt();
    desk.redate(caseId, item.id(), in(Duration.ofDays(9)), "coordinator");
    partners.remindAsPlanned(
        new ItemRound(item.id(), caseId, 1, ItemRound.Round.BEFORE, old, null));
    assertThat(reminders.noticesOfKey("item:" + item.id() + ":1:BEFORE")).isEmpty();
    office.settle();
    office.timePasses(Duration.ofDays(7).plusHours(1));

    assertThat(sent()).as("at the new date").containsExactly("1:BEFORE");
  }

  @Test
  void aDateInThePastAndADateAfterTheAnswerAreRefused() {
    isPromised(Duration.ofDays(3));
    var past =
        catchThrowableOfType(
            Refused.class,
            () -> desk.redate(caseId, item.id(), in(Duration.ofHours(-1)), "coordinator"));
    assertThat(past.code()).isEqualTo("NEW_DATE_IN_PAST");
    followUp.answered(item.id(), "DONE", null, null);

    assertThatThrownBy(() -> desk.redate(caseId, item.id(), in(Duration.ofDays(5)), "coordinator"))
        .isInstanceOfSatisfying(
            WrongState.class, no -> assertThat(no.code()).isEqualTo("item-settled"));
    office.settle();
    office.timePasses(Duration.ofDays(7));
    assertThat(sent()).isEmpty();
  }

  @Test
  void afterTheLastReminderANewDateIsANewQuestion() {
    isPromised(Duration.ofDays(1));
    office.timePasses(Duration.ofDays(2).plusHours(1));
    assertThat(office.forms(caseId)).contains("agree-next-step");
    redate(Duration.ofDays(4));
    assertThat(office.forms(caseId)).doesNotContain("agree-next-step");
    office.timePasses(Duration.ofDays(4).plusHours(1));

    assertThat(sent()).containsExactly("1:BEFORE", "1:DUE", "1:OVERDUE", "2:BEFORE", "2:DUE");
  }

  @Test
  void whatIsDueTodayIsRemindedOfAtOnceAndOnItsMoment() {
    isPromised(Duration.ofHours(3));
    assertThat(sent()).containsExactly("1:BEFORE");
    office.timePasses(Duration.ofHours(3));

    assertThat(sent()).containsExactly("1:BEFORE", "1:DUE");
  }

  @Test
  void bothSwitchesOfTheClockAndAHolidayKeepTheHourOfTheDay() {
    for (var due : List.of("2027-03-15T09:00", "2026-11-02T09:00", "2026-11-27T09:00")) {
      var at = LocalDateTime.parse(due);
      var moments =
          limits.moments(
              "ACTION_ITEM", Urgency.ROUTINE, County.KERR, at.atZone(time.zone()).toInstant());

      assertThat(local(moments.reminder())).as(due).isEqualTo(at.minusDays(2));
      assertThat(local(moments.due())).isEqualTo(at);
      assertThat(local(moments.reminder2())).isEqualTo(at.plusDays(1));
      assertThat(local(moments.escalation())).isEqualTo(at.plusDays(1));
      assertThat(local(moments.escalation2())).isEqualTo(at.plusDays(3));
    }
  }

  private LocalDateTime local(Instant moment) {
    return time.at(moment).toLocalDateTime();
  }

  private void isPromised(Duration until) {
    item =
        plan.add(
            caseId,
            new NewItem("PLACEMENT", "A bed", AGENCY, "Night staff", in(until), "RELEASE"),
            "coordinator");
    office.settle();
  }

  private void redate(Duration until) {
    desk.redate(caseId, item.id(), in(until), "coordinator");
    office.settle();
  }

  private Instant in(Duration ahead) {
    return time.instant().plus(ahead);
  }

  /** Cycle and round of the mails that went to the agency, in their order. */
  private List<String> sent() {
    var prefix = "item:" + item.id() + ":";
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.key().startsWith(prefix) && one.state() == NoticeState.SENT)
        .map(one -> one.key().substring(prefix.length()))
        .toList();
  }

  private List<NoticeView> escalations() {
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.key().startsWith("Task_EscalateItem:" + item.id()))
        .toList();
  }
}
