package org.bridges.casefile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.office.DevClock;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.NewYouth;
import org.bridges.youth.PersonAtHome;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An invented case of the coordinator, and what people do with its contact log. */
@Component
class ContactOffice {

  private final CaseFile cases;
  private final YouthVault vault;
  private final ContactDesk desk;
  private final Worklist worklist;
  private final TaskDesk tasks;
  private final DevClock clock;

  ContactOffice(
      CaseFile cases,
      YouthVault vault,
      ContactDesk desk,
      Worklist worklist,
      TaskDesk tasks,
      DevClock clock) {
    this.cases = cases;
    this.vault = vault;
    this.desk = desk;
    this.worklist = worklist;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** A case of Kerr whose team is not assigned yet. */
  CaseView aCase() {
    var name = "Tamsin" + CaseNumbers.random(6).toLowerCase();
    var youth = vault.register(new NewYouth(name, List.of(), null, 15, false, "en", null));
    var care =
        cases.open(
            new NewCase(
                UUID.randomUUID(),
                CaseNumbers.next(),
                UUID.randomUUID(),
                youth,
                County.KERR,
                Urgency.ROUTINE,
                false,
                "coordinator"));
    cases.assignOwner(care.id(), "coordinator");
    clock.awaitQuiet();
    return cases.view(care.id());
  }

  /** A grown-up at home; answers her or his id. */
  UUID anAdult(CaseView care, String relation) {
    vault.addPerson(
        care.youthId(), new PersonAtHome("GUARDIAN", null, relation, 40, "en", HomeSafety.UNKNOWN));
    return vault.adultsAtHome(care.youthId()).stream()
        .filter(adult -> relation.equals(adult.relation()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  static NewContact call(ContactOutcome outcome) {
    return new NewContact(null, ContactKind.CALL, outcome, null, null, null, null);
  }

  static NewContact callTo(UUID adult, ContactOutcome outcome) {
    return new NewContact(adult, ContactKind.CALL, outcome, null, null, null, null);
  }

  UUID notes(CaseView care, NewContact contact) {
    var id = desk.note(care.id(), contact, "coordinator");
    clock.awaitQuiet();
    return id;
  }

  void completes(String user, OpenTask task, Map<String, Object> values, @Nullable String note) {
    tasks.complete(task.id(), values, note, user);
    clock.awaitQuiet();
  }

  List<OpenTask> tasks(CaseView care, String form) {
    return worklist.ofCase(care.id()).stream().filter(one -> one.formId().equals(form)).toList();
  }

  OpenTask task(CaseView care, String form) {
    return tasks(care, form).getFirst();
  }

  void timePasses(Duration step) {
    clock.advance(step);
  }
}
