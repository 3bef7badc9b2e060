package org.bridges.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.bridges.shared.Beside;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Whole processes are killed, held still and cut off while referrals arrive. Every referral with a
 * receipt waits at its step afterwards, once. One office for all, so what a fault leaves meets the
 * next one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Beside
class ProcessFaultTests {

  private static final Duration LONGEST = Duration.ofSeconds(150);
  private static final Random ANY_MOMENT = new Random();

  private static final int PROMISES = 5;
  private static final int CASES = 120;
  private static final String ROUND_SENT = "state = 'SENT' and kind like 'ITEM_%'";
  private static final String ESCALATED_AGAIN =
      """
      select count(*) from (select 1 from notice where kind = 'STAFF_ESCALATION'
       group by split_part(notice_key, ':', 1), split_part(notice_key, ':', 2), recipient
      having count(*) > 1) as again
      """;
  private static final String NEVER_TOLD =
      """
      select count(*) from referral r where case_id is null
         and not exists (select 1 from notice n where n.referral_id = r.id)
      """;
  private static final String NOT_TAKEN =
      "select count(*) from outbox where sent_at is null and problem is not null";

  private static FaultOffice office;
  private static Books books;

  @BeforeAll
  static void open() {
    office = new FaultOffice();
    books = new Books(office);
    office.start(0);
    office.awaitReplica(0);
    new FaultOfficeApi(office.address(0)).writePeople();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Order(1)
  void fortyDaysAwayFoldRemindersAndEscalateOnce() {
    try (var burst = burst("before-the-jump", 20)) {
      books.close("none", burst.finish(), 0);
      promise(burst.finish().values().iterator().next());
    }
    books.awaitEverybodyWaits();
    office.replica(0).kill();

    office.timePasses(Duration.ofDays(40));
    office.start(0);
    office.awaitReplica(0);

    books.awaitMail();
    var told = books.count("select count(distinct referral_id) from notice where state = 'SENT'");
    var reminded = books.count("select count(distinct subject_id) from notice where " + ROUND_SENT);
    var escalatedAgain = books.count(ESCALATED_AGAIN);
    var remindedAgain = books.count("select count(*) from notice where " + ROUND_SENT) - reminded;
    FaultReport.print(
        "40 days of the clock while the application is down",
        19 + PROMISES,
        told + reminded,
        19 - told + PROMISES - reminded,
        escalatedAgain + remindedAgain + books.doubledMails());
    assertThat(books.count("select count(*) from notice where state = 'FOLDED'"))
        .as("rounds that were missed")
        .isEqualTo(2 * PROMISES);
  }

  /** The referral becomes a case for which a partner promises something within ten days. */
  private static void promise(String receipt) {
    var people = new FaultOfficeApi(office.address(0));
    people.accept(receipt);
    await(() -> people.referral(receipt).path("caseId").isString());
    var caseId = people.referral(receipt).path("caseId").asString();
    for (int item = 0; item < PROMISES; item++) {
      people.promise(caseId, office.now().plus(Duration.ofDays(10)).toString());
    }
  }

  @Test
  @Order(2)
  void twoReplicasAreKilledInTurn() {
    office.start(1);
    office.awaitReplica(1);
    for (int victim = 0; victim < 2; victim++) {
      var before = books.referrals();
      try (var burst = burst("replica-" + victim, 60)) {
        killOnceAccepted(burst, 5 + ANY_MOMENT.nextInt(50), victim);
        office.start(victim);
        var sent = burst.finish();
        office.awaitReplica(victim);
        books.close("replica " + victim + " of two killed", sent, before);
      }
    }
  }

  @Test
  @Order(3)
  void aReplicaIsKilledWhileMailLeaves() {
    var before = office.mail().getReceivedMessages().length;
    var more = 1 + ANY_MOMENT.nextInt(150);
    office.timePasses(Duration.ofDays(14));
    await(() -> office.mail().getReceivedMessages().length >= before + more);
    office.replica(0).kill();
    books.awaitMail();

    var sent = books.count("select count(*) from notice where state = 'SENT'");
    var unknown = books.count("select count(*) from notice where state = 'UNKNOWN'");
    var mails = office.mail().getReceivedMessages().length;
    System.out.printf("killed after %d mails; %d lines are a person's to decide%n", more, unknown);
    FaultReport.print(
        "one of two replicas killed while mail leaves",
        sent + unknown,
        mails,
        Math.max(0, sent - mails),
        books.doubledMails());
    assertThat(books.count(NEVER_TOLD)).as("waiting referrals that nobody was told of").isZero();
    office.replica(1).stop();
    office.start(0);
    office.awaitReplica(0);
  }

  @Test
  @Order(4)
  void theApplicationIsKilledWhileThreeHundredReferralsArrive() {
    var before = books.referrals();
    try (var burst = Burst.send("killed", 300, 300, List.of(office.address(0)))) {
      killOnceAccepted(burst, 30 + ANY_MOMENT.nextInt(200), 0);
      office.start(0);
      var sent = burst.finish();
      books.close("application killed during 300 referrals", sent, before);
    }
  }

  @Test
  @Order(5)
  void theEngineIsHeldStillForTheMiddleThird() {
    var before = books.referrals();
    try (var burst = Burst.send("still", 60, 2, List.of(office.address(0)))) {
      await(() -> burst.accepted() >= 20);
      Signal.STOP.send(office.engine().pid());
      try {
        await(() -> burst.accepted() >= 40 && books.count(NOT_TAKEN) > 0);
      } finally {
        Signal.CONT.send(office.engine().pid());
      }
      books.close("engine still for the middle third", burst.finish(), before);
    }
  }

  @Test
  @Order(6)
  void theDatabaseFallsAndComesBack() {
    var before = books.referrals();
    try (var burst = burst("database", 60)) {
      await(() -> burst.accepted() >= 10 + ANY_MOMENT.nextInt(40));
      office.databaseCrashes();
      books.close("database restarted as after a power cut", burst.finish(), before);
    }
  }

  @Test
  @Order(7)
  void theDiskOfTheEngineIsFull() {
    var before = books.referrals();
    try (var burst = burst("disk", 60)) {
      Signal.fillDisk(office.engine().pid(), 1024);
      var sent = burst.finish();
      await(() -> books.count(NOT_TAKEN) > 0);
      office.engineAnew();
      books.close("disk of the engine full, then an empty engine", sent, before);
    }
  }

  @Test
  @Order(8)
  void theApplicationIsKilledWhileItOpensTheCasesOfASpreadsheet() {
    var cases = Caseload.OPENED;
    var before = books.count(cases);
    var staff = PageSession.of(office.address(0), "coordinator");
    var file = staff.upload("/running-cases", Caseload.file(CASES, office.now()));
    staff.send(file, Map.of());
    var moment = 5 + ANY_MOMENT.nextInt(CASES / 2);
    await(() -> books.count(Caseload.LINES_OPENED) >= moment);
    office.replica(0).kill();
    assertThat(books.count(Caseload.LINES_WAITING)).as("killed in the middle").isPositive();
    System.out.printf("killed after %d cases%n", books.count(Caseload.LINES_OPENED));

    office.start(0);
    office.awaitReplica(0);
    await(() -> books.count(Caseload.FILES_RUNNING) == 0);
    books.awaitEverybodyWaits();
    var opened = books.count(cases) - before;
    assertThat(books.count(Caseload.LINES_OPENED)).as("each line").isEqualTo(CASES);
    assertThat(books.count(Caseload.STARTED)).as("processes").isEqualTo(CASES);
    assertThat(books.count(Caseload.AUDITED)).as("audited").isEqualTo(CASES);
    assertThat(books.running("care-case")).isEqualTo(books.count(Caseload.ALL_OPEN));
    FaultReport.print(
        "application killed while it opens the cases of a spreadsheet",
        CASES,
        opened,
        CASES - books.count(Caseload.LINES_WITH_A_CASE),
        opened - CASES);
  }

  private static void killOnceAccepted(Burst burst, int moment, int victim) {
    await(() -> burst.accepted() >= moment);
    office.replica(victim).kill();
    System.out.printf("killed after %d answers%n", moment);
  }

  private static Burst burst(String name, int size) {
    return Burst.send(name, size, 10, List.of(office.address(0), office.address(1)));
  }

  private static void await(BooleanSupplier condition) {
    org.awaitility.Awaitility.await().atMost(LONGEST).until(condition::getAsBoolean);
  }
}
