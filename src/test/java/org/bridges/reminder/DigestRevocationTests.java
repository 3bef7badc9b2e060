package org.bridges.reminder;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bridges.consent.ConsentEnd;
import org.bridges.consent.InventedCases;
import org.bridges.consent.Release;
import org.bridges.consent.Revocation;
import org.bridges.consent.SignedReleases;
import org.bridges.consent.StoppedDesk;
import org.bridges.directory.Registry;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.ItemRound.Round;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Releases are taken back in the middle of a digest run, while its mails leave. */
@OfficeTest
class DigestRevocationTests {

  private static final int AGENCIES = 8;
  private static final int CASES_EACH = 12;

  /** Every third release is taken back. */
  private static final int TAKEN_BACK = 3;

  @Autowired Digests digests;
  @Autowired PartnerReminders reminders;
  @Autowired Reminders ledger;
  @Autowired ConsentEnd end;
  @Autowired SignedReleases releases;
  @Autowired StoppedDesk stopped;
  @Autowired InventedCases cases;
  @Autowired PlanDesk plan;
  @Autowired Worklist worklist;
  @Autowired Registry registry;
  @Autowired OfficeTime time;
  @Autowired DevClock clock;
  @Autowired JavaMailSenderImpl sender;
  @Autowired JdbcClient jdbc;

  private final Map<UUID, Promise> promises = new LinkedHashMap<>();
  private final Map<UUID, Instant> takenBack = new ConcurrentHashMap<>();
  private final Set<String> mailboxes = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();

  private record Promise(UUID item, UUID caseId, Release release, Partners.Partner partner) {}

  @Test
  void nothingOfARevokedReleaseLeavesAfterItAndEverythingElseDoes() throws Exception {
    for (var agency = 0; agency < AGENCIES; agency++) {
      gather(new Partners(registry).digestAgency());
    }
    assertThat(states(NoticeState.GATHERED)).isEqualTo(AGENCIES * CASES_EACH);
    var sorted = run();

    var after = new ArrayList<UUID>();
    var before = 0;
    for (var promise : promises.values()) {
      var carried = sorted.of(promise.item());
      var end = takenBack.get(promise.item());
      if (end == null) {
        assertThat(carried).as("a release that stands: one mail").hasSize(1);
      } else {
        assertThat(carried).as("never twice").hasSizeLessThan(2);
        carried.stream()
            .filter(one -> one.at().isAfter(end))
            .forEach(one -> after.add(promise.item()));
        before += carried.size();
      }
      assertThat(state(promise))
          .isEqualTo(carried.isEmpty() ? NoticeState.STOPPED : NoticeState.SENT);
    }
    assertThat(after).as("left after the revocation was committed").isEmpty();
    assertEveryStopIsATask();
    System.out.printf(
        "digest: %d reminders of %d agencies, %d mails; %d releases taken back meanwhile:"
            + " %d had left before, %d were stopped, %d left afterwards%n",
        promises.size(),
        AGENCIES,
        sorted.mails(),
        takenBack.size(),
        before,
        takenBack.size() - before,
        after.size());
    assertThat(takenBack).hasSize(AGENCIES * CASES_EACH / TAKEN_BACK);
    assertThat(takenBack.size() - before).as("some were stopped in the middle").isPositive();
  }

  /**
   * Mails and revocations keep step: the server goes on with its next mail when some more releases
   * have ended, and these end while mails leave.
   */
  private SortedOut run() throws Exception {
    var chosen = everyThird();
    var server = MailOutage.faulty(sender, (word, to) -> slowly(word, to, chosen.size()));
    try (server) {
      var revocations =
          List.of(0, 1, 2).stream()
              .map(turn -> runAsync(() -> takeBack(chosen, turn), Thread::startVirtualThread))
              .toArray(CompletableFuture[]::new);
      clock.advance(Duration.ofHours(24)); // the hour of the digest lies in between
      digests.run();
      CompletableFuture.allOf(revocations).get(90, TimeUnit.SECONDS);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> states(NoticeState.GATHERED) + states(NoticeState.CLAIMED) == 0);
      return SortedOut.of(server.server(), jdbc);
    }
  }

  private @Nullable String slowly(String word, String to, int revocations) {
    if (word.equals("RCPT") && mailboxes.contains(to)) {
      var mail = asked.getAndIncrement();
      awaitThat(() -> takenBack.size() >= Math.min(3 * mail, revocations));
    }
    return null;
  }

  private void takeBack(List<Promise> chosen, int turn) {
    for (var at = turn; at < chosen.size(); at += 3) {
      var number = at;
      awaitThat(() -> asked.get() > number / 5);
      var promise = chosen.get(at);
      end.revoke(
          promise.caseId(),
          promise.release().id(),
          new Revocation("YOUTH", "PHONE"),
          "coordinator");
      takenBack.put(promise.item(), Instant.now());
    }
  }

  private static void awaitThat(Callable<Boolean> condition) {
    await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofSeconds(60)).until(condition);
  }

  private List<Promise> everyThird() {
    var chosen = new ArrayList<Promise>();
    var number = 0;
    for (var promise : promises.values()) {
      if (number++ % TAKEN_BACK == 0) {
        chosen.add(promise);
      }
    }
    return chosen;
  }

  private void gather(Partners.Partner partner) {
    mailboxes.add(partner.mailbox());
    for (var number = 0; number < CASES_EACH; number++) {
      var caseId = cases.open();
      var release = releases.one(caseId, partner.code(), DataClass.PLAN);
      var due = time.instant().plus(Duration.ofDays(30));
      var item =
          plan.add(
                  caseId,
                  new NewItem("SCHOOL", "Enrolment", partner.code(), "Counsellor", due, "RELEASE"),
                  "coordinator")
              .id();
      promises.put(item, new Promise(item, caseId, release, partner));
      reminders.remind(new ItemRound(item, caseId, 7, Round.DUE, time.instant(), null));
    }
  }

  private void assertEveryStopIsATask() {
    for (var item : takenBack.keySet()) {
      var promise = promises.get(item);
      assertThat(stopped.ofCase(promise.caseId()))
          .as("the thing stopped, whether or not the agency had heard of it")
          .singleElement()
          .satisfies(one -> assertThat(one.subjectId()).isEqualTo(item))
          .satisfies(
              one ->
                  assertThat(stopped.alreadyReceived(one))
                      .hasSize(state(promise) == NoticeState.SENT ? 1 : 0));
      await()
          .atMost(Duration.ofSeconds(40))
          .until(
              () ->
                  worklist.ofCase(promise.caseId()).stream()
                          .filter(task -> task.formId().equals("settle-stopped"))
                          .count()
                      == 1);
    }
  }

  private long states(NoticeState state) {
    return promises.values().stream().filter(one -> state(one) == state).count();
  }

  private NoticeState state(Promise promise) {
    return ledger.noticesOfKey("item:" + promise.item() + ":7:DUE").getFirst().state();
  }
}
