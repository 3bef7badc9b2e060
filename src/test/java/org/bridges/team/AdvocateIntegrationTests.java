package org.bridges.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.access.ShutOuts;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.directory.AgencyEntry;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.bridges.team.AdvocateAsk.Answer;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agencies are asked for an advocate, through the running office. */
@OfficeTest
class AdvocateIntegrationTests {

  @Autowired TeamOffice office;
  @Autowired AdvocateDesk desk;
  @Autowired AdvocateSearch search;
  @Autowired TeamDesk team;
  @Autowired CaseFile cases;
  @Autowired ShutOutDesk shutOuts;
  @Autowired Gate gate;
  @Autowired Directory directory;
  @Autowired Registry registry;
  @Autowired Reminders reminders;
  @Autowired Worklist worklist;
  @Autowired TaskDesk tasks;
  @Autowired DevClock clock;

  private final String first = "A-" + CaseNumbers.random(8);
  private final String second = "B-" + CaseNumbers.random(8);
  private String owner = "";

  @BeforeEach
  void twoAgenciesOfACounty() {
    owner = office.coordinator(List.of("en"), County.NOT_STATED);
    agency(first, true);
    agency(second, true);
  }

  @AfterEach
  void theyStop() {
    agency(first, false);
    agency(second, false);
    office.end();
  }

  @Test
  void beforeItAcceptsTheAgencySeesNothingAndAfterwardsItIsOnTheTeam() {
    var advocate = office.person(Role.ADVOCATE, first, List.of("en"));
    var caseId = anUrgentCase(first);

    assertThat(asks(caseId)).containsExactly(first + " null");
    assertThat(team.agencies(caseId)).isEmpty();
    assertThat(gate.cases(directory.staff(advocate))).doesNotContain(caseId);
    assertThat(desk.openOf(first)).hasSize(1);
    desk.answer(open(caseId).id(), true, null, advocate);
    clock.awaitQuiet();

    assertThat(team.agencies(caseId)).containsExactly(first);
    assertThat(gate.cases(directory.staff(advocate))).contains(caseId);
    assertThat(desk.openOf(first)).isEmpty();
    assertThat(written(caseId)).as("nobody else is written to").containsExactly(name(first));
    clock.advance(Duration.ofMinutes(91));
    assertThat(asks(caseId)).containsExactly(first + " ACCEPTED");
    assertThat(written(caseId)).hasSize(1);
  }

  @Test
  void aSilentAgencyIsRemindedTwiceThenTheNextAndThenACoordinator() {
    var caseId = anUrgentCase(null);
    clock.advance(Duration.ofMinutes(31));
    assertThat(written(caseId)).hasSize(2);
    clock.advance(Duration.ofMinutes(30));
    assertThat(written(caseId)).as("asked and reminded twice").hasSize(3).containsOnly(name(first));
    clock.advance(Duration.ofMinutes(30));

    assertThat(asks(caseId)).containsExactly(first + " SILENT", second + " null");
    assertThat(forms(caseId)).doesNotContain("find-advocate");
    clock.advance(Duration.ofMinutes(91));
    assertThat(asks(caseId)).containsExactly(first + " SILENT", second + " SILENT");
    assertThat(forms(caseId)).contains("find-advocate");
    assertThat(told(caseId)).contains(name(owner), directory.staff("manager").displayName());
    assertThat(written(caseId)).as("nobody is written to twice").hasSize(6);
  }

  @Test
  void eachLateOrSecondAnswerGetsOneClearAnswer() {
    var caseId = anUrgentCase(null);
    var late = open(caseId);
    desk.answer(late.id(), false, "NO_CAPACITY", first);
    clock.awaitQuiet();

    assertThat(asks(caseId)).containsExactly(first + " DECLINED", second + " null");
    refused(late.id(), "This agency has declined already.");
    var next = open(caseId);
    desk.answer(next.id(), true, null, second);
    refused(next.id(), "This agency has accepted already.");
    clock.awaitQuiet();
    assertThat(team.agencies(caseId)).containsExactly(second);

    var other = anUrgentCase(null);
    var silent = open(other);
    clock.advance(Duration.ofMinutes(91));
    refused(silent.id(), "The time to answer is over; somebody else was asked.");
    assertThat(team.agencies(other)).isEmpty();
  }

  @Test
  void aShutOutAgencyIsNeverAskedAndOneThatIsAskedIsPassedOver() {
    var caseId = aCase();
    shutOuts.shutOut(caseId, first, ShutOuts.Reason.RELATED, owner);
    team.record(caseId, new TeamDesk.Assignment("CHOSEN", owner, first, "NO"));
    clock.awaitQuiet();
    assertThat(asks(caseId)).containsExactly(second + " null");

    shutOuts.shutOut(caseId, second, ShutOuts.Reason.RELATED, owner);
    clock.awaitQuiet();
    assertThat(asks(caseId)).containsExactly(second + " WITHDRAWN");
    assertThat(forms(caseId)).contains("find-advocate");
    assertThat(written(caseId)).containsExactly(name(second));
  }

  @Test
  void aCoordinatorFindsSomebodyAndWhoWasAskedIsNotAskedAgain() {
    var caseId = anUrgentCase(null);
    desk.answer(open(caseId).id(), false, "OUT_OF_AREA", first);
    clock.awaitQuiet();
    desk.answer(open(caseId).id(), false, "OTHER", second);
    clock.awaitQuiet();
    var task =
        worklist.ofCase(caseId).stream()
            .filter(one -> one.formId().equals("find-advocate"))
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(() -> find(task.id(), "ASK", first)).hasMessageContaining("asked before");
    find(task.id(), "AGREED", second);
    assertThat(team.agencies(caseId)).containsExactly(second);
    assertThat(search.unfinished()).doesNotContain(open(caseId, 0).requestId());
    assertThat(forms(caseId)).doesNotContain("find-advocate");
  }

  @Test
  void recordedTwiceIsOneRequestAndWithdrawnMembersAreReplaced() {
    var caseId = anUrgentCase(first);
    team.record(caseId, new TeamDesk.Assignment("CHOSEN", owner, first, "NO"));
    clock.awaitQuiet();
    assertThat(asks(caseId)).hasSize(1);
    desk.answer(open(caseId).id(), true, null, first);
    clock.awaitQuiet();

    shutOuts.shutOut(caseId, first, ShutOuts.Reason.CONFLICT, owner);
    clock.awaitQuiet();

    assertThat(team.agencies(caseId)).isEmpty();
    assertThat(asks(caseId)).containsExactly(first + " ACCEPTED", second + " null");
  }

  private void find(UUID task, String found, String agency) {
    tasks.complete(task, Map.of("advocateFound", found, "advocateAgencyCode", agency), null, owner);
    clock.awaitQuiet();
  }

  private void refused(UUID ask, String message) {
    assertThatThrownBy(() -> desk.answer(ask, true, null, first))
        .isInstanceOf(WrongState.class)
        .hasMessage(message);
  }

  private UUID anUrgentCase(@Nullable String agency) {
    var caseId = aCase();
    team.record(caseId, new TeamDesk.Assignment("CHOSEN", owner, agency, "NO"));
    clock.awaitQuiet();
    return caseId;
  }

  private UUID aCase() {
    var caseId = UUID.randomUUID();
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.NOT_STATED,
            Urgency.URGENT,
            false,
            "manager"));
    clock.awaitQuiet();
    return caseId;
  }

  private AdvocateAsk open(UUID caseId) {
    return desk.ofCase(caseId).stream().filter(AdvocateAsk::isOpen).findFirst().orElseThrow();
  }

  private AdvocateAsk open(UUID caseId, int number) {
    return desk.ofCase(caseId).get(number);
  }

  private List<String> asks(UUID caseId) {
    return desk.ofCase(caseId).stream().map(ask -> ask.agencyCode() + " " + answer(ask)).toList();
  }

  private static @Nullable Answer answer(AdvocateAsk ask) {
    return ask.answer();
  }

  private List<String> forms(UUID caseId) {
    return worklist.ofCase(caseId).stream().map(task -> task.formId()).toList();
  }

  private List<String> written(UUID caseId) {
    return notices(caseId, NoticeKind.ADVOCATE_ASKED, NoticeKind.ADVOCATE_REMINDER);
  }

  private List<String> told(UUID caseId) {
    return notices(caseId, NoticeKind.STAFF_ESCALATION);
  }

  private List<String> notices(UUID caseId, NoticeKind... kinds) {
    return reminders.noticesOf(caseId).stream()
        .filter(one -> List.of(kinds).contains(one.kind()))
        .map(NoticeView::recipient)
        .toList();
  }

  private static String name(String code) {
    return code.startsWith("team") ? "Person " + code.substring(4) : "Invented Advocates " + code;
  }

  private void agency(String code, boolean active) {
    registry.write(
        new AgencyEntry(
            code,
            "Invented Advocates " + code,
            "ADVOCACY",
            List.of(County.NOT_STATED),
            List.of("ADVOCACY"),
            code.toLowerCase() + "@partner.example",
            null,
            "en",
            false,
            true,
            active));
  }
}
