package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.office.PromptMailServer;
import org.bridges.scan.MailEar;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Five thousand items are due at the same minute: each is told once, none too fast. */
@OfficeTest
class MailFloodTests {

  private static final int ITEMS = 5_000;
  private static final int AGENCIES = 20;

  @Autowired Reminders reminders;
  @Autowired MailPace pace;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired DevClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired JavaMailSenderImpl sender;
  @Autowired TransactionTemplate transaction;

  private final String key = "flood:" + UUID.randomUUID();
  private final GreenMail server = new PromptMailServer(0);
  private int usualPort;

  /** A server of its own: five thousand mails would be in the way of all other tests. */
  @BeforeEach
  void open() {
    server.start();
    MailEar.listen(server);
    usualPort = sender.getPort();
    sender.setPort(server.getSmtp().getPort());
    clock.advance(MailPace.WINDOW.plusSeconds(1));
  }

  @AfterEach
  void close() {
    sender.setPort(usualPort);
    server.stop();
    clock.advance(MailPace.WINDOW.plusSeconds(1));
  }

  @Test
  void fiveThousandItemsAreEachToldOnceWithinTheRateAndAnAlarmStandsBehindNoneOfThem() {
    var partners = new Partners(registry);
    var agencies = Stream.generate(() -> partners.agency("en")).limit(AGENCIES).toList();
    var coordinator = partners.person(Role.COORDINATOR);
    var due = time.instant();
    for (var agency = 0; agency < AGENCIES; agency++) {
      var first = agency;
      transaction.executeWithoutResult(
          all ->
              IntStream.range(0, ITEMS / AGENCIES)
                  .forEach(number -> remind(agencies, first + number * AGENCIES, due)));
    }
    assertThat(remindAgain(agencies, due)).as("asked for twice").isZero();
    await().until(() -> turns().size() >= 100);
    reminders.notify(alarm(coordinator));

    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> count("SENT") == ITEMS);

    var taken = Stream.of(server.getReceivedMessages()).map(Mailbox::notice).toList();
    assertThat(taken).doesNotHaveDuplicates();
    assertThat(taken).containsAll(ids());
    assertThat(
            jdbc.sql("select max(attempts) from notice where notice_key like :key || ':%'")
                .param("key", key)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertRate(turns());
    assertThat(behind()).as("reminders that waited while the alarm went").isPositive();
    partners.leaves(coordinator, Role.COORDINATOR);
  }

  private void assertRate(List<Timestamp> turns) {
    var most = pace.perMinute();
    var widest = 0L;
    for (int first = 0, last = 0; last < turns.size(); last++) {
      while (!turns
          .get(first)
          .toInstant()
          .plus(MailPace.WINDOW)
          .isAfter(turns.get(last).toInstant())) {
        first++;
      }
      widest = Math.max(widest, last - first + 1L);
    }
    System.out.printf(
        "Mail flood: %d mails in %s of the office's clock, at most %d in any minute (limit %d)%n",
        turns.size(),
        Duration.between(turns.getFirst().toInstant(), turns.getLast().toInstant()),
        widest,
        most);
    assertThat(turns).hasSizeGreaterThan(ITEMS);
    assertThat(widest).isLessThanOrEqualTo(most);
  }

  private int remind(List<Partners.Partner> agencies, int number, java.time.Instant due) {
    var partner = agencies.get(number % AGENCIES);
    var item = items.add(Partners.facts(ItemForm.ACTION_ITEM, due), partner.recipient());
    return reminders.notify(Partners.item(key + ":" + number, partner, item, due));
  }

  private int remindAgain(List<Partners.Partner> agencies, java.time.Instant due) {
    return IntStream.range(0, AGENCIES).map(number -> remind(agencies, number, due)).sum();
  }

  private NoticeRequest alarm(String coordinator) {
    return new NoticeRequest(
        key + "-alarm",
        NoticeKind.STAFF_ESCALATION,
        Recipient.person(coordinator),
        null,
        null,
        time.instant(),
        null);
  }

  /** Turns since the flood began, by whichever mail. */
  private List<Timestamp> turns() {
    return jdbc.sql(
            """
            select turn_at from notice where turn_at >=
              (select min(turn_at) from notice where notice_key like :key || ':%') order by turn_at
            """)
        .param("key", key)
        .query(Timestamp.class)
        .list();
  }

  private long behind() {
    return jdbc.sql(
            """
            select count(*) from notice where notice_key like :key || ':%' and turn_at >
              (select max(turn_at) from notice where notice_key = :key || '-alarm')
            """)
        .param("key", key)
        .query(Long.class)
        .single();
  }

  private long count(String state) {
    return jdbc.sql(
            "select count(*) from notice where notice_key like :key || ':%' and state = :state")
        .param("key", key)
        .param("state", state)
        .query(Long.class)
        .single();
  }

  private List<String> ids() {
    return jdbc.sql("select cast(id as text) from notice where notice_key like :key || ':%'")
        .param("key", key)
        .query(String.class)
        .list();
  }
}
