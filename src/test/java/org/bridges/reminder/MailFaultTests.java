package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.bridges.directory.Registry;
import org.bridges.fault.FaultReport;
import org.bridges.office.OfficeTest;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.background.BackgroundWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Whatever the mail server does: one mail at most per business key, and nothing stuck unseen. */
@OfficeTest
class MailFaultTests {

  private static final int MAILS = 24;

  @Autowired Reminders reminders;
  @Autowired TroubleDesk trouble;
  @Autowired InventedItems items;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired MailSettings settings;
  @Autowired BackgroundWork background;
  @Autowired JavaMailSenderImpl sender;

  private final List<String> keys = new ArrayList<>();
  private final List<Partners.Partner> partners = new ArrayList<>();

  @BeforeEach
  void invent() {
    var directory = new Partners(registry);
    for (var mail = 0; mail < MAILS; mail++) {
      partners.add(directory.agency("en"));
      keys.add("fault:" + UUID.randomUUID());
    }
  }

  @Test
  void aMailServerThatIsAwayGetsEachMailOnceWhenItIsBack() throws IOException {
    try (var outage = MailOutage.noServer(sender)) {
      tellEverybody();
      awaitEach(MailFaultTests::wasTried);
    }
    awaitEach(notice -> notice.state() == NoticeState.SENT);

    report("mail server refuses connections", MailFaultTests::inOffice);
  }

  @ParameterizedTest(name = "mail server {0}")
  @CsvSource({
    "hangs before it greets,      GREETING, ...",
    "hangs before the text,       DATA,     ...",
    "hangs up before the text,    DATA,     ''",
    "refuses every mail for now,  RCPT,     451 later",
    "is too busy for the text,    DATA,     421 too busy",
  })
  void whatSurelyDidNotGoIsTriedAgain(String fault, String word, String answer) throws IOException {
    try (var outage = MailOutage.faulty(sender, (said, to) -> said.equals(word) ? answer : null)) {
      outage.impatient();
      tellEverybody();
      awaitEach(MailFaultTests::wasTried);
      assertThat(notices()).allMatch(notice -> outage.taken(notice) == 0);
    }
    awaitEach(notice -> notice.state() == NoticeState.SENT);

    report("mail server " + fault, MailFaultTests::inOffice);
  }

  @ParameterizedTest(name = "mail server {0}")
  @CsvSource({"hangs after the text, ...", "hangs up after the text, ''"})
  void whatMayHaveGoneIsShownAndNeverSentByItself(String fault, String answer) throws IOException {
    var outage =
        MailOutage.faulty(sender, (said, to) -> said.equals(".") && isOurs(to) ? answer : null);
    try (outage) {
      outage.impatient();
      tellEverybody();
      awaitEach(notice -> notice.state() == NoticeState.UNKNOWN);
    }
    // The queue carries none of them any more, so nothing is left that could send them.
    await()
        .untilAsserted(
            () ->
                assertThat(notices())
                    .noneMatch(one -> background.isScheduled(MailQueue.mailOf(one.id()))));
    assertThat(notices()).allMatch(notice -> notice.state() == NoticeState.UNKNOWN);

    report("mail server " + fault, notice -> outage.taken(notice) + inOffice(notice));
  }

  @Test
  void aMailboxThatIsRefusedForGoodIsShownAndTheOthersGo() throws IOException {
    var refused = partners.getFirst().mailbox();
    var outage =
        MailOutage.faulty(
            sender, (said, to) -> said.equals("RCPT") && to.equals(refused) ? "550 unknown" : null);
    try (outage) {
      tellEverybody();
      awaitEach(
          notice -> notice.state() == NoticeState.SENT || notice.state() == NoticeState.FAILED);
      assertThat(notices())
          .filteredOn(notice -> notice.state() == NoticeState.FAILED)
          .singleElement()
          .satisfies(
              notice -> {
                assertThat(notice.key()).isEqualTo(keys.getFirst());
                assertThat(notice.problem()).isEqualTo("REFUSED_550");
              });
      assertThat(outage.server().moments("RCPT", refused)).hasSize(1);
    }

    report("mail server refuses one mailbox for good", outage::taken);
  }

  @Test
  void aMailThatIsRefusedAgainAndAgainIsShownAndTriedWithGrowingPauses() throws IOException {
    var isOver = new AtomicBoolean();
    var outage =
        MailOutage.faulty(
            sender,
            (said, to) -> said.equals("RCPT") && isOurs(to) && !isOver.get() ? "451 later" : null);
    try (outage) {
      tellEverybody();
      awaitEach(notice -> notice.attempts() > 3 && "LATER_451".equals(notice.problem()));
      assertThat(shown()).containsAll(notices().stream().map(NoticeView::id).toList());
      isOver.set(true);
      awaitEach(notice -> notice.state() == NoticeState.SENT);
      partners.forEach(partner -> assertPausesGrow(outage.server(), partner.mailbox()));
    }

    report("mail server says later four times and more", outage::taken);
  }

  private static boolean wasTried(NoticeView notice) {
    return notice.attempts() > 1 || notice.problem() != null;
  }

  private void assertPausesGrow(ScriptedMailServer server, String mailbox) {
    var tries = server.moments("RCPT", mailbox);
    assertThat(tries).hasSizeGreaterThan(4);
    for (var next = 1; next < tries.size(); next++) {
      assertThat(Duration.between(tries.get(next - 1), tries.get(next)))
          .isGreaterThanOrEqualTo(settings.pauseAfter(next));
    }
  }

  private boolean isOurs(String address) {
    return partners.stream().anyMatch(partner -> partner.mailbox().equals(address));
  }

  private void tellEverybody() {
    for (var mail = 0; mail < MAILS; mail++) {
      var partner = partners.get(mail);
      var item =
          items.add(Partners.facts(ItemForm.ACTION_ITEM, time.instant()), partner.recipient());
      reminders.notify(Partners.item(keys.get(mail), partner, item, time.instant()));
    }
  }

  private List<NoticeView> notices() {
    return keys.stream().flatMap(key -> reminders.noticesOfKey(key).stream()).toList();
  }

  private void awaitEach(Predicate<NoticeView> end) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(notices()).hasSize(MAILS).allMatch(end));
  }

  private Set<UUID> shown() {
    return trouble.inTrouble().stream().map(NoticeView::id).collect(Collectors.toSet());
  }

  /** Mails of a notice that the office's own server was given. */
  private static int inOffice(NoticeView notice) {
    return Mailbox.ofNotice(notice.id()).size();
  }

  /** It survived when it went once, or when it did not go surely and a person sees it. */
  private void report(String fault, ToIntFunction<NoticeView> mails) {
    var shown = shown();
    var survived = 0;
    var doubled = 0;
    for (var notice : notices()) {
      var gone = mails.applyAsInt(notice);
      var isSeen = shown.contains(notice.id());
      survived += notice.state() == NoticeState.SENT ? gone == 1 ? 1 : 0 : isSeen ? 1 : 0;
      doubled += gone > 1 ? 1 : 0;
    }
    FaultReport.print(fault, MAILS, survived, MAILS - survived, doubled);
  }
}
