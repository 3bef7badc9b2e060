package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bridges.casefile.Timeline;
import org.bridges.directory.AgencyMail;
import org.bridges.directory.MailWishes;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency says when and how often it is written to; nothing is lost and nobody is let go. */
@OfficeTest
class AgencyWishTests {

  @Autowired Reminders reminders;
  @Autowired HeldMail held;
  @Autowired Digests digests;
  @Autowired AgencyMail agencies;
  @Autowired InventedItems items;
  @Autowired NoticedCases cases;
  @Autowired Timeline timeline;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired DevClock clock;

  private final String key = "wish:" + UUID.randomUUID();
  private final UUID caseId = UUID.randomUUID();
  private Partners partners;
  private Partners.Partner partner;

  @BeforeEach
  void invent() {
    partners = new Partners(registry);
    partner = partners.agency("en");
    cases.open(caseId);
  }

  @Test
  void aMailDueInQuietHoursLeavesAtTheirEndAndTheCaseSaysSo() {
    var end = quietForHours(5);
    remind(":a", NoticeKind.ITEM_DUE, item(), past());

    awaitState(":a", NoticeState.HELD);
    assertThat(held.run()).as("not yet").isZero();
    assertThat(Mailbox.of(partner.mailbox())).isEmpty();
    assertThat(said()).anyMatch(line -> line.contains("waits until " + time.spoken(end)));

    clock.advance(Duration.between(time.instant(), end).plusSeconds(1));
    held.run();
    held.run();
    awaitState(":a", NoticeState.SENT);
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
  }

  @Test
  void whatIsUrgentWhatIsAskedForAndWhatIsDueBeforeTheirEndIsNotHeld() {
    quietForHours(5);
    remind(":advocate", NoticeKind.ADVOCATE_ASKED, item(), past());
    remind(":soon", NoticeKind.ITEM_BEFORE, item(), time.instant().plus(Duration.ofHours(2)));
    var night = item();
    items.hurry(night);
    remind(":recovery", NoticeKind.INVITATION, night, past());
    reminders.notifyNow(request(":asked", NoticeKind.ITEM_DUE, item(), past()));

    for (var one : java.util.List.of(":advocate", ":soon", ":recovery", ":asked")) {
      awaitState(one, NoticeState.SENT);
    }
    assertThat(Mailbox.of(partner.mailbox())).hasSize(4);
  }

  @Test
  void noWishOfAnAgencyHoldsWhatOurOwnPeopleHear() {
    quietForHours(5);
    agencies.write(partner.code(), new MailWishes(true, null, null, null, 0, 0, 0));
    var coordinator = partners.person(Role.COORDINATOR);
    var item = item();
    remind(":first", NoticeKind.ITEM_DUE, item, past());
    remind(":again", NoticeKind.ITEM_OVERDUE, item, past());
    reminders.notify(
        new NoticeRequest(
            key + ":escalated",
            NoticeKind.STAFF_ESCALATION,
            Recipient.person(coordinator),
            caseId,
            item,
            time.instant(),
            null));

    Mailbox.await(coordinator + "@staff.example", 1);
    awaitState(":escalated", NoticeState.SENT);
    assertThat(Mailbox.of(partner.mailbox())).isEmpty();
    partners.leaves(coordinator, Role.COORDINATOR);
  }

  @Test
  void whatIsMoreThanAWeekMayHaveBecomesOneDigestAndNothingIsLost() {
    wish(2, null, null);
    for (var number = 1; number <= 5; number++) {
      remind(":" + number, NoticeKind.ITEM_DUE, item(), past());
      awaitState(":" + number, number <= 2 ? NoticeState.SENT : NoticeState.GATHERED);
    }
    remind(":new", NoticeKind.INVITATION, item(), past());
    awaitState(":new", NoticeState.SENT);
    assertThat(Mailbox.of(partner.mailbox())).as("what is asked first always goes").hasSize(3);
    assertThat(said()).filteredOn(line -> line.contains("as many this week")).hasSize(3);

    clock.advance(Duration.ofHours(24));
    digests.run();
    var digest = Mailbox.await(partner.mailbox(), 4).getLast();
    assertThat(Mailbox.text(digest)).contains("Items that are due: 3.");
    assertThat(Mailbox.everything(digest)).doesNotContain("List-Unsubscribe");
    for (var number = 3; number <= 5; number++) {
      awaitState(":" + number, NoticeState.SENT);
    }

    clock.advance(Duration.ofDays(7));
    remind(":later", NoticeKind.ITEM_DUE, item(), past());
    awaitState(":later", NoticeState.SENT);
  }

  @Test
  void anAgencyThatWantsNoRepeatsHearsOnceOfEachDate() {
    wish(null, 0, 0);
    var item = item();
    var due = past();
    remind(":before", NoticeKind.ITEM_BEFORE, item, due);
    awaitState(":before", NoticeState.SENT);
    remind(":due", NoticeKind.ITEM_DUE, item, due);
    remind(":over", NoticeKind.ITEM_OVERDUE, item, due);
    remind(":date", NoticeKind.ITEM_BEFORE, item, due.minusSeconds(60));

    assertThat(state(":due")).isEqualTo(NoticeState.SPARED);
    assertThat(state(":over")).isEqualTo(NoticeState.SPARED);
    awaitState(":date", NoticeState.SENT);
    assertThat(said()).filteredOn(line -> line.contains("wants fewer reminders")).hasSize(2);
    assertThat(Mailbox.of(partner.mailbox())).hasSize(2);
  }

  @Test
  void anIntervalCountsDaysOnTheCalendarAndEachStepHasItsOwn() {
    wish(null, 3, null);
    var item = item();
    var due = past();
    remind(":one", NoticeKind.ITEM_BEFORE, item, due);
    awaitState(":one", NoticeState.SENT);
    clock.advance(Duration.ofDays(2));
    remind(":two", NoticeKind.ITEM_DUE, item, due);
    assertThat(state(":two")).isEqualTo(NoticeState.SPARED);
    clock.advance(Duration.ofDays(1));
    remind(":three", NoticeKind.ITEM_OVERDUE, item, due);
    awaitState(":three", NoticeState.SENT);

    var meeting = item();
    remind(":asked", NoticeKind.INVITATION, meeting, due);
    remind(":reminded", NoticeKind.INVITATION_REMINDER, meeting, due);
    awaitState(":reminded", NoticeState.SENT);
  }

  /** From an hour ago until so many hours from now; answers the end. */
  private Instant quietForHours(int hours) {
    var now = time.now();
    var until = now.plusHours(hours).truncatedTo(ChronoUnit.MINUTES);
    var from = LocalTime.from(now.minusHours(1)).truncatedTo(ChronoUnit.MINUTES);
    agencies.write(
        partner.code(), new MailWishes(false, null, from, until.toLocalTime(), null, null, null));
    return until.toInstant();
  }

  private void wish(@Nullable Integer cap, @Nullable Integer item, @Nullable Integer meeting) {
    agencies.write(partner.code(), new MailWishes(false, null, null, null, cap, item, meeting));
  }

  private UUID item() {
    return items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
  }

  private Instant past() {
    return time.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(1));
  }

  private void remind(String number, NoticeKind kind, UUID item, Instant due) {
    reminders.notify(request(number, kind, item, due));
  }

  private NoticeRequest request(String number, NoticeKind kind, UUID item, Instant due) {
    return new NoticeRequest(key + number, kind, partner.recipient(), caseId, item, due, null);
  }

  private java.util.List<String> said() {
    return timeline.ofCase(caseId).stream().map(Timeline.Shown::what).toList();
  }

  private NoticeState state(String number) {
    return reminders.noticesOfKey(key + number).getFirst().state();
  }

  private void awaitState(String number, NoticeState state) {
    await().untilAsserted(() -> assertThat(state(number)).as(number).isEqualTo(state));
  }
}
