package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.access.Gate;
import org.bridges.audit.AuditAction;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseView;
import org.bridges.casefile.NewCase;
import org.bridges.casefile.Timeline;
import org.bridges.directory.Directory;
import org.bridges.office.DevClock;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.DataClass;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.team.AdvocateAsk;
import org.bridges.team.AdvocateDesk;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.PersonalWork;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with one case, in their words; waits until the office is quiet after each. */
@Component
class Coordination {

  private final CaseFile cases;
  private final Worklist worklist;
  private final TaskDesk desk;
  private final Timeline timeline;
  private final OfficeTime time;
  private final DevClock clock;
  private final AdvocateDesk advocates;
  private final Directory directory;
  private final PersonalWork work;
  private final Gate gate;

  Coordination(
      CaseFile cases,
      Worklist worklist,
      TaskDesk desk,
      Timeline timeline,
      OfficeTime time,
      DevClock clock,
      AdvocateDesk advocates,
      Directory directory,
      PersonalWork work,
      Gate gate) {
    this.advocates = advocates;
    this.directory = directory;
    this.work = work;
    this.gate = gate;
    this.cases = cases;
    this.worklist = worklist;
    this.desk = desk;
    this.timeline = timeline;
    this.time = time;
    this.clock = clock;
  }

  UUID aCaseOpensIn(County county, Urgency urgency) {
    return casesOpenIn(county, urgency, 1).getFirst();
  }

  List<UUID> casesOpenIn(County county, Urgency urgency, int number) {
    var opened = Stream.generate(UUID::randomUUID).limit(number).toList();
    opened.forEach(caseId -> open(caseId, county, urgency));
    clock.awaitQuiet();
    return opened;
  }

  private void open(UUID caseId, County county, Urgency urgency) {
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            county,
            urgency,
            false,
            "coordinator"));
  }

  /** Somebody of the office completes the step that waits with this form. */
  void does(String user, UUID caseId, String form, Map<String, Object> answers) {
    does(user, caseId, form, answers, null);
  }

  void does(
      String user, UUID caseId, String form, Map<String, Object> answers, @Nullable String note) {
    complete(user, waiting(caseId, form), answers, note);
    clock.awaitQuiet();
  }

  /** The same step of many cases, one after the other. */
  void does(
      String user,
      List<UUID> cases,
      String form,
      Map<String, Object> answers,
      @Nullable String note) {
    cases.forEach(one -> complete(user, waiting(one, form), answers, note));
    clock.awaitQuiet();
  }

  /** As the page does: only who has the step in her or his list, and may open it, completes it. */
  private void complete(
      String user, OpenTask task, Map<String, Object> answers, @Nullable String note) {
    var person = directory.staff(user);
    assertThat(gate.canAccess(person, AuditAction.CHANGE, task.subject(), DataClass.STEP))
        .as(user + " may do " + task.title())
        .isTrue();
    desk.complete(work.task(task.id(), person).id(), answers, note, user);
  }

  /** The agency that is asked for an advocate accepts at once. */
  void anAdvocateIsFound(List<UUID> cases) {
    for (var caseId : cases) {
      advocates.ofCase(caseId).stream()
          .filter(AdvocateAsk::isOpen)
          .forEach(ask -> advocates.answer(ask.id(), true, null, ask.agencyCode()));
    }
    clock.awaitQuiet();
  }

  OpenTask waiting(UUID caseId, String form) {
    var tasks = worklist.ofCase(caseId).stream().filter(one -> one.formId().equals(form)).toList();
    assertThat(tasks).as("waiting steps with the form " + form + " of " + forms(caseId)).hasSize(1);
    return tasks.getFirst();
  }

  List<String> forms(UUID caseId) {
    return worklist.ofCase(caseId).stream().map(OpenTask::formId).sorted().toList();
  }

  void timePasses(Duration step) {
    clock.advance(step);
  }

  void settle() {
    clock.awaitQuiet();
  }

  /** A moment from now, as a form writes it. */
  String in(Duration ahead) {
    return time.now().plus(ahead).withNano(0).toLocalDateTime().toString();
  }

  CaseView look(UUID caseId) {
    return cases.view(caseId);
  }

  List<String> history(UUID caseId) {
    return timeline.ofCase(caseId).stream().map(Timeline.Shown::what).toList();
  }
}
