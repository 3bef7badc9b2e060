package org.bridges.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseSearch;
import org.bridges.directory.StaffView;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.team.ShutOutDesk;
import org.bridges.transfer.HandOver;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.PersonalWork;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reasons that open one thing of a case: nothing beside it is seen, found or listed. */
@OfficeTest
class NarrowGroundTests {

  @Autowired Gate gate;
  @Autowired GateOffice office;
  @Autowired ShutOutDesk shutOuts;
  @Autowired CaseFile cases;
  @Autowired CaseSearch search;
  @Autowired PersonalWork personal;
  @Autowired HandOver handOvers;
  @Autowired Worklist worklist;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;

  @Test
  void aHandOverOpensFirstTheOfferThenTheCaseAndEndsWithIt() {
    var name = "Ottoline" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    var caseId = office.aCaseOf(name);
    office.withTeam(caseId);
    var receiver = office.person("coordinator2");

    var transfer = office.aTransferTo(caseId, County.HIDALGO);
    await().until(() -> worksOn(receiver, caseId).contains(transfer));

    assertThat(seen("coordinator2", caseId)).as("the case as a whole").isEmpty();
    assertThat(gate.open(receiver, AuditAction.VIEW, Subject.ofMatter(caseId, transfer)))
        .isEqualTo(EnumSet.of(DataClass.STEP, DataClass.TRANSFER));
    assertThat(worksOn(receiver, caseId)).as("no other step").containsOnly(transfer);
    assertThat(gate.canAccess(receiver, AuditAction.VIEW, otherStep(caseId), DataClass.STEP))
        .isFalse();
    assertThat(search.find(receiver, name, 0, 10)).as("whose case it is").isEmpty();

    handOvers.recordAnswer(transfer, "ACCEPTED", null);
    assertThat(seen("coordinator2", caseId)).contains(DataClass.CASE, DataClass.IDENTITY);
    assertThat(search.find(receiver, name, 0, 10)).hasSize(1);

    jdbc.sql("update transfer set state = 'WITHDRAWN' where id = ?").param(transfer).update();
    assertThat(seen("coordinator2", caseId)).isEmpty();
  }

  @Test
  void anOfferIsNoStepOfSomebodyWhoIsShutOut() {
    var caseId = office.aCaseWithTeam();
    var transfer = office.aTransferTo(caseId, County.HIDALGO);
    var receiver = office.person("coordinator2");
    await().until(() -> worksOn(receiver, caseId).contains(transfer));

    shutOuts.shutOut(caseId, "coordinator2", ShutOuts.Reason.RELATED, "coordinator");

    assertThat(worksOn(receiver, caseId)).isEmpty();
    assertThat(gate.open(receiver, AuditAction.VIEW, Subject.ofMatter(caseId, transfer))).isEmpty();
  }

  @Test
  void aHandOverGivesTheCaseToNobodyWhoIsShutOut() {
    var caseId = office.aCaseWithTeam();
    shutOuts.shutOut(caseId, "coordinator2", ShutOuts.Reason.RELATED, "coordinator");
    var transfer = office.aTransferTo(caseId, County.HIDALGO);

    handOvers.recordAnswer(transfer, "ACCEPTED", null);
    handOvers.recordContact(transfer, "YES", time.instant());

    assertThat(cases.view(caseId).county()).isEqualTo(County.HIDALGO);
    assertThat(cases.view(caseId).owner()).isNotNull().isNotEqualTo("coordinator2");
  }

  @Test
  void whoWorkedOnAClosedCaseMayReopenItAndSeesNoStepOfIt() {
    var caseId = office.aCaseWithTeam();
    jdbc.sql("update care_case set status = 'CLOSED' where id = ?").param(caseId).update();

    var former = office.person("advocate");
    assertThat(seen("advocate", caseId)).isEqualTo(EnumSet.of(DataClass.STEP));
    assertThat(gate.open(former, AuditAction.VIEW, otherStep(caseId))).isEmpty();
    assertThat(gate.open(former, AuditAction.CHANGE, otherStep(caseId))).isEmpty();
    assertThat(gate.cases(former)).doesNotContain(caseId);
  }

  @Test
  void advocatesKeepAClosedCaseAsLongAsTheyAskAfterIt() {
    var caseId = office.aCaseWithTeam();
    jdbc.sql("update care_case set status = 'CLOSED' where id = ?").param(caseId).update();
    jdbc.sql(
            """
            insert into after_closure (id, case_id, generation, closed_at)
            select gen_random_uuid(), id, generation, now() from care_case where id = ?
            """)
        .param(caseId)
        .update();
    assertThat(seen("advocate", caseId)).contains(DataClass.CASE, DataClass.IDENTITY);

    jdbc.sql("update after_closure set ended_at = now() where case_id = ?").param(caseId).update();
    assertThat(seen("advocate", caseId)).isEqualTo(EnumSet.of(DataClass.STEP));
  }

  @Test
  void aStepOfAdvocatesOfWhomNobodyIsOnTheTeamIsTheCoordinators() {
    var caseId = office.aCaseWithoutOwner();
    cases.assignOwner(caseId, "coordinator");
    aStepOf(caseId, "advocates");

    assertThat(worksOn(office.person("advocate"), caseId)).isEmpty();
    assertThat(worksOn(office.person("coordinator"), caseId)).containsExactly(caseId);
    assertThat(worksOn(office.person("coordinator2"), caseId)).isEmpty();
    assertThat(office.hearers(office.aNotice(caseId, Group.ADVOCATES)))
        .containsExactly("coordinator");
  }

  @Test
  void aStepThatOffersHelpToAFamilyOpensTheHomeWhileItWaits() {
    var caseId = office.aCaseWithoutOwner();
    cases.assignOwner(caseId, "coordinator");
    assertThat(seen("family", caseId)).isEmpty();

    aStepOf(caseId, "family-coordinators");
    assertThat(seen("family", caseId)).isEqualTo(EnumSet.of(DataClass.STEP, DataClass.HOUSEHOLD));
    assertThat(worksOn(office.person("family"), caseId)).containsExactly(caseId);
    assertThat(office.hearers(office.aNotice(caseId, Group.FAMILY_COORDINATORS)))
        .contains("family")
        .doesNotContain("coordinator");

    aStepOf(caseId, "coordinators");
    assertThat(seen("family", caseId)).isEmpty();
  }

  private void aStepOf(UUID caseId, String group) {
    jdbc.sql("update task set candidate_group = ? where id = ?")
        .params(group, office.openTask(caseId))
        .update();
  }

  private Set<UUID> worksOn(StaffView person, UUID caseId) {
    return personal.open(person, number(caseId), 0, 10).stream()
        .map(OpenTask::about)
        .collect(Collectors.toSet());
  }

  private Subject otherStep(UUID caseId) {
    return worklist.ofCase(caseId).stream()
        .map(OpenTask::subject)
        .filter(one -> caseId.equals(one.matterId()))
        .findFirst()
        .orElseThrow();
  }

  private Set<DataClass> seen(String who, UUID caseId) {
    return gate.open(office.person(who), AuditAction.VIEW, Subject.ofCase(caseId));
  }

  private String number(UUID caseId) {
    return cases.view(caseId).caseNumber();
  }
}
