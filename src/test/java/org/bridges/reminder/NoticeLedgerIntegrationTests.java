package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bridges.directory.Registry;
import org.bridges.fault.FaultReport;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.background.BackgroundWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the ledger says holds when our own program breaks at any place. */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class NoticeLedgerIntegrationTests {

  @Autowired Reminders reminders;
  @Autowired TroubleDesk trouble;
  @Autowired NoticeBook book;
  @Autowired NoticeLedger ledger;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired BackgroundWork background;
  @Autowired JavaMailSenderImpl sender;
  @Autowired JdbcClient jdbc;

  private final String key = "ledger:" + UUID.randomUUID();
  private Partners.Partner partner;
  private UUID item;

  @BeforeEach
  void invent() {
    partner = new Partners(registry).agency("en");
    item = items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
  }

  @Test
  void aMailWhoseEndCannotBeWrittenIsNeverSentAgain() {
    var owner = OfficeStart.services().asOwner();
    owner
        .sql(
            """
            create function refuse_end() returns trigger language plpgsql as
            $$ begin raise exception 'no room'; end $$;
            create trigger refuse_end before update on notice for each row
            when (new.state = 'SENT' and new.notice_key like 'ledger:unwritable:%')
            execute function refuse_end()
            """)
        .update();
    try {
      var unwritable = "ledger:unwritable:" + UUID.randomUUID();
      reminders.notify(Partners.item(unwritable, partner, item, time.instant()));

      var notice = await().until(() -> only(unwritable), one -> one.state() == NoticeState.UNKNOWN);
      assertThat(notice.problem()).isEqualTo("CUT_OFF");
      awaitNothingCarries(notice.id());
      var mails = Mailbox.ofNotice(notice.id()).size();
      assertThat(mails).isEqualTo(1);
      assertThat(isShown(notice.id())).isTrue();
      FaultReport.print("the note that a mail went cannot be written", 1, 1, 0, mails - 1);
    } finally {
      owner.sql("drop trigger refuse_end on notice; drop function refuse_end()").update();
    }
  }

  @Test
  void whatTheProcessClaimedBeforeItDiedIsShownAndNotSent() {
    var id = write(NoticeState.WAITING);
    assertThat(ledger.claim(id)).isPresent();
    leaveAsADeadProcessDoes(id);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> only(key).state(), state -> state == NoticeState.UNKNOWN);

    assertThat(only(key).problem()).isEqualTo("CUT_OFF");
    awaitNothingCarries(id);
    var mails = Mailbox.ofNotice(id).size();
    assertThat(isShown(id)).isTrue();
    assertThat(mails).isZero();
    FaultReport.print("the process dies between claim and mark", 1, 1, 0, 0);
  }

  @Test
  void aTryThatEndsAfterItWasGivenUpDecidesNothingAgainstAPerson() {
    var id = write(NoticeState.WAITING);
    var letter = ledger.claim(id).orElseThrow();
    assertThat(ledger.claim(id)).isEmpty();
    assertThat(only(key).state()).isEqualTo(NoticeState.UNKNOWN);

    assertThat(ledger.notSent(letter, "LATER_451")).isEmpty();
    assertThat(only(key).state()).isEqualTo(NoticeState.UNKNOWN);

    trouble.told(id, "coordinator");
    ledger.sent(letter);
    assertThat(only(key).state()).isEqualTo(NoticeState.TOLD);
  }

  @Test
  void aTryThatWasGivenUpAndAfterAllKnowsSaysSo() {
    var id = write(NoticeState.WAITING);
    var letter = ledger.claim(id).orElseThrow();
    assertThat(ledger.claim(id)).isEmpty();

    ledger.sent(letter);

    assertThat(only(key).state()).isEqualTo(NoticeState.SENT);
  }

  @Test
  void whatBreaksBeforeThereIsAMailIsShownByItsCodeAndGoesOnceItIsRepaired(CapturedOutput log) {
    items.breakDown(item);
    reminders.notify(request(key));

    await().atMost(Duration.ofSeconds(30)).until(() -> only(key).attempts() > 3);
    var notice = only(key);
    assertThat(notice.problem()).isEqualTo("NOT_PREPARED");
    assertThat(isShown(notice.id())).isTrue();
    assertThat(log).contains(notice.id().toString()).doesNotContain("Hidden Street");

    items.repair(item);
    Mailbox.await(partner.mailbox(), 1);
    await().until(() -> only(key).state(), state -> state == NoticeState.SENT);
    assertThat(Mailbox.ofNotice(notice.id())).hasSize(1);
  }

  @Test
  void whatCannotBePreparedAtLastFailsAndSaysSo() {
    var id = write(NoticeState.WAITING);
    jdbc.sql("update notice set attempts = 299 where id = ?").param(id).update();

    assertThat(ledger.stumbled(id, "NOT_PREPARED")).isEmpty();

    assertThat(only(key).state()).isEqualTo(NoticeState.FAILED);
    assertThat(ledger.stumbled(id, "NOT_PREPARED")).isEmpty();
  }

  @Test
  void whatNothingCarriesIsFoundAndPutBack() {
    var id = write(NoticeState.WAITING);
    writtenDown(id, Duration.ofHours(3));

    assertThat(overdue(id)).map(OverdueNotice::lost).contains(true);
    assertThat(isShown(id)).isTrue();
    assertThat(reminders.putBack(id)).isTrue();

    Mailbox.await(partner.mailbox(), 1);
    await().until(() -> only(key).state(), state -> state == NoticeState.SENT);
    assertThat(overdue(id)).isEmpty();
    assertThat(reminders.putBack(id)).isFalse();
    assertThat(Mailbox.ofNotice(id)).hasSize(1);
  }

  @Test
  void aClaimThatNothingCarriesBecomesDoubtfulWhenItIsPutBack() {
    var id = write(NoticeState.WAITING);
    assertThat(ledger.claim(id)).isPresent();
    assertThat(overdue(id)).isEmpty();
    writtenDown(id, Duration.ofHours(3));
    assertThat(overdue(id)).map(OverdueNotice::lost).contains(true);

    assertThat(reminders.putBack(id)).isTrue();

    await().until(() -> only(key).state(), state -> state == NoticeState.UNKNOWN);
    assertThat(Mailbox.ofNotice(id)).isEmpty();
    assertThat(overdue(id)).map(OverdueNotice::lost).contains(false);
  }

  @Test
  void whatIsCarriedIsOverdueButNotLost() {
    items.breakDown(item);
    reminders.notify(request(key));
    var id = only(key).id();
    await().until(() -> only(key).attempts() > 0);
    writtenDown(id, Duration.ofHours(3));

    assertThat(overdue(id)).map(OverdueNotice::lost).contains(false);
    assertThat(reminders.putBack(id)).isFalse();
    items.repair(item);
    Mailbox.await(partner.mailbox(), 1);
  }

  @Test
  void roundsThatPiledUpWhileTheMailServerWasAwayAreOneMail() throws Exception {
    try (var outage = MailOutage.noServer(sender)) {
      for (var round : List.of("BEFORE", "DUE", "OVERDUE")) {
        reminders.notify(request(key + round));
        await().until(() -> only(key + round).attempts() > 0 || isFolded(key + round));
      }
    }

    await().until(() -> only(key + "OVERDUE").state(), state -> state == NoticeState.SENT);
    await().until(() -> isFolded(key + "BEFORE") && isFolded(key + "DUE"));
    assertThat(Mailbox.of(partner.mailbox())).hasSize(1);
  }

  private boolean isFolded(String ofKey) {
    return only(ofKey).state() == NoticeState.FOLDED;
  }

  /** A line that nothing carries. */
  private UUID write(NoticeState state) {
    return book.write(request(key), partner.recipient(), state).orElseThrow();
  }

  private void leaveAsADeadProcessDoes(UUID id) {
    jdbc.sql(
            """
            insert into errands (task_name, task_instance, execution_time, picked, picked_by,
              last_heartbeat, version)
            select ?, ?, moment, true, 'dead', moment, 1
            from (values (now() - interval '10 minutes')) as death (moment)
            """)
        .params(MailQueue.mailOf(id).getTaskName(), id.toString())
        .update();
  }

  private NoticeRequest request(String ofKey) {
    return Partners.item(ofKey, partner, item, time.instant());
  }

  private void writtenDown(UUID id, Duration ago) {
    var then = Timestamp.from(time.instant().minus(ago));
    jdbc.sql("update notice set created_at = ?, changed_at = ? where id = ?")
        .params(then, then, id)
        .update();
  }

  private Optional<OverdueNotice> overdue(UUID id) {
    return reminders.overdue(Duration.ofHours(1)).stream()
        .filter(one -> one.notice().id().equals(id))
        .findFirst();
  }

  private NoticeView only(String ofKey) {
    return reminders.noticesOfKey(ofKey).getFirst();
  }

  private boolean isShown(UUID id) {
    return trouble.inTrouble().stream().anyMatch(one -> one.id().equals(id));
  }

  private void awaitNothingCarries(UUID id) {
    await().until(() -> !background.isScheduled(MailQueue.mailOf(id)));
  }
}
