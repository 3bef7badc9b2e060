package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.Visit;
import org.bridges.camunda.records.OpenTimer;
import org.bridges.directory.Directory;
import org.bridges.engine.BookLook;
import org.bridges.engine.KilledMove;
import org.bridges.engine.NextRelease;
import org.bridges.engine.VersionMoves;
import org.bridges.engine.VersionMoves.Progress;
import org.bridges.fault.FaultReport;
import org.bridges.office.OfficeServices;
import org.bridges.office.OwnOffice;
import org.bridges.reminder.Mailbox;
import org.bridges.worklist.PersonalWork;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An upgrade of an office of its own with cases at all steps of the protocol and beside it: each
 * moves to the changed models and loses no timer; what cannot be moved is listed until it is. The
 * steps of all models, without an office, are those of {@code EveryStepMoveTests}.
 */
@Order(Integer.MAX_VALUE - 6)
class VersionMoveTests {

  private static final int AT_EACH_STEP = 1;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;
  private List<UUID> cases = List.of();

  @Test
  void runningCasesMoveAndLoseNoTimer() {
    var release = NextRelease.in(folder.resolve("release"));
    try (var services = OfficeServices.lasting(folder.resolve("office"))) {
      OfficePicture before;
      List<String> stood;
      try (var office = OwnOffice.open(services)) {
        office.getBean(ManyReferrals.class).atEveryStep(1);
        cases = office.getBean(ManyCases.class).atEveryStep(AT_EACH_STEP);
        office.getBean(LaterCases.class).oneOfEach();
        before = OfficePicture.of(office);
        stood = BookLook.stands(office);
        assertThat(services.camunda().openIncidents()).isEmpty();
      }
      try (var office = OwnOffice.open(services, "--bridges.models=" + release.place())) {
        var renamed = stood.stream().map(release::renamed).sorted().toList();
        assertThat(BookLook.afterALoss(office)).as("a loss before the move").isEqualTo(renamed);
        everyCaseMovesButOneThatIsListed(office);
        theListedOneMovesWithTheSecondOrder(office);
        assertThat(BookLook.stands(office)).as("a loss after the move").isEqualTo(renamed);
        noTimerIsLost(before, OfficePicture.of(office), release);
        everyTimerFiresOnceAndEveryTaskCanBeDone(office, release, services.mail());
        assertThat(services.camunda().openIncidents()).isEmpty();
      }
    }
  }

  private void everyCaseMovesButOneThatIsListed(ConfigurableApplicationContext office) {
    var versions = office.getBean(VersionMoves.class);
    var wouldMove = versions.dryRun();
    assertThat(wouldMove).isNotEmpty().allSatisfy(one -> assertThat(one.problems()).isEmpty());
    var all = wouldMove.stream().mapToLong(VersionMoves.Earlier::instances).sum();
    assertThat(all).isGreaterThan(50);
    assertThat(versions.following())
        .filteredOn(one -> !one.isPresent())
        .hasSameSizeAs(wouldMove)
        .hasSizeGreaterThan(10);
    holdBack(office, cases.getFirst());
    KilledMove.happens(office, "transfer");

    var progress = order(office);

    System.out.printf(
        "versions: %d instances of %d models at an earlier version; %s%n",
        all, wouldMove.size(), progress);
    assertThat(progress.left()).isPositive();
    assertThat(progress.differing()).as(versions.leftovers().toString()).isZero();
    assertThat(progress.agreeing() + progress.left()).isEqualTo((int) all);
    assertThat(versions.leftovers())
        .hasSize(progress.left())
        .allSatisfy(one -> assertThat(one.reason()).contains("has not heard the last news"));
  }

  private void theListedOneMovesWithTheSecondOrder(ConfigurableApplicationContext office) {
    var versions = office.getBean(VersionMoves.class);
    var before = versions.progress().orElseThrow();
    office
        .getBean(JdbcClient.class)
        .sql("update outbox set next_try_at = now() where sent_at is null")
        .update();
    await().atMost(A_MINUTE).until(() -> unsent(office) == 0);

    office
        .getBean(JdbcClient.class)
        .sql("delete from outbox where name = 'test.nobodyWaits'")
        .update();

    var progress = order(office);

    assertThat(versions.leftovers()).isEmpty();
    assertThat(progress.agreeing()).isEqualTo(before.left());
    assertThat(progress.tried()).isEqualTo(progress.instances()).isEqualTo(before.left());
    assertThat(versions.dryRun()).isEmpty();
  }

  /** A fact of the case that the engine takes only later. */
  private static void holdBack(ConfigurableApplicationContext office, UUID caseId) {
    office
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into outbox (ordering_key, kind, name, business_id, generation, variables,
                                clocks, created_at, next_try_at, problem)
            values (:case, 'MESSAGE', 'test.nobodyWaits', :case, 0, '{}', '[]', now(),
                    now() + interval '1 day', 'UNAVAILABLE')
            """)
        .param("case", caseId)
        .update();
  }

  private static int unsent(ConfigurableApplicationContext office) {
    return office
        .getBean(JdbcClient.class)
        .sql("select count(*) from outbox where sent_at is null")
        .query(Integer.class)
        .single();
  }

  private static Progress order(ConfigurableApplicationContext office) {
    var versions = office.getBean(VersionMoves.class);
    versions.order("operator");
    await()
        .atMost(A_MINUTE.multipliedBy(3))
        .until(() -> versions.progress().orElseThrow().finishedAt() != null);
    return versions.progress().orElseThrow();
  }

  private static void noTimerIsLost(
      OfficePicture before, OfficePicture after, NextRelease release) {
    var expected = before.timers().stream().map(release::renamed).sorted().toList();
    var kept = new ArrayList<>(after.timers());
    kept.removeIf(timer -> timer.contains(NextRelease.NEW_TIMER));
    var lost = new ArrayList<>(expected);
    kept.forEach(lost::remove);
    var strange = new ArrayList<>(kept);
    expected.forEach(strange::remove);
    FaultReport.print(
        "move to a new version, timers",
        expected.size(),
        expected.size() - lost.size(),
        lost.size(),
        strange.size());
    assertThat(after.timers()).hasSize(expected.size() + AT_EACH_STEP);
    assertThat(after.engineTasks())
        .isEqualTo(before.engineTasks().stream().map(release::renamed).sorted().toList());
    assertThat(after.tasks())
        .as("open tasks go by their new name, done ones by the name they were done under")
        .isEqualTo(
            before.tasks().stream()
                .map(row -> row.endsWith(" OPEN") ? release.renamed(row) : row)
                .sorted()
                .toList());
    assertThat(after.notices()).as("the ledger").isEqualTo(before.notices());
    var tokens = new TreeMap<String, List<String>>();
    before
        .tokens()
        .forEach(
            (name, at) -> tokens.put(name, at.stream().map(release::renamed).sorted().toList()));
    assertThat(after.tokens()).isEqualTo(tokens);
  }

  private void everyTimerFiresOnceAndEveryTaskCanBeDone(
      ConfigurableApplicationContext office, NextRelease release, GreenMail mail) {
    var camunda = office.getBean(EmbeddedCamunda.class);
    var coordination = office.getBean(Coordination.class);
    var until = camunda.now().plus(Duration.ofDays(12));
    var due = camunda.openTimers().stream().filter(one -> !one.due().isAfter(until)).toList();
    var firedBefore = due.stream().map(one -> visits(camunda, one, one.elementId(), true)).toList();

    coordination.timePasses(Duration.ofDays(12));

    var fired = 0;
    for (var at = 0; at < due.size(); at++) {
      var one = due.get(at);
      var times = visits(camunda, one, one.elementId(), true) - firedBefore.get(at);
      assertThat(times)
          .as("%s fired, once each time that its step was entered", one.elementId())
          .isLessThanOrEqualTo(visits(camunda, one, release.hostOf(one.elementId()), false));
      fired += (int) Math.min(times, 1);
    }
    System.out.printf("versions: %d timers were due in 12 days, %d fired%n", due.size(), fired);
    assertThat(camunda.openTimers())
        .as("timers that are due and have not fired")
        .noneMatch(one -> one.due().isBefore(camunda.now().minusSeconds(60)));
    assertThat(fired).isGreaterThan(due.size() / 2);
    assertThat(due).anyMatch(one -> one.elementId().equals(NextRelease.NEW_TIMER));
    signaturesAreGiven(office);
    familiesAreSupported(office);
    var notices = Stream.of(mail.getReceivedMessages()).map(Mailbox::notice).toList();
    assertThat(notices).isNotEmpty().doesNotContainNull().doesNotHaveDuplicates();
  }

  private static long visits(
      EmbeddedCamunda camunda, OpenTimer timer, String elementId, boolean onlyEnded) {
    return camunda.history(timer.processInstanceKey()).stream()
        .filter(visit -> visit.elementId().equals(elementId))
        .filter(visit -> !onlyEnded || visit.state() == Visit.State.COMPLETED)
        .count();
  }

  private static void signaturesAreGiven(ConfigurableApplicationContext office) {
    var manager = office.getBean(Directory.class).staff("manager");
    var signatures =
        office.getBean(PersonalWork.class).open(manager, "", 0, 200).stream()
            .filter(task -> task.formId().equals("approve-closure"))
            .toList();
    assertThat(signatures).hasSize(AT_EACH_STEP + 1);
    signatures.forEach(
        task ->
            office
                .getBean(TaskDesk.class)
                .complete(
                    task.id(),
                    Map.of("closureDecision", "APPROVE", "afterClosureChecks", "NO"),
                    null,
                    "manager"));
    office.getBean(Coordination.class).settle();
    var worklist = office.getBean(Worklist.class);
    assertThat(signatures)
        .allSatisfy(task -> assertThat(worklist.task(task.id()).isOpen()).isFalse());
  }

  /** The step that leads elsewhere in the new version. */
  private void familiesAreSupported(ConfigurableApplicationContext office) {
    var coordination = office.getBean(Coordination.class);
    var families =
        cases.stream().filter(one -> coordination.forms(one).contains("support-family")).toList();
    assertThat(families).hasSize(AT_EACH_STEP);
    coordination.does("family", families, "support-family", Map.of("familyWants", "NO"), null);
    assertThat(families)
        .allSatisfy(one -> assertThat(coordination.forms(one)).doesNotContain("support-family"));
  }
}
