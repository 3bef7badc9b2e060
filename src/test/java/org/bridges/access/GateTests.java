package org.bridges.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseSearch;
import org.bridges.office.DemoDirectory;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.Reminders;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.team.ShutOutDesk;
import org.bridges.team.TeamDesk;
import org.bridges.team.TeamMember;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.PersonalWork;
import org.bridges.worklist.TaskDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see what, reason by reason: where the reason ends, so does the access. */
@OfficeTest
class GateTests {

  @Autowired Gate gate;
  @Autowired Glass glass;
  @Autowired GateOffice office;
  @Autowired ShutOutDesk shutOuts;
  @Autowired TeamDesk team;
  @Autowired CaseFile cases;
  @Autowired CaseSearch search;
  @Autowired PersonalWork personal;
  @Autowired TaskDesk desk;
  @Autowired Reminders reminders;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;

  @Test
  void theTeamSeesTheCaseAndEachRoleOnlyItsKindsOfData() {
    var caseId = office.aCaseWithTeam();

    assertThat(seen("coordinator", caseId)).contains(DataClass.IDENTITY, DataClass.REFERRER);
    assertThat(seen("advocate", caseId))
        .contains(DataClass.IDENTITY, DataClass.NARRATIVE)
        .doesNotContain(DataClass.REFERRER, DataClass.HOUSEHOLD);
    assertThat(seen("family", caseId))
        .contains(DataClass.HOUSEHOLD)
        .doesNotContain(DataClass.REFERRER, DataClass.NARRATIVE);
    assertThat(seen("coordinator2", caseId)).isEmpty();
    assertThat(seen("manager", caseId)).isEmpty();
    assertThat(seen("auditor", caseId)).isEqualTo(EnumSet.of(DataClass.AUDIT));
    assertThat(seen("operator", caseId)).doesNotContain(DataClass.CASE, DataClass.IDENTITY);
  }

  @Test
  void intakeDutyOpensACaseUntilItHasAnOwner() {
    var caseId = office.aCaseWithoutOwner();
    assertThat(seen("coordinator", caseId)).contains(DataClass.CASE);
    assertThat(seen("coordinator2", caseId)).as("works in other counties").isEmpty();

    cases.assignOwner(caseId, "coordinator2");

    assertThat(seen("coordinator", caseId)).isEmpty();
    assertThat(seen("coordinator2", caseId)).contains(DataClass.CASE);
  }

  @Test
  void aLateStepOpensTheCaseToTheColleaguesOfTheCountyAndTheyCanDoIt() {
    var caseId = office.aCaseWithoutOwner();
    cases.assignOwner(caseId, "coordinator2");
    assertThat(seen("coordinator", caseId)).isEmpty();

    jdbc.sql("update task set due_at = due_at - interval '90 days' where case_id = ?")
        .param(caseId)
        .update();

    assertThat(seen("coordinator", caseId))
        .contains(DataClass.STEP, DataClass.IDENTITY)
        .doesNotContain(DataClass.REFERRER);
    assertThat(personal.open(office.person("coordinator"), number(caseId), 0, 10)).hasSize(1);
    assertThat(seen("advocate", caseId)).as("not of the team").isEmpty();
  }

  @Test
  void aManagerSeesTheItemThatWaitsForADecisionWhileItWaits() {
    var caseId = office.aCaseWithTeam();
    var task = office.openTask(caseId);
    assertThat(seen("manager", caseId)).isEmpty();

    jdbc.sql("update task set candidate_group = 'managers' where id = ?").param(task).update();
    assertThat(seen("manager", caseId))
        .contains(DataClass.CASE, DataClass.STEP)
        .doesNotContain(DataClass.IDENTITY, DataClass.NARRATIVE, DataClass.REFERRER);
    assertThat(changed("manager", caseId)).isEqualTo(EnumSet.of(DataClass.STEP));

    jdbc.sql("update task set candidate_group = 'coordinators' where id = ?").param(task).update();
    assertThat(seen("manager", caseId)).isEmpty();
  }

  @Test
  void searchAndWorklistShowOnlyWhatIsOpen() {
    var name = "Wilmina" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    var caseId = office.aCaseOf(name);
    office.withTeam(caseId);

    assertThat(search.find(office.person("coordinator"), name, 0, 10)).hasSize(1);
    assertThat(search.find(office.person("coordinator2"), name, 0, 10)).isEmpty();
    assertThat(search.find(office.person("coordinator2"), number(caseId), 0, 10)).isEmpty();
    assertThat(personal.open(office.person("coordinator"), number(caseId), 0, 10)).isNotEmpty();
    assertThat(personal.open(office.person("coordinator2"), number(caseId), 0, 10)).isEmpty();
  }

  @Test
  void whoIsShutOutNeitherSeesNorHearsNorIsChosen() {
    var caseId = office.aCaseWithTeam();

    shutOuts.shutOut(caseId, "coordinator", ShutOuts.Reason.RELATED, "coordinator");
    shutOuts.shutOut(caseId, DemoDirectory.ADVOCATES, ShutOuts.Reason.RELATED, "coordinator");

    assertThat(seen("coordinator", caseId)).isEmpty();
    assertThat(search.find(office.person("coordinator"), number(caseId), 0, 10)).isEmpty();
    assertThat(cases.view(caseId).owner()).isNotNull().isNotEqualTo("coordinator");
    assertThat(team.agencies(caseId)).doesNotContain(DemoDirectory.ADVOCATES);
    assertThat(team.ofCase(caseId)).extracting(TeamMember::member).doesNotContain("coordinator");
    assertThat(team.coordinators(caseId)).noneMatch(one -> one.username().equals("coordinator"));
    assertThat(team.advocateAgencies(caseId))
        .noneMatch(one -> one.code().equals(DemoDirectory.ADVOCATES));
    var choice = new TeamDesk.Assignment("CHOSEN", "coordinator", null, null);
    assertThatThrownBy(() -> team.check(caseId, choice, "manager")).isInstanceOf(Refused.class);
    assertThat(office.hearers(office.aNotice(caseId))).isNotEmpty().doesNotContain("coordinator");
    assertThatThrownBy(() -> breaks("coordinator", caseId)).isInstanceOf(Closed.class);

    var line = shutOuts.ofCase(caseId).getFirst().entry();
    assertThatThrownBy(() -> shutOuts.reopen(caseId, line.id(), "coordinator"))
        .isInstanceOf(Refused.class);
    shutOuts.reopen(caseId, line.id(), "coordinator2");
    cases.assignOwner(caseId, "coordinator");
    assertThat(seen("coordinator", caseId)).contains(DataClass.CASE);
  }

  @Test
  void aTaskOfSomebodyWhoIsShutOutIsFreeForOthers() {
    var caseId = office.aCaseWithTeam();
    var task = office.openTask(caseId);
    desk.claim(task, "coordinator");
    await().until(() -> "coordinator".equals(task(task, "coordinator").assignee()));
    assertThat(personal.isFree(task(task, "coordinator"))).isFalse();

    shutOuts.shutOut(caseId, "coordinator", ShutOuts.Reason.RELATED, "coordinator");

    assertThat(personal.isFree(task(task, "coordinator2"))).isTrue();
    desk.claim(task, cases.view(caseId).owner());
    await().until(() -> !"coordinator".equals(task(task, "coordinator2").assignee()));
  }

  @Test
  void exceptionalAccessOpensOneCaseForItsTimeAndTheManagersHearAtOnce() {
    var caseId = office.aCaseWithTeam();
    assertThat(seen("coordinator2", caseId)).isEmpty();

    var opened = breaks("coordinator2", caseId);

    assertThat(seen("coordinator2", caseId))
        .contains(DataClass.IDENTITY)
        .doesNotContain(DataClass.REFERRER);
    assertThat(reminders.noticesOfKey("glass:" + opened.id())).isNotEmpty();
    assertThat(glass.latest().getFirst().words()).isEqualTo(opened.words());
    glass.end(opened.id(), "manager");
    assertThat(seen("coordinator2", caseId)).isEmpty();

    var second = breaks("coordinator2", caseId);
    jdbc.sql("update broken_glass set ends_at = ? where id = ?")
        .params(Timestamp.from(time.instant().minusSeconds(1)), second.id())
        .update();
    assertThat(seen("coordinator2", caseId)).as("the time is over").isEmpty();
  }

  @Test
  void exceptionalAccessNeedsAReasonWordsAndAnEnd() {
    var caseId = office.aCaseWithTeam();
    var person = office.person("coordinator2");
    var hour = Duration.ofHours(1);
    var words = "The hospital calls about her now";

    assertThatThrownBy(() -> glass.open(person, caseId, null, words, hour))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> glass.open(person, caseId, BrokenGlass.Reason.DANGER, "x", hour))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> glass.open(person, caseId, BrokenGlass.Reason.DANGER, words, Duration.ofDays(9)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> breaks("manager", caseId)).isInstanceOf(Closed.class);
    assertThat(seen("coordinator2", caseId)).isEmpty();
  }

  private BrokenGlass breaks(String who, UUID caseId) {
    return glass.open(
        office.person(who),
        caseId,
        BrokenGlass.Reason.CALL_ABOUT_YOUTH,
        "The hospital calls about her now",
        Duration.ofHours(2));
  }

  private OpenTask task(UUID id, String who) {
    return personal.task(id, office.person(who));
  }

  private Set<DataClass> seen(String who, UUID caseId) {
    return gate.open(office.person(who), AuditAction.VIEW, Subject.ofCase(caseId));
  }

  private Set<DataClass> changed(String who, UUID caseId) {
    return gate.open(office.person(who), AuditAction.CHANGE, Subject.ofCase(caseId));
  }

  private String number(UUID caseId) {
    return cases.view(caseId).caseNumber();
  }
}
