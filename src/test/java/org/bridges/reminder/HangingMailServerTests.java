package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bridges.directory.Registry;
import org.bridges.engine.Outbox;
import org.bridges.fault.FaultReport;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server that hangs holds up mail and nothing else. */
@OfficeTest
class HangingMailServerTests {

  private static final int MAILS = 20;
  private static final int FACTS = 30;

  @Autowired Reminders reminders;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired JavaMailSenderImpl sender;
  @Autowired Outbox outbox;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired TransactionTemplate transaction;

  private final String key = "hanging:" + UUID.randomUUID();

  @Test
  void theEngineHearsEverythingWhileTheMailServerHangs() throws IOException {
    var outage = MailOutage.faulty(sender, (word, to) -> ScriptedMailServer.HANG);
    try (outage) {
      tellEverybody();
      // No sender gives up for half a minute: each that can wait does wait.
      await().until(() -> states(NoticeState.CLAIMED) > 1 && outage.server().connections() > 1);

      var facts = IntStream.range(0, FACTS).mapToObj(fact -> publish()).toList();

      await().atMost(Duration.ofSeconds(20)).until(() -> unsent(facts) == 0);
      assertThat(states(NoticeState.CLAIMED)).isGreaterThan(1);
      assertThat(states(NoticeState.SENT)).isZero();
      awaitNoConnectionHeld();
      FaultReport.print(
          "mail server hangs, facts for the engine",
          FACTS,
          FACTS - unsent(facts),
          unsent(facts),
          0);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> states(NoticeState.SENT), sent -> sent == MAILS);
    var mails = notices().map(notice -> Mailbox.ofNotice(notice.id()).size()).toList();
    FaultReport.print(
        "mail server hangs, mails afterwards",
        MAILS,
        (int) mails.stream().filter(number -> number == 1).count(),
        (int) mails.stream().filter(number -> number == 0).count(),
        (int) mails.stream().filter(number -> number > 1).count());
  }

  /** Senders that wait for the mail server hold no connection to the database meanwhile. */
  private void awaitNoConnectionHeld() throws IOException {
    try {
      var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
      await()
          .pollInterval(Duration.ofMillis(20))
          .until(pool::getActiveConnections, held -> held == 0);
    } catch (java.sql.SQLException e) {
      throw new IOException(e);
    }
  }

  private UUID publish() {
    var nobody = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> outbox.publish(nobody, "plan.itemAnswered", nobody, Map.of()));
    return nobody;
  }

  private int unsent(List<UUID> facts) {
    return jdbc.sql("select count(*) from outbox where sent_at is null and ordering_key in (:keys)")
        .param("keys", facts)
        .query(Integer.class)
        .single();
  }

  private void tellEverybody() {
    var partners = new Partners(registry);
    for (var mail = 0; mail < MAILS; mail++) {
      var partner = partners.agency("en");
      var item =
          items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
      reminders.notify(Partners.item(key, partner, item, time.instant()));
    }
  }

  private long states(NoticeState state) {
    return notices().filter(notice -> notice.state() == state).count();
  }

  private Stream<NoticeView> notices() {
    return reminders.noticesOfKey(key).stream();
  }
}
