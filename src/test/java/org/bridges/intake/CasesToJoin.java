package org.bridges.intake;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseNotes;
import org.bridges.casefile.NewCase;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.NewRelease;
import org.bridges.document.DocumentDesk;
import org.bridges.document.DocumentKind;
import org.bridges.document.ExampleFiles;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.worklist.Worklist;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.NewYouth;
import org.bridges.youth.PersonAtHome;
import org.bridges.youth.SafeContact;
import org.bridges.youth.YouthVault;
import org.springframework.stereotype.Component;

/** Invented cases of Kerr whose youths nobody has compared yet. */
@Component
class CasesToJoin {

  private final YouthVault vault;
  private final CaseFile cases;
  private final CaseNotes notes;
  private final ConsentDesk consent;
  private final DocumentDesk documents;
  private final PlanDesk plan;
  private final Worklist worklist;
  private final OfficeTime time;

  CasesToJoin(
      YouthVault vault,
      CaseFile cases,
      CaseNotes notes,
      ConsentDesk consent,
      DocumentDesk documents,
      PlanDesk plan,
      Worklist worklist,
      OfficeTime time) {
    this.vault = vault;
    this.cases = cases;
    this.notes = notes;
    this.consent = consent;
    this.documents = documents;
    this.plan = plan;
    this.worklist = worklist;
    this.time = time;
  }

  /** With something of every kind. */
  UUID aFullCase() {
    var caseId = aCase();
    adult(caseId, "Aunt " + CaseNumbers.random(6), HomeSafety.SAFE);
    vault.addContact(youth(caseId), new SafeContact("YOUTH", "PHONE", "830-555-0102", null, false));
    consent.record(
        caseId,
        new NewRelease(
            "CEDAR-SCHOOL", "School", List.of("PLAN"), "YOUTH", null, null, null, null, null),
        "coordinator");
    documents.add(
        caseId,
        new DocumentDesk.Sent(
            DocumentKind.OTHER, null, "paper.pdf", ExampleFiles.pdf("an invented paper")),
        "coordinator");
    notes.add(caseId, "an invented note", "coordinator");
    plan.add(
        caseId,
        new NewItem(
            "SAFETY",
            "an invented promise",
            "CEDAR-SCHOOL",
            "teacher",
            time.instant().plus(Duration.ofDays(5)),
            "NONE"),
        "coordinator");
    await().until(() -> !worklist.ofCase(caseId).isEmpty());
    return caseId;
  }

  UUID aCase() {
    var name = "Onelle " + CaseNumbers.random(8);
    var youth = vault.register(new NewYouth(name, List.of(), null, 15, false, "en", null));
    var caseId = UUID.randomUUID();
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            youth,
            County.KERR,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    return caseId;
  }

  void adult(UUID caseId, String name, HomeSafety safety) {
    vault.addPerson(youth(caseId), new PersonAtHome("GUARDIAN", name, "aunt", 40, "en", safety));
  }

  UUID youth(UUID caseId) {
    return cases.view(caseId).youthId();
  }

  String number(UUID caseId) {
    return cases.view(caseId).caseNumber();
  }
}
