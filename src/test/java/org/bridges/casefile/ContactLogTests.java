package org.bridges.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.youth.SafeContact;
import org.bridges.youth.SafeHours;
import org.bridges.youth.SafeWays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call is noted, and who was not reached is tried again in the safe hours. */
@OfficeTest
class ContactLogTests {

  @Autowired ContactOffice office;
  @Autowired ContactDesk desk;
  @Autowired ContactLog log;
  @Autowired ContactTries tries;
  @Autowired SafeWays ways;
  @Autowired CaseFile cases;
  @Autowired Reminders reminders;
  @Autowired OfficeTime time;

  private CaseView care;

  @BeforeEach
  void open() {
    care = office.aCase();
  }

  @Test
  void aCallWithoutAnAnswerBecomesADatedTaskInTheSafeHours() {
    aSafeWay(LocalTime.of(15, 0), LocalTime.of(18, 0));
    office.notes(care, ContactOffice.call(ContactOutcome.NO_ANSWER));

    var task = office.task(care, TryDesk.TRY);
    assertThat(task.group()).isEqualTo("coordinators");
    assertThat(task.due()).isAfter(time.instant());
    assertThat(time.at(task.due()).toLocalTime())
        .isAfterOrEqualTo(LocalTime.of(15, 0))
        .isBefore(LocalTime.of(18, 0));
    assertThat(log.ofCase(care.id()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(ContactKind.CALL);
              assertThat(entry.loggedBy()).isEqualTo("coordinator");
              assertThat(entry.adultId()).isNull();
            });
  }

  @Test
  void whereNoHoursAreKnownItIsTriedOnAWorkedDayWhileTheOfficeIsOpen() {
    office.notes(care, ContactOffice.call(ContactOutcome.NOT_SAFE_NOW));

    var due = time.at(office.task(care, TryDesk.TRY).due());
    assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(due.getHour()).isBetween(8, 16);
  }

  @Test
  void manyClicksAtOnceAreOneEntryAndOneTry() throws Exception {
    var many = 8;
    var begin = new CyclicBarrier(many);
    try (var clicks = Executors.newFixedThreadPool(many)) {
      var ids =
          clicks
              .invokeAll(
                  IntStream.range(0, many)
                      .<Callable<UUID>>mapToObj(click -> () -> clickAt(begin))
                      .toList())
              .stream()
              .map(Future::resultNow)
              .distinct()
              .toList();
      assertThat(ids).hasSize(1);
    }
    assertThat(log.ofCase(care.id())).hasSize(1);
    assertThat(tries.ofCase(care.id())).hasSize(1);
  }

  private UUID clickAt(CyclicBarrier begin) throws Exception {
    begin.await();
    return desk.note(care.id(), ContactOffice.call(ContactOutcome.NO_ANSWER), "coordinator");
  }

  @Test
  void anotherOutcomeAMomentLaterIsAnotherEntry() {
    office.notes(care, ContactOffice.call(ContactOutcome.NO_ANSWER));
    office.notes(care, ContactOffice.call(ContactOutcome.REACHED));

    assertThat(log.ofCase(care.id())).hasSize(2);
  }

  @Test
  void whoIsReachedInBetweenIsNotTriedAgain() {
    office.notes(care, ContactOffice.call(ContactOutcome.NO_ANSWER));
    assertThat(office.tasks(care, TryDesk.TRY)).hasSize(1);
    office.notes(care, ContactOffice.call(ContactOutcome.REACHED));

    assertThat(office.tasks(care, TryDesk.TRY)).isEmpty();
    assertThat(tries.open(care.id(), null)).isEmpty();
    assertThat(tries.ofCase(care.id()).getFirst().state()).isEqualTo(ContactTry.State.SETTLED);
  }

  @Test
  void whatTheStepOfTheTrySaysStandsInTheLogAndPlansTheNextOne() {
    office.notes(care, ContactOffice.call(ContactOutcome.NO_ANSWER));
    var first = office.task(care, TryDesk.TRY);
    office.completes(
        "coordinator",
        first,
        Map.of("contactKind", "VISIT_SCHOOL", "contactOutcome", "NO_ANSWER"),
        "The bell had rung already");

    assertThat(log.ofCase(care.id()))
        .hasSize(2)
        .anySatisfy(
            entry -> {
              assertThat(entry.kind()).isEqualTo(ContactKind.VISIT_SCHOOL);
              assertThat(entry.note()).isEqualTo("The bell had rung already");
            });
    assertThat(office.task(care, TryDesk.TRY).id()).isNotEqualTo(first.id());
    assertThat(tries.open(care.id(), null).orElseThrow().unanswered()).isEqualTo(2);
  }

  @Test
  void aTryThatNobodyMakesRemindsTheCoordinatorAndThenTellsTheManager() {
    office.notes(care, ContactOffice.call(ContactOutcome.NO_ANSWER));
    var due = office.task(care, TryDesk.TRY).due();
    office.timePasses(Duration.between(time.instant(), due).plusMinutes(1));
    assertThat(told(NoticeKind.STAFF_ESCALATION)).filteredOn(this::isOfTheTry).isEmpty();
    assertThat(told(NoticeKind.STAFF_REMINDER)).filteredOn(this::isOfTheTry).isNotEmpty();
    office.timePasses(Duration.ofDays(1));

    assertThat(told(NoticeKind.STAFF_ESCALATION)).filteredOn(this::isOfTheTry).isNotEmpty();
  }

  private List<NoticeView> told(NoticeKind kind) {
    return reminders.noticesOf(care.id()).stream().filter(one -> one.kind() == kind).toList();
  }

  private boolean isOfTheTry(NoticeView notice) {
    return notice.key().contains("Try:");
  }

  @Test
  void aMomentOutsideTheSafeHoursIsNotTaken() {
    aSafeWay(LocalTime.of(15, 0), LocalTime.of(18, 0));
    var night = time.now().plusDays(2).with(LocalTime.of(23, 0)).toInstant();

    refuses("OUTSIDE_SAFE_HOURS", next(ContactKind.CALL, night));
    refuses("NEXT_TRY_IN_PAST", next(ContactKind.CALL, time.instant().minusSeconds(60)));
    assertThat(log.ofCase(care.id())).isEmpty();
  }

  @Test
  void aContactMayBeNotedLaterAndNeverBeforeItTookPlace() {
    var yesterday = time.instant().minus(Duration.ofDays(1));
    office.notes(care, at(yesterday));

    assertThat(log.ofCase(care.id()).getFirst().at()).isEqualTo(yesterday);
    refuses("CONTACT_TIME_IN_FUTURE", at(time.instant().plus(Duration.ofHours(1))));
  }

  @Test
  void whileTheFirstContactIsOpenItIsRecordedThereAndTriesByItself() {
    office.completes(
        "coordinator", office.task(care, "assign-team"), Map.of("coordinatorChoice", "ME"), null);
    refuses("FIRST_CONTACT_OPEN", ContactOffice.call(ContactOutcome.NO_ANSWER));
    office.completes(
        "advocate",
        office.task(care, "first-contact"),
        Map.of("contactOutcome", "NO_ANSWER"),
        null);

    assertThat(log.ofCase(care.id())).hasSize(1);
    assertThat(tries.ofCase(care.id())).as("the step itself comes back").isEmpty();
    office.notes(care, ContactOffice.call(ContactOutcome.NO_ANSWER));
    assertThat(tries.ofCase(care.id())).isEmpty();
  }

  @Test
  void aTryThatStandsEndsWhenTheFirstContactIsMade() {
    office.notes(care, ContactOffice.call(ContactOutcome.NO_ANSWER));
    assertThat(office.task(care, TryDesk.TRY)).isNotNull();
    office.completes(
        "coordinator", office.task(care, "assign-team"), Map.of("coordinatorChoice", "ME"), null);
    office.completes(
        "advocate",
        office.task(care, "first-contact"),
        Map.of(
            "contactOutcome", "REACHED",
            "contactedAt", time.now().withNano(0).toLocalDateTime().toString(),
            "servicesExplained", "YES",
            "serviceWanted", "YES",
            "wishesHeard", "YES",
            "releaseChoice", "NONE"),
        null);

    assertThat(tries.open(care.id(), null)).isEmpty();
    await().untilAsserted(() -> assertThat(office.tasks(care, TryDesk.TRY)).isEmpty());
    assertThat(cases.view(care.id()).reachedAt()).isNotNull();
  }

  @Test
  void aCorrectionStrikesAndDeletesNothing() {
    office.notes(care, ContactOffice.call(ContactOutcome.NO_ANSWER));
    var wrong = office.notes(care, ContactOffice.call(ContactOutcome.REACHED));
    assertThat(tries.open(care.id(), null)).isEmpty();
    office.notes(care, correction(wrong, ContactOutcome.NOT_SO));

    assertThat(log.ofCase(care.id())).hasSize(3);
    assertThat(log.ofCase(care.id()))
        .filteredOn(ContactLog.Attempt::isStruck)
        .extracting(ContactLog.Attempt::id)
        .containsExactly(wrong);
    assertThat(tries.open(care.id(), null)).as("the youth was not reached after all").isPresent();
    assertThatThrownBy(
            () ->
                desk.note(care.id(), correction(wrong, ContactOutcome.LEFT_MESSAGE), "coordinator"))
        .isInstanceOf(WrongState.class);
    refuses("ANSWER_MISSING", ContactOffice.call(ContactOutcome.NOT_SO));
  }

  private void aSafeWay(LocalTime from, LocalTime to) {
    ways.add(
        care.youthId(),
        new SafeContact("YOUTH", "PHONE", "830-555-0129", null, false),
        new SafeWays.Terms(
            "after school",
            false,
            new SafeHours(EnumSet.allOf(DayOfWeek.class), from, to),
            "Juniper"));
  }

  private void refuses(String code, NewContact contact) {
    assertThatThrownBy(() -> desk.note(care.id(), contact, "coordinator"))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  private static NewContact at(Instant moment) {
    return new NewContact(
        null, ContactKind.OFFICE, ContactOutcome.REACHED, moment, null, null, null);
  }

  private static NewContact next(ContactKind kind, Instant moment) {
    return new NewContact(null, kind, ContactOutcome.NO_ANSWER, null, null, moment, null);
  }

  private static NewContact correction(UUID wrong, ContactOutcome outcome) {
    return new NewContact(null, ContactKind.CALL, outcome, null, null, null, wrong);
  }
}
