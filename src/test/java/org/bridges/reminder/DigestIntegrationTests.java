package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bridges.directory.Registry;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** An agency that wants it gets its reminders once a day, in one mail that says how many. */
@OfficeTest
class DigestIntegrationTests {

  private static final int ITEMS = 5;

  @Autowired Digests digests;
  @Autowired Reminders reminders;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired DevClock clock;
  @Autowired JavaMailSenderImpl sender;

  private final String key = "digest-test:" + UUID.randomUUID();
  private Partners.Partner partner;

  @BeforeEach
  void invent() {
    partner = new Partners(registry).digestAgency();
  }

  @Test
  void theRemindersOfADayAreOneMailAndTheLedgerKeepsEach() {
    var gathered = IntStream.range(0, ITEMS).mapToObj(number -> remind(key + number)).toList();
    var settled = gathered.getFirst();
    items.settle(settled);
    digests.run();
    assertThat(Mailbox.of(partner.mailbox())).as("its hour has not come").isEmpty();
    clock.advance(Duration.ofHours(24));
    digests.run();
    digests.run();

    var mail = Mailbox.await(partner.mailbox(), 1).getFirst();
    assertThat(Mailbox.text(mail)).contains("Items that are due: 4.").doesNotContain("blue folder");
    assertThat(Mailbox.text(mail).split("/p/")).hasSize(ITEMS);
    await().until(() -> state(key + 1) == NoticeState.SENT);
    assertThat(state(key + 0)).isEqualTo(NoticeState.NOT_WANTED);
    for (var number = 1; number < ITEMS; number++) {
      assertThat(state(key + number)).isEqualTo(NoticeState.SENT);
    }
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
  }

  @Test
  void whatCannotWaitGoesAtOnceAndSeveralRoundsOfOneThingAreOne() {
    var item = items.add(Partners.facts(ItemForm.INVITATION, time.instant()), partner.recipient());
    reminders.notify(request(key + "asked", NoticeKind.INVITATION, item));
    Mailbox.await(partner.mailbox(), 1);

    reminders.notify(request(key + "first", NoticeKind.ITEM_BEFORE, item));
    reminders.notify(request(key + "second", NoticeKind.ITEM_DUE, item));
    assertThat(state(key + "first")).isEqualTo(NoticeState.GATHERED);
    clock.advance(Duration.ofHours(24));
    digests.run();

    var mail = Mailbox.await(partner.mailbox(), 2).getLast();
    assertThat(Mailbox.text(mail)).contains("Items that are due: 1.");
    await().until(() -> state(key + "second") == NoticeState.SENT);
    assertThat(state(key + "first")).isEqualTo(NoticeState.FOLDED);
  }

  @Test
  void aDigestThatDidNotGoIsTriedAgainWithTheSameReminders() throws IOException {
    remind(key + "a");
    remind(key + "b");
    var refusals = new java.util.concurrent.atomic.AtomicInteger();
    var outage =
        MailOutage.faulty(
            sender,
            (word, to) ->
                word.equals("DATA")
                        && to.equals(partner.mailbox())
                        && refusals.incrementAndGet() < 3
                    ? "451 later"
                    : null);
    try (outage) {
      clock.advance(Duration.ofHours(24));
      digests.run();
      await()
          .atMost(Duration.ofSeconds(40))
          .until(
              () -> state(key + "a") == NoticeState.SENT && state(key + "b") == NoticeState.SENT);
      assertThat(
              outage.server().mails().stream()
                  .filter(one -> one.text().contains(partner.mailbox())))
          .hasSize(1);
    }
    assertThat(refusals.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void aRefusedDigestIsToldForEachOfItsReminders() throws IOException {
    remind(key + "a");
    remind(key + "b");
    var outage =
        MailOutage.faulty(
            sender,
            (word, to) ->
                word.equals("RCPT") && to.equals(partner.mailbox()) ? "550 nobody here" : null);
    try (outage) {
      clock.advance(Duration.ofHours(24));
      digests.run();
      await().atMost(Duration.ofSeconds(40)).until(() -> state(key + "a") == NoticeState.FAILED);
    }
    assertThat(state(key + "b")).isEqualTo(NoticeState.FAILED);
  }

  private UUID remind(String noticeKey) {
    var item = items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
    reminders.notify(request(noticeKey, NoticeKind.ITEM_DUE, item));
    return item;
  }

  private NoticeRequest request(String noticeKey, NoticeKind kind, UUID item) {
    return new NoticeRequest(
        noticeKey, kind, partner.recipient(), UUID.randomUUID(), item, time.instant(), null);
  }

  private NoticeState state(String noticeKey) {
    return reminders.noticesOfKey(noticeKey).getFirst().state();
  }
}
