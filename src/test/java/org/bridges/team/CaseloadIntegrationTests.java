package org.bridges.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.access.Gate;
import org.bridges.access.ShutOuts;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.Timeline;
import org.bridges.directory.Directory;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.Refused;
import org.bridges.worklist.PersonalWork;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator with 60 cases falls ill: all of them go to others in one go. */
@OfficeTest
class CaseloadIntegrationTests {

  private static final int CASES = 60;

  @Autowired TeamOffice office;
  @Autowired Caseload caseload;
  @Autowired CaseloadDesk desk;
  @Autowired CaseFile cases;
  @Autowired TeamDesk team;
  @Autowired ShutOuts shutOuts;
  @Autowired Gate gate;
  @Autowired Directory directory;
  @Autowired Timeline timeline;
  @Autowired Worklist worklist;
  @Autowired PersonalWork personal;
  @Autowired TaskDesk tasks;
  @Autowired Reminders reminders;
  @Autowired DevClock clock;
  @Autowired JdbcClient jdbc;

  private String ill = "";
  private String first = "";
  private String second = "";
  private final List<UUID> all = new ArrayList<>();
  private UUID related = UUID.randomUUID();
  private UUID remote = UUID.randomUUID();

  @BeforeEach
  void sixtyCases() {
    ill = office.coordinator(List.of("en"), County.NOT_STATED);
    first = office.coordinator(List.of("en"), County.NOT_STATED);
    second = office.coordinator(List.of("en"), County.NOT_STATED);
    for (int one = 0; one < CASES - 1; one++) {
      all.add(office.aCase(County.NOT_STATED, "en", ill));
    }
    remote = office.aCase(County.OTHER, "en", ill);
    all.add(remote);
    related = all.getFirst();
    shutOuts.close(related, first, ShutOuts.Reason.RELATED, "manager");
    clock.awaitQuiet();
    tasks.claim(taskOf(all.get(1)), ill);
    clock.awaitQuiet();
    office.away(ill, 14, null);
  }

  @AfterEach
  void everybodyLeaves() {
    office.end();
  }

  @Test
  void allCasesGoToOthersAndWhatHasNobodyStaysAndIsListed() {
    var proposal = proposal();
    assertThat(proposal)
        .hasSize(CASES - 1)
        .doesNotContainKey(remote)
        .containsEntry(related, second);
    assertThat(offered(related)).as("never offered").doesNotContain(first);
    assertThat(offered(remote)).as("to choose by hand").contains(first, second);

    var run = desk.start(ill, proposal, "manager");
    assertThat(desk.start(ill, proposal, "manager")).as("a second click").isEqualTo(run);
    awaitEnd();

    assertThat(cases.openOf(ill)).extracting(care -> care.id()).containsExactly(remote);
    var load = cases.load();
    assertThat(List.of(load.get(first), load.get(second))).as("spread").containsOnly(29L, 30L);
    var ended = desk.last(ill).orElseThrow();
    assertThat(ended.handedOver()).isEqualTo(CASES - 1);
    assertThat(ended.kept()).singleElement().satisfies(this::staysForNobodyWasChosen);
    assertThat(caseload.of(ill, "manager").lines()).as("still on the list").hasSize(1);
    assertThat(caseload.all())
        .anySatisfy(
            one -> {
              assertThat(one.person().username()).isEqualTo(ill);
              assertThat(one.isGone()).isTrue();
            });
    System.out.printf(
        "caseload: %d of %d cases handed over, %d stay and are listed%n",
        ended.handedOver(), CASES, ended.kept().size());
  }

  @Test
  void stepsTimelineAuditAndTheNextClickAreTold() {
    var taken = all.get(1);
    desk.start(ill, proposal(), "manager");
    awaitEnd();

    var owner = String.valueOf(cases.view(taken).owner());
    assertThat(worklist.ofCase(taken).getFirst().assignee()).isEqualTo(owner);
    clock.awaitQuiet();
    assertThat(worklist.ofCase(taken).getFirst().assignee())
        .as("the engine agrees")
        .isEqualTo(owner);
    assertThat(what(taken)).filteredOn(one -> one.startsWith("Handed over from")).hasSize(1);
    assertThat(audited(taken)).as("once, by the manager").isEqualTo(1);
    assertThat(team.ofCase(taken))
        .anyMatch(one -> one.role() == TeamRole.COORDINATOR && one.member().equals(owner));
    var run = desk.last(ill).orElseThrow();
    assertThat(reminders.noticesOfKey("caseload:" + run.id())).as("each receiver once").hasSize(2);
    desk.finish(run.id());
    assertThat(reminders.noticesOfKey("caseload:" + run.id())).hasSize(2);

    assertThatThrownBy(() -> desk.start(ill, proposal(), "manager"))
        .as("nothing is chosen for what is left")
        .isInstanceOf(Refused.class);
    assertThat(what(taken)).filteredOn(one -> one.startsWith("Handed over from")).hasSize(1);
  }

  @Test
  void aReceiverWhoIsShutOutOrAwayIsNotTaken() {
    var chosen = new HashMap<UUID, String>();
    chosen.put(related, first);
    chosen.put(all.get(2), second);
    chosen.put(all.get(3), first);
    office.away(second, 1, null);
    desk.start(ill, chosen, "manager");
    awaitEnd();

    assertThat(problems())
        .containsEntry(related, CaseloadRun.Problem.SHUT_OUT)
        .containsEntry(all.get(2), CaseloadRun.Problem.CANNOT_TAKE_IT)
        .containsEntry(all.get(4), CaseloadRun.Problem.NOBODY_CHOSEN)
        .doesNotContainKey(all.get(3));
    assertThat(cases.view(related).owner()).isEqualTo(ill);
    assertThat(what(related)).noneMatch(one -> one.startsWith("Handed over"));
    assertThat(gate.cases(directory.staff(first))).doesNotContain(related);
  }

  @Test
  void aCaseThatIsClosedToTheManagerIsOnlyCounted() {
    shutOuts.close(all.get(5), "manager", ShutOuts.Reason.RELATED, "coordinator");
    var holding = caseload.of(ill, "manager");

    assertThat(holding.closedToAsker()).isEqualTo(1);
    assertThat(holding.lines()).hasSize(CASES - 1);
    desk.start(ill, Map.of(all.get(5), first, all.get(6), first), "manager");
    awaitEnd();
    assertThat(cases.view(all.get(5)).owner()).isEqualTo(ill);
    assertThat(cases.view(all.get(6)).owner()).isEqualTo(first);
  }

  private void staysForNobodyWasChosen(CaseloadRun.Line line) {
    assertThat(line.caseId()).isEqualTo(remote);
    assertThat(line.problem()).isEqualTo(CaseloadRun.Problem.NOBODY_CHOSEN);
  }

  private Map<UUID, String> proposal() {
    return caseload.of(ill, "manager").lines().stream()
        .filter(line -> line.proposed().isPresent())
        .collect(
            Collectors.toMap(
                line -> line.care().id(), line -> line.proposed().get().person().username()));
  }

  private HashSet<String> offered(UUID caseId) {
    var offered = new HashSet<String>();
    caseload.of(ill, "manager").lines().stream()
        .filter(line -> line.care().id().equals(caseId))
        .forEach(line -> line.candidates().forEach(one -> offered.add(one.person().username())));
    return offered;
  }

  private Map<UUID, CaseloadRun.Problem> problems() {
    var problems = new HashMap<UUID, CaseloadRun.Problem>();
    desk.last(ill)
        .orElseThrow()
        .kept()
        .forEach(line -> problems.put(line.caseId(), line.problem()));
    return problems;
  }

  private List<String> what(UUID caseId) {
    return timeline.ofCase(caseId).stream().map(Timeline.Shown::what).toList();
  }

  private UUID taskOf(UUID caseId) {
    return worklist.ofCase(caseId).getFirst().id();
  }

  private int audited(UUID caseId) {
    return jdbc.sql(
            """
            select count(*) from audit_entry
             where case_id = ? and action = 'CHANGE' and actor = 'manager' and reason like 'CASELOAD:%'
            """)
        .param(caseId)
        .query(Integer.class)
        .single();
  }

  private void awaitEnd() {
    await("the caseload is handed over")
        .atMost(Duration.ofSeconds(60))
        .until(() -> desk.last(ill).filter(run -> !run.isRunning()).isPresent());
  }
}
