package org.bridges.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.family.FamilyDesk;
import org.bridges.family.FamilyPeople;
import org.bridges.family.FamilySheet;
import org.bridges.family.FamilySupport;
import org.bridges.family.NewMember;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.Worklist;
import org.bridges.youth.NewYouth;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented youths with their homes, and what a family coordinator does. */
@Component
class FamilyOffice {

  static final String FORM = "family-round";

  private final Coordination office;
  private final FamilyDesk desk;
  private final FamilySheet sheets;
  private final FamilyPeople people;
  private final Directory directory;
  private final CaseFile cases;
  private final YouthVault vault;
  private final Worklist worklist;
  private final JdbcClient jdbc;
  private final List<UUID> opened = new ArrayList<>();

  FamilyOffice(
      Coordination office,
      FamilyDesk desk,
      FamilySheet sheets,
      FamilyPeople people,
      Directory directory,
      CaseFile cases,
      YouthVault vault,
      Worklist worklist,
      JdbcClient jdbc) {
    this.office = office;
    this.desk = desk;
    this.sheets = sheets;
    this.people = people;
    this.directory = directory;
    this.cases = cases;
    this.vault = vault;
    this.worklist = worklist;
    this.jdbc = jdbc;
  }

  /** Nobody of these tests is helped any more. */
  void end() {
    jdbc.sql(
            """
            update family_support set ended_at = now(), end_reason = 'OTHER', ended_by = 'test'
             where ended_at is null and case_id = any (?)
            """)
        .param(opened.toArray(UUID[]::new))
        .update();
  }

  UUID aCase(String owner, County county) {
    var caseId = UUID.randomUUID();
    var name = "Liesel" + CaseNumbers.random(6).toLowerCase();
    var youth = vault.register(new NewYouth(name, List.of(), null, 15, false, "en", null));
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            youth,
            county,
            Urgency.ROUTINE,
            false,
            owner));
    cases.assignOwner(caseId, owner);
    office.settle();
    opened.add(caseId);
    return caseId;
  }

  UUID writesDown(UUID caseId, NewMember member) {
    return people.add(caseId, member, person(Objects.requireNonNull(cases.view(caseId).owner())));
  }

  /** The sibling is a youth of ours with this case. */
  void liveTogether(UUID caseId, UUID sibling) {
    writesDown(caseId, member("SIBLING", null, "sister", null, cases.view(sibling).caseNumber()));
  }

  static NewMember member(
      String kind,
      @Nullable String name,
      String relation,
      @Nullable String safety,
      @Nullable String caseNumber) {
    return new NewMember(
        kind, name, relation, null, "en", safety, List.of("COUNSELLING"), null, caseNumber);
  }

  void helped(UUID caseId) {
    desk.wanted(caseId, "test:" + UUID.randomUUID(), "coordinator");
    office.settle();
  }

  void goesOn(UUID caseId, Duration ahead) {
    office.does(
        "family",
        caseId,
        FORM,
        Map.of("familyDecision", "CONTINUE", "nextTryAt", office.in(ahead)),
        "School clothes for the brother");
  }

  void ends(UUID caseId) {
    office.does(
        "family",
        caseId,
        FORM,
        Map.of("familyDecision", "END", "familyEndReason", "GOALS_MET"),
        "The aunt knows whom to call");
  }

  /** The case is closed. */
  void closes(UUID caseId) {
    jdbc.sql("update care_case set status = 'CLOSED', closed_at = now() where id = ?")
        .param(caseId)
        .update();
  }

  StaffView person(String username) {
    return directory.staff(username);
  }

  UUID youth(UUID caseId) {
    return cases.view(caseId).youthId();
  }

  FamilySupport support(UUID caseId) {
    return Objects.requireNonNull(sheets.support(caseId));
  }

  List<OpenTask> rounds(UUID caseId) {
    return worklist.ofCase(caseId).stream().filter(one -> one.formId().equals(FORM)).toList();
  }
}
