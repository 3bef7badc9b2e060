package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.ConsentEnd;
import org.bridges.consent.InventedCases;
import org.bridges.consent.Release;
import org.bridges.consent.Revocation;
import org.bridges.consent.SignedReleases;
import org.bridges.consent.StoppedDesk;
import org.bridges.consent.StoppedShare;
import org.bridges.directory.Registry;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.ItemRound.Round;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.context.WebApplicationContext;

/** A release is taken back before, while and after a mail leaves. */
@OfficeTest
class RevocationMailTests {

  @Autowired PartnerReminders reminders;
  @Autowired Reminders ledger;
  @Autowired ConsentDesk consent;
  @Autowired ConsentEnd end;
  @Autowired SignedReleases releases;
  @Autowired StoppedDesk stopped;
  @Autowired InventedCases cases;
  @Autowired PlanDesk plan;
  @Autowired Worklist worklist;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired JavaMailSenderImpl sender;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  private UUID caseId;
  private Partners.Partner partner;
  private Release release;
  private UUID item;

  @BeforeEach
  void promise() {
    promiseOf(new Partners(registry).agency("en"));
  }

  private void promiseOf(Partners.Partner agency) {
    partner = agency;
    caseId = cases.open();
    release = releases.one(caseId, partner.code(), DataClass.PLAN);
    var due = time.instant().plus(Duration.ofDays(3));
    item =
        plan.add(
                caseId,
                new NewItem("SCHOOL", "Enrolment", partner.code(), "Counsellor", due, "RELEASE"),
                "coordinator")
            .id();
  }

  @Test
  void aMailThatWaitsIsStoppedAtOnceAndNeverLeaves() throws IOException {
    try (var outage = MailOutage.noServer(sender)) {
      remind(Round.BEFORE);
      await().until(() -> notice().attempts() > 0);
      end.revoke(caseId, release.id(), Revocation.unsaid(), "coordinator");

      await().until(() -> notice().state() == NoticeState.STOPPED);
      assertThat(outage.server().connections()).isZero();
    }
    remind(Round.DUE);
    await().until(() -> notices(Round.DUE).getFirst().state() == NoticeState.STOPPED);

    assertThat(Mailbox.of(partner.mailbox())).isEmpty();
    assertThat(consent.received(caseId)).isEmpty();
    assertOneTask(StoppedShare.Reason.REVOKED);
  }

  @Test
  void aMailInHandIsWaitedForAndKnownAsReceived() throws Exception {
    var inHand = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var outage =
        MailOutage.faulty(
            sender,
            (word, to) -> {
              if (word.equals(".") && to.equals(partner.mailbox())) {
                inHand.countDown();
                hold(goOn);
              }
              return null;
            });
    try (outage) {
      remind(Round.BEFORE);
      assertThat(inHand.await(20, TimeUnit.SECONDS)).isTrue();
      var revocation = CompletableFuture.runAsync(this::revoke, Thread::startVirtualThread);
      await("the revocation waits for the mail").until(() -> waitingForLocks() > 0);
      assertThat(revocation).isNotDone();
      assertThat(end.isRevoked(release.id())).isFalse();

      goOn.countDown();
      revocation.get(20, TimeUnit.SECONDS);
      assertThat(outage.taken(notice())).isEqualTo(1);
    }
    await().until(() -> notice().state() == NoticeState.SENT);
    assertThat(consent.received(caseId))
        .singleElement()
        .satisfies(share -> assertThat(share.basisId()).isEqualTo(release.id()));
    var task = assertOneTask(StoppedShare.Reason.REVOKED);
    assertThat(stopped.alreadyReceived(stopped.view(task.subjectId()))).hasSize(1);
  }

  @Test
  void aRevocationBetweenTheClaimAndTheTextHoldsTheMailBack() throws IOException {
    var outage =
        MailOutage.faulty(
            sender,
            (word, to) -> {
              if (word.equals("RCPT") && to.equals(partner.mailbox())) {
                revoke();
              }
              return null;
            });
    try (outage) {
      remind(Round.BEFORE);
      await().until(() -> notice().state() == NoticeState.STOPPED);

      assertThat(outage.server().moments("DATA", partner.mailbox()))
          .as("the text was asked for")
          .isNotEmpty();
      assertThat(outage.taken(notice())).as("and never given").isZero();
    }
    assertThat(consent.received(caseId)).isEmpty();
    assertOneTask(StoppedShare.Reason.REVOKED);
  }

  @Test
  void aLinkUnderAnEndedReleaseSaysNothingInBothLanguages() {
    for (var language : List.of("en", "es")) {
      promiseOf(new Partners(registry).agency(language));
      remind(Round.BEFORE);
      var link = Mailbox.link(Mailbox.await(partner.mailbox(), 1).getFirst());
      var page = link.substring(link.indexOf("/p/"));
      var web = OfficeWeb.of(context);
      assertThat(web.get().uri(page)).hasStatusOk().bodyText().contains("Enrolment");
      assertThat(consent.received(caseId)).hasSize(2);
      revoke();

      var words = language.equals("en") ? "No longer available" : "Ya no está disponible";
      assertThat(web.get().uri(page))
          .hasStatus(410)
          .bodyText()
          .contains(words, "lang=\"" + language + "\"")
          .doesNotContain("Enrolment", "renewal", "<form");
      var answer =
          web.post()
              .uri(page)
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .content("answer=DONE");
      assertThat(answer).hasStatus(410).bodyText().contains(words);
      assertThat(plan.item(item).answer()).isNull();
      assertThat(consent.received(caseId)).as("nothing was added").hasSize(2);
      assertOneTask(StoppedShare.Reason.REVOKED);
    }
  }

  private void remind(Round round) {
    reminders.remind(new ItemRound(item, caseId, 1, round, time.instant(), null));
  }

  private NoticeView notice() {
    return notices(Round.BEFORE).getFirst();
  }

  private List<NoticeView> notices(Round round) {
    return ledger.noticesOfKey("item:" + item + ":1:" + round);
  }

  private void revoke() {
    end.revoke(caseId, release.id(), new Revocation("YOUTH", "PHONE"), "coordinator");
  }

  private OpenTask assertOneTask(StoppedShare.Reason reason) {
    var tasks =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    worklist.ofCase(caseId).stream()
                        .filter(task -> task.formId().equals("settle-stopped"))
                        .toList(),
                found -> !found.isEmpty());
    assertThat(tasks).hasSize(1);
    assertThat(stopped.ofCase(caseId))
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(reason))
        .satisfies(one -> assertThat(one.subjectId()).isEqualTo(item));
    return tasks.getFirst();
  }

  private int waitingForLocks() {
    return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
        .query(Integer.class)
        .single();
  }

  private static void hold(CountDownLatch goOn) {
    try {
      assertThat(goOn.await(25, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
