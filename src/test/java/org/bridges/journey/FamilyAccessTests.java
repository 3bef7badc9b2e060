package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.audit.Subject;
import org.bridges.casefile.CaseFile;
import org.bridges.family.FamilyContact;
import org.bridges.family.FamilyPeople;
import org.bridges.family.FamilySheet;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.Refused;
import org.bridges.youth.HomeMember;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Who sees what of a home, and who of it hears nothing. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class FamilyAccessTests {

  @Autowired FamilyOffice home;
  @Autowired FamilySheet sheets;
  @Autowired FamilyPeople people;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired Gate gate;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;

  @AfterEach
  void nobodyIsHelpedAnyMore() {
    home.end();
  }

  @Test
  void whoeverIsNotSafeForOneYouthOfTheHomeHearsNothingFromTheOther() {
    var first = home.aCase("coordinator", County.KERR);
    var sister = home.aCase("coordinator", County.KERR);
    var coordinator = home.person("coordinator");
    var here =
        people.add(
            first,
            FamilyOffice.member("GUARDIAN", "Rolf Imaginary", "uncle", "SAFE", null),
            coordinator);
    people.add(
        sister,
        FamilyOffice.member("GUARDIAN", "Rolf Imaginary", "uncle", "UNSAFE", null),
        coordinator);
    assertThat(vault.adultsAtHome(home.youth(first)).getFirst().maySign()).isTrue();

    home.liveTogether(first, sister);

    assertThat(vault.adultsAtHome(home.youth(first)).getFirst().maySign()).isFalse();
    assertThat(sheets.of(first, coordinator).safe())
        .extracting(HomeMember::id)
        .doesNotContain(here);
    assertThatThrownBy(
            () ->
                sheets.contact(
                    first,
                    here,
                    FamilyContact.Kind.CALL,
                    FamilyContact.Outcome.REACHED,
                    null,
                    null,
                    coordinator))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("PERSON_UNSAFE"));
    assertThat(sheets.of(first, coordinator).contacts()).isEmpty();
  }

  @Test
  void theFamilyCoordinatorSeesTheFamilyAndNotTheYouthsFile() {
    var caseId = home.aCase("coordinator", County.KERR);
    var sister = home.aCase("coordinator", County.KERR);
    var marisol = home.person("family");
    assertThat(open(caseId)).as("before the family is helped").isEmpty();
    home.liveTogether(caseId, sister);
    home.helped(caseId);

    assertThat(open(caseId)).containsExactlyInAnyOrder(DataClass.STEP, DataClass.HOUSEHOLD);
    assertThat(open(sister))
        .as("who lives there, and no step")
        .containsExactly(DataClass.HOUSEHOLD);
    assertThat(gate.open(marisol, AuditAction.CHANGE, Subject.ofCase(caseId)))
        .containsExactlyInAnyOrder(DataClass.STEP, DataClass.HOUSEHOLD);
    home.ends(caseId);
    assertThat(open(caseId)).as("when the help has ended").isEmpty();
    assertThat(open(sister)).isEmpty();
  }

  @Test
  void theSiblingsRecordIsNotOpenedByTheYouthsCoordinator() {
    var caseId = home.aCase("coordinator", County.KERR);
    var sister = home.aCase("coordinator2", County.HIDALGO);
    var carmen = home.person("coordinator");
    people.add(
        sister,
        FamilyOffice.member("GUARDIAN", "Nell Imagined", "aunt", "SAFE", null),
        home.person("coordinator2"));
    var number = cases.view(sister).caseNumber();
    for (var unknown : List.of(number, "NO-SUCH-1")) {
      assertThatThrownBy(
              () ->
                  people.add(
                      caseId,
                      FamilyOffice.member("SIBLING", null, "sister", null, unknown),
                      carmen))
          .isInstanceOfSatisfying(
              Refused.class, no -> assertThat(no.code()).isEqualTo("CASE_UNKNOWN"));
    }
    home.helped(caseId);
    jdbc.sql(
            "insert into home_youth select ?, home_id, 'test', now() from family_support where case_id = ?")
        .params(home.youth(sister), caseId)
        .update();

    var sheet = sheets.of(caseId, carmen);
    assertThat(sheet.housemates()).hasSize(1);
    assertThat(sheet.housemates().getFirst().care()).isNull();
    assertThat(sheet.people())
        .extracting(one -> one.person().name())
        .doesNotContain("Nell Imagined");
    assertThat(gate.open(carmen, AuditAction.VIEW, Subject.ofCase(sister))).isEmpty();
    assertThat(sheets.of(caseId, home.person("family")).people())
        .as("the family coordinator sees the whole home")
        .extracting(one -> one.person().name())
        .contains("Nell Imagined");
  }

  @Test
  void theHouseholdIsWrittenDownOverHttpAndReadByTheFamilyCoordinatorAlone() {
    var caseId = home.aCase("coordinator", County.KERR);
    var web = OfficeWeb.of(context);
    var path = "/api/cases/" + caseId + "/household";
    var body =
        """
        {"kind": "SIBLING", "name": "Ignacio Imagined", "age": 8, "needs": ["COUNSELLING"],
         "needWords": "Talks with nobody", "wantsFamilyCoordinator": true}
        """;
    var carmen = user("coordinator").roles("COORDINATOR");
    var marisol = user("family").roles("FAMILY");
    assertThat(
            web.post()
                .uri(path)
                .with(marisol)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .as("before the family is helped")
        .hasStatus(403);

    assertThat(
            web.post()
                .uri(path)
                .with(carmen)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .hasStatus(201)
        .bodyText()
        .contains("personId", "familyId");
    assertThat(
            web.post()
                .uri(path)
                .with(carmen)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\": \"SIBLING\"}"))
        .hasStatus(422)
        .bodyText()
        .contains("how the person is related");

    var page = "/cases/" + caseId + "/family";
    assertThat(web.get().uri(page).with(marisol))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Ignacio Imagined",
            "counselling",
            "Talks with nobody",
            "until a family coordinator ends it");
    assertThat(web.get().uri("/cases/" + caseId).with(marisol)).as("the file").hasStatus(403);
    assertThat(web.get().uri("/cases/" + caseId + "/contacts").with(marisol)).hasStatus(403);
    assertThat(web.get().uri(page).with(user("advocate").roles("ADVOCATE"))).hasStatus(403);
    assertThat(web.get().uri("/cases/" + caseId).with(carmen))
        .hasStatusOk()
        .bodyText()
        .contains("1 written down at home")
        .doesNotContain("Ignacio");
  }

  private Set<DataClass> open(UUID caseId) {
    return gate.open(home.person("family"), AuditAction.VIEW, Subject.ofCase(caseId));
  }
}
