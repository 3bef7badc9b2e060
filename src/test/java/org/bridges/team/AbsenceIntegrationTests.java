package org.bridges.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.access.ShutOuts;
import org.bridges.casefile.CaseFile;
import org.bridges.directory.Absences;
import org.bridges.directory.Directory;
import org.bridges.directory.Role;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeRequest;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Recipient;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.Group;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.WrongState;
import org.bridges.shared.reconcile.Finding;
import org.bridges.worklist.PersonalWork;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While somebody is away, others see, hear and do what would be theirs. */
@OfficeTest
class AbsenceIntegrationTests {

  @Autowired TeamOffice office;
  @Autowired Absences absences;
  @Autowired Directory directory;
  @Autowired ShutOuts shutOuts;
  @Autowired Gate gate;
  @Autowired Reminders reminders;
  @Autowired PersonalWork personal;
  @Autowired Worklist worklist;
  @Autowired TaskDesk tasks;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  @Autowired CaseComparison comparison;
  @Autowired CaseFile cases;

  @AfterEach
  void everybodyIsBack() {
    office.end();
  }

  @Test
  void theSubstituteSeesAndHearsAndTheAbsentPersonDoesNotHear() {
    var owner = office.coordinator(List.of("en"), County.OTHER);
    var substitute = office.coordinator(List.of("en"), County.NOT_STATED);
    var caseId = office.aCase(County.OTHER, "en", owner);
    assertThat(sees(substitute, caseId)).isFalse();
    assertThat(hearers(caseId)).containsExactly(name(owner));

    office.away(owner, 3, substitute);

    assertThat(sees(substitute, caseId)).isTrue();
    assertThat(sees(owner, caseId)).as("keeps the own case").isTrue();
    assertThat(hearers(caseId)).containsExactly(name(substitute));
    clock.awaitQuiet();
    var task = worklist.ofCase(caseId).getFirst();
    assertThat(personal.open(directory.staff(substitute), task.caseNumber(), 0, 5)).hasSize(1);
  }

  @Test
  void withoutASubstituteTheCoordinatorsOfTheCountyDo() {
    var owner = office.coordinator(List.of("en"), County.OTHER);
    var colleague = office.coordinator(List.of("en"), County.OTHER);
    var elsewhere = office.coordinator(List.of("en"), County.NOT_STATED);
    var caseId = office.aCase(County.OTHER, "en", owner);
    office.away(owner, 3, null);

    assertThat(sees(colleague, caseId)).isTrue();
    assertThat(sees(elsewhere, caseId)).isFalse();
    assertThat(hearers(caseId)).containsExactly(name(colleague));
  }

  @Test
  void aSubstituteWhoIsShutOutNeitherSeesNorHears() {
    var owner = office.coordinator(List.of("en"), County.OTHER);
    var related = office.coordinator(List.of("en"), County.NOT_STATED);
    var colleague = office.coordinator(List.of("en"), County.OTHER);
    var caseId = office.aCase(County.OTHER, "en", owner);
    shutOuts.close(caseId, related, ShutOuts.Reason.RELATED, "manager");
    office.away(owner, 3, related);

    assertThat(sees(related, caseId)).isFalse();
    assertThat(sees(colleague, caseId)).isTrue();
    assertThat(hearers(caseId)).containsExactly(name(colleague));
  }

  @Test
  void theCasesOfSomebodyWhoLeftAreOpenToTheCounty() {
    var owner = office.coordinator(List.of("en"), County.OTHER);
    var colleague = office.coordinator(List.of("en"), County.OTHER);
    var caseId = office.aCase(County.OTHER, "en", owner);
    office.leaves(owner);

    assertThat(sees(owner, caseId)).isFalse();
    assertThat(sees(colleague, caseId)).isTrue();
    assertThat(hearers(caseId)).containsExactly(name(colleague));
  }

  @Test
  void whoIsWrittenToByNameIsReplacedByTheSubstituteAndTheGroup() {
    var absent = office.person(Role.FAMILY, null, List.of("en"));
    var substitute = office.person(Role.FAMILY, null, List.of("en"));
    office.away(absent, 2, substitute);

    var heard = hearersOf(Recipient.person(absent), null);

    assertThat(heard).contains(name(substitute)).doesNotContain(name(absent));
    assertThat(heard).as("and the group").contains(name("family"));
    assertThat(heard).doesNotHaveDuplicates();
  }

  @Test
  void aStepThatAnAbsentPersonTookIsFreeForOthers() {
    var owner = office.coordinator(List.of("en"), County.OTHER);
    var substitute = office.coordinator(List.of("en"), County.NOT_STATED);
    var caseId = office.aCase(County.OTHER, "en", owner);
    clock.awaitQuiet();
    var task = worklist.ofCase(caseId).getFirst().id();
    tasks.claim(task, owner);
    clock.awaitQuiet();
    assertThat(personal.isFree(worklist.task(task))).isFalse();
    office.away(owner, 2, substitute);

    assertThat(personal.isFree(worklist.task(task))).isTrue();
    tasks.claim(task, substitute);
    clock.awaitQuiet();
    assertThat(worklist.task(task).assignee()).isEqualTo(substitute);
  }

  @Test
  void theOnlyCoordinatorOfACountyIsAwayAndOthersHaveDuty() {
    var only = office.coordinator(List.of("en"), County.OTHER);
    var other = office.coordinator(List.of("en"), County.NOT_STATED);
    assertThat(directory.dutyOf(directory.staff(other))).doesNotContain(County.OTHER);
    office.away(only, 1, null);

    assertThat(directory.dutyOf(directory.staff(other))).contains(County.OTHER);
    assertThat(directory.dutyOf(directory.staff(only))).contains(County.OTHER);
  }

  @Test
  void whatCannotBeIsRefusedAndWhatEndsEnds() {
    var one = office.coordinator(List.of("en"), County.OTHER);
    var today = time.today();
    refused("DAYS_WRONG", one, 0, -1, null);
    refused("SUBSTITUTE_UNKNOWN", one, 0, 1, one);
    refused("SUBSTITUTE_UNKNOWN", one, 0, 1, "auditor");
    refused("PERSON_UNKNOWN", "nobody-of-this-name", 0, 1, null);
    office.away(one, 2, null);
    office.away(one, 2, null);
    var mine = absences.ahead().stream().filter(it -> it.username().equals(one)).toList();

    assertThat(mine).as("told twice is one").hasSize(1);
    assertThat(mine.getFirst().lastDay(time)).isEqualTo(today.plusDays(1));
    var id = mine.getFirst().id();
    assertThatThrownBy(() -> absences.end(id, "family", who -> who.equals("family")))
        .isInstanceOf(WrongState.class);
    absences.end(id, one, who -> who.equals(one));
    assertThat(directory.presence().absence(one)).isNull();
  }

  @Test
  void theManagersHearAndTheNightlyComparisonNamesTheCasesOfSomebodyWhoLeft() {
    var owner = office.coordinator(List.of("en"), County.OTHER);
    var caseId = office.aCase(County.OTHER, "en", owner);
    clock.advance(Duration.ofMinutes(6));
    var number = cases.view(caseId).caseNumber();
    assertThat(found("OWNER_LEFT")).noneMatch(what -> what.contains(number));
    office.leaves(owner);
    office.leaves(owner);

    assertThat(found("OWNER_LEFT")).anyMatch(what -> what.contains(number));
    assertThat(reminders.noticesOfKey("left:" + owner + ":" + time.today()))
        .as("the managers hear at once, and once")
        .extracting(NoticeView::recipient)
        .contains(name("manager"))
        .doesNotHaveDuplicates();
  }

  private List<String> found(String code) {
    return comparison.compare(false).findings().stream()
        .filter(one -> one.code().equals(code))
        .map(Finding::what)
        .toList();
  }

  private void refused(String code, String who, int from, int to, @Nullable String substitute) {
    var today = time.today();
    assertThatThrownBy(
            () ->
                absences.set(who, today.plusDays(from), today.plusDays(to), substitute, "manager"))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  private boolean sees(String username, UUID caseId) {
    return gate.cases(directory.staff(username)).contains(caseId);
  }

  private List<String> hearers(UUID caseId) {
    return hearersOf(Recipient.group(Group.COORDINATORS), caseId);
  }

  private List<String> hearersOf(Recipient recipient, @Nullable UUID caseId) {
    var key = "absence:" + UUID.randomUUID();
    reminders.notify(
        new NoticeRequest(
            key, NoticeKind.STAFF_REMINDER, recipient, caseId, null, time.instant(), null));
    return reminders.noticesOfKey(key).stream().map(NoticeView::recipient).toList();
  }

  private String name(String username) {
    return directory.staff(username).displayName();
  }
}
