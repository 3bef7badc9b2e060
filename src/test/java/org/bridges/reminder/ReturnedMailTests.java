package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail that was taken can still come back; what lies in that mailbox is read over IMAP. */
@OfficeTest
class ReturnedMailTests {

  @Autowired ReturnedMails returned;
  @Autowired Reminders reminders;
  @Autowired Digests digests;
  @Autowired Registry registry;
  @Autowired Directory directory;
  @Autowired InventedItems items;
  @Autowired OfficeTime time;
  @Autowired DevClock clock;

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final String key = "returned:" + UUID.randomUUID();
  private GreenMailUser office;
  private Partners partners;

  @BeforeEach
  void open() {
    server.start();
    office = server.setUser("office@bridges.example", "office", "an-invented-password");
    partners = new Partners(registry);
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void aMailThatComesBackMarksTheAddressAndStandsWithWhatDidNotArrive() throws Exception {
    var partner = partners.agency("en");
    var mail = sent(partner);
    arrives(report("failed", mail));

    assertThat(read()).isEqualTo(1);

    var notice = reminders.noticesOfKey(key).getFirst();
    assertThat(notice.state()).isEqualTo(NoticeState.FAILED);
    assertThat(notice.problem()).isEqualTo("CAME_BACK");
    assertThat(directory.agency(partner.code()).mailProblem()).isTrue();
    assertThat(read()).as("read once").isZero();
    arrives(report("failed", mail));
    assertThat(read()).as("reported once more").isZero();
  }

  @Test
  void aDelayAndOtherMailChangeNothingAndOtherMailStaysUnread() throws Exception {
    var partner = partners.agency("en");
    var mail = sent(partner);
    arrives(report("delayed", mail));
    arrives(GreenMailUtil.newMimeMessage("Subject: Thank you\r\n\r\nWe have it."));
    arrives(
        report("failed", GreenMailUtil.newMimeMessage("Message-ID: <1@else.example>\r\n\r\nx")));

    assertThat(read()).isZero();

    assertThat(reminders.noticesOfKey(key).getFirst().state()).isEqualTo(NoticeState.SENT);
    assertThat(directory.agency(partner.code()).mailProblem()).isFalse();
    var inbox = server.getManagers().getImapHostManager().getInbox(office);
    assertThat(
            inbox.getMessages().stream().filter(one -> !one.getFlags().contains(Flags.Flag.SEEN)))
        .as("the mail of a person")
        .hasSize(1);
  }

  @Test
  void anAddressThatWasCorrectedMeanwhileIsNotMarked() throws Exception {
    var partner = partners.agency("en");
    var mail = sent(partner);
    partners.write(partner.code(), "new-" + partner.mailbox(), "en");
    partners.write(partner.code(), "other@partner.example", "en");
    arrives(report("failed", mail));

    assertThat(read()).isEqualTo(1);

    assertThat(reminders.noticesOfKey(key).getFirst().state()).isEqualTo(NoticeState.FAILED);
    assertThat(directory.agency(partner.code()).mailProblem()).isFalse();
  }

  @Test
  void ofADailyMailThatComesBackEachReminderIsInTrouble() throws Exception {
    var partner = partners.digestAgency();
    remind(partner, key + ":a");
    remind(partner, key + ":b");
    clock.advance(Duration.ofHours(24));
    digests.run();
    var mail = Mailbox.await(partner.mailbox(), 1).getFirst();
    awaitSent(key + ":a");
    awaitSent(key + ":b");
    arrives(report("failed", mail));

    assertThat(read()).isEqualTo(1);

    for (var one : new String[] {key + ":a", key + ":b"}) {
      assertThat(reminders.noticesOfKey(one).getFirst().state()).isEqualTo(NoticeState.FAILED);
    }
  }

  private MimeMessage sent(Partners.Partner partner) {
    remind(partner, key);
    var mail = Mailbox.await(partner.mailbox(), 1).getFirst();
    awaitSent(key);
    return mail;
  }

  private void remind(Partners.Partner partner, String noticeKey) {
    var item = items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
    reminders.notify(Partners.item(noticeKey, partner, item, time.instant()));
  }

  private void awaitSent(String noticeKey) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> reminders.noticesOfKey(noticeKey).getFirst().state() == NoticeState.SENT);
  }

  private int read() throws Exception {
    var imap = server.getImap();
    return returned.read(
        new ReturnSettings(
            "127.0.0.1",
            imap.getPort(),
            "imap",
            "office",
            "an-invented-password",
            Duration.ofMinutes(5)));
  }

  private void arrives(MimeMessage mail) throws MessagingException {
    office.deliver(mail);
  }

  private static MimeMessage report(String action, MimeMessage ours) throws MessagingException {
    var recipient = new InternetHeaders();
    recipient.addHeader("Final-Recipient", "rfc822; somebody@partner.example");
    recipient.addHeader("Action", action);
    recipient.addHeader("Status", action.equals("failed") ? "5.1.1" : "4.4.1");
    var status = new DeliveryStatus();
    status.addRecipientDSN(recipient);
    var mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom("postmaster@partner.example");
    mail.setSubject("Undelivered Mail Returned to Sender");
    mail.setContent(new MultipartReport("Your mail could not be delivered.", status, ours));
    mail.saveChanges();
    return mail;
  }
}
