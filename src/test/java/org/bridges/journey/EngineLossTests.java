package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bridges.directory.Directory;
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

/**
 * All engine state is thrown away while the office is closed: every case comes back at its step.
 */
@Order(Integer.MAX_VALUE - 4)
class EngineLossTests {

  private static final int AT_EACH_STEP = 12;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void everyCaseIsBackAtItsStepWithinAMinute() {
    OfficePicture before;
    int cases;
    int mails;
    try (var services = OfficeServices.lasting(folder);
        var office = OwnOffice.open(services)) {
      cases =
          office.getBean(ManyCases.class).atEveryStep(AT_EACH_STEP).size()
              + office.getBean(ManyReferrals.class).atEveryStep(AT_EACH_STEP / 3);
      office.getBean(EverythingOpen.class).closed(); // of which nothing may come back
      before = OfficePicture.of(office);
      mails = services.mail().getReceivedMessages().length;
      assertThat(services.camunda().openIncidents()).isEmpty();
      assertThat(cases).isGreaterThanOrEqualTo(200);
    }
    try (var services = OfficeServices.lasting(folder);
        var office = OwnOffice.open(services)) {
      var seconds = secondsUntilBack(office, before);
      office.getBean(Coordination.class).settle();

      var after = OfficePicture.of(office);
      System.out.printf(
          "engine loss: %d cases and referrals, %d instances, %d open tasks, %d timers back in %d s; %d mails before%n",
          cases,
          before.tokens().size(),
          before.engineTasks().size(),
          before.timers().size(),
          seconds,
          mails);
      report(before, after, services.mail().getReceivedMessages().length);
      assertThat(services.camunda().openIncidents()).isEmpty();
      workGoesOn(office, services.mail());
    }
  }

  private static long secondsUntilBack(
      ConfigurableApplicationContext office, OfficePicture before) {
    var start = Instant.now();
    await()
        .atMost(A_MINUTE)
        .until(() -> OfficePicture.of(office).engineTasks().size() >= before.engineTasks().size());
    return Duration.between(start, Instant.now()).toSeconds();
  }

  private static void report(OfficePicture before, OfficePicture after, int mailsAfter) {
    assertThat(after.tasks())
        .as("rows of the worklist, ids and due moments")
        .isEqualTo(before.tasks());
    assertThat(after.engineTasks()).as("open tasks").isEqualTo(before.engineTasks());
    assertThat(after.timers()).as("timers to come").isEqualTo(before.timers());
    assertThat(after.notices()).as("the ledger").isEqualTo(before.notices());
    assertThat(mailsAfter).as("mails sent again").isZero();
    var lost = new TreeMap<>(before.tokens());
    var strange = new TreeMap<>(after.tokens());
    lost.entrySet().removeAll(after.tokens().entrySet());
    strange.entrySet().removeAll(before.tokens().entrySet());
    assertThat(lost).as("instances that do not stand where they stood").isEmpty();
    assertThat(strange).as("instances that stand where none stood").isEmpty();
    assertThat(differences(before.variables(), after.variables())).isEmpty();
    FaultReport.print(
        "engine loss", before.tokens().size(), after.tokens().size(), lost.size(), strange.size());
  }

  private static List<String> differences(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    var found = new ArrayList<String>();
    before.forEach(
        (name, variables) -> {
          if (!variables.equals(after.get(name))) {
            found.add(name + " had " + variables + " and has " + after.get(name));
          }
        });
    return found;
  }

  /** People complete under the ids they had before; what falls due goes out once. */
  private static void workGoesOn(ConfigurableApplicationContext office, GreenMail mail) {
    var worklist = office.getBean(Worklist.class);
    var manager = office.getBean(Directory.class).staff("manager");
    var signatures =
        office.getBean(PersonalWork.class).open(manager, "", 0, 200).stream()
            .filter(task -> task.formId().equals("approve-closure"))
            .toList();
    assertThat(signatures).hasSize(AT_EACH_STEP);
    var desk = office.getBean(TaskDesk.class);
    signatures.forEach(
        task ->
            desk.complete(
                task.id(),
                Map.of("closureDecision", "APPROVE", "afterClosureChecks", "NO"),
                null,
                "manager"));
    office.getBean(Coordination.class).timePasses(Duration.ofDays(12));

    assertThat(signatures)
        .allSatisfy(task -> assertThat(worklist.task(task.id()).isOpen()).isFalse());
    var notices = Stream.of(mail.getReceivedMessages()).map(Mailbox::notice).toList();
    assertThat(notices).isNotEmpty().doesNotContainNull().doesNotHaveDuplicates();
  }
}
