package org.bridges.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.consent.SignedReleases;
import org.bridges.directory.AgencyEntry;
import org.bridges.directory.Directory;
import org.bridges.directory.Registry;
import org.bridges.directory.Role;
import org.bridges.meeting.Invitee;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agency whose advocate is on the team changes: the new one has the place when it says yes. */
@OfficeTest
class PlaceOnTeamTests {

  @Autowired TeamOffice office;
  @Autowired AdvocateDesk advocates;
  @Autowired TeamDesk team;
  @Autowired MoveDesk moves;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired MeetingDesk meetings;
  @Autowired Gate gate;
  @Autowired Directory directory;
  @Autowired Registry registry;
  @Autowired Worklist worklist;
  @Autowired TaskDesk tasks;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;

  private final String old = "P-" + CaseNumbers.random(8);
  private final String next = "Q-" + CaseNumbers.random(8);
  private final UUID meeting = UUID.randomUUID();
  private String before = "";
  private String after = "";
  private UUID caseId;

  @BeforeEach
  void anAgencyIsOnTheTeamWithAPromiseAndASeat() {
    agency(old, true);
    agency(next, true);
    before = office.person(Role.ADVOCATE, old, List.of("en"));
    after = office.person(Role.ADVOCATE, next, List.of("en"));
    caseId = office.aCase(County.KERR, "en", "coordinator");
    team.record(caseId, new TeamDesk.Assignment("CHOSEN", "coordinator", old, "NO"));
    clock.awaitQuiet();
    advocates.answer(advocates.openOf(old).getFirst().id(), true, null, before);
    releases.one(caseId, old);
    var due = time.instant().plus(Duration.ofDays(20));
    plan.add(
        caseId,
        new NewItem("SCHOOL", "Enrolment", old, "Counsellor", due, "RELEASE"),
        "coordinator");
    meetings.call(caseId, meeting, MeetingKind.FOLLOW_UP);
    meetings.invite(meeting, old);
    clock.awaitQuiet();
  }

  @AfterEach
  void theyStop() {
    agency(old, false);
    agency(next, false);
    office.end();
  }

  @Test
  void theOldAgencyKeepsPlaceAndAccessUntilTheNewOneAccepts() {
    changes();
    assertThat(advocates.openOf(next)).as("no release: nobody is even asked").isEmpty();
    assertThat(owners()).containsExactly(old);
    releases.one(caseId, next);
    clock.awaitQuiet();

    assertThat(owners()).as("what the release covers moves with it").containsExactly(next);
    assertThat(seats()).containsExactly(next);
    assertThat(advocates.openOf(next)).hasSize(1);
    assertThat(team.agencies(caseId)).as("asked is not on the team").containsExactly(old);
    assertThat(sees(before)).isTrue();
    assertThat(sees(after)).isFalse();
    assertThat(step()).as("something still waits").isNotNull();

    advocates.answer(advocates.openOf(next).getFirst().id(), true, null, after);
    clock.awaitQuiet();
    assertThat(team.agencies(caseId)).containsExactly(next);
    assertThat(sees(after)).isTrue();
    assertThat(sees(before)).as("then and only then").isFalse();
    assertThat(worklist.ofCase(caseId)).noneMatch(PlaceOnTeamTests::isOurs);
  }

  @Test
  void whoDeclinesTakesNothingAwayAndNobodyElseIsAskedInItsStead() {
    releases.one(caseId, next);
    changes();
    advocates.answer(advocates.openOf(next).getFirst().id(), false, "NO_CAPACITY", after);
    clock.awaitQuiet();

    assertThat(team.agencies(caseId)).containsExactly(old);
    assertThat(sees(before)).isTrue();
    assertThat(sees(after)).isFalse();
    assertThat(advocates.ofCase(caseId))
        .extracting(AdvocateAsk::agencyCode)
        .containsOnly(old, next);
    assertThat(worklist.ofCase(caseId))
        .as("a coordinator looks")
        .anyMatch(one -> one.formId().equals("find-advocate"));
    var refused = catchThrowableOfType(Refused.class, () -> answer("MOVED", null));
    assertThat(refused.code()).isEqualTo("RELEASE_MISSING");
    answer("STAYS", "The youth keeps her advocate");
    assertThat(team.agencies(caseId)).containsExactly(old);
  }

  @Test
  void whoStaysIsNotReplacedByAnAnswerThatComesLate() {
    releases.one(caseId, next);
    changes();
    var ask = advocates.openOf(next).getFirst();
    answer("STAYS", "The youth keeps her advocate");
    assertThat(advocates.openOf(next)).isEmpty();
    assertThat(advocates.ask(ask.id()).answer()).isEqualTo(AdvocateAsk.Answer.WITHDRAWN);
    assertThat(team.agencies(caseId)).containsExactly(old);
    assertThat(sees(before)).isTrue();
    assertThat(worklist.ofCase(caseId)).noneMatch(one -> one.formId().equals("find-advocate"));
  }

  private void changes() {
    moves.moved(caseId, NewMove.ofProvider(old, next), "coordinator");
    clock.awaitQuiet();
  }

  private boolean sees(String username) {
    return gate.cases(directory.staff(username)).contains(caseId);
  }

  private OpenTask step() {
    return worklist.ofCase(caseId).stream()
        .filter(PlaceOnTeamTests::isOurs)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOurs(OpenTask task) {
    return task.formId().equals("settle-provider");
  }

  private void answer(String answer, @Nullable String note) {
    tasks.complete(step().id(), Map.of("providerAnswer", answer), note, "coordinator");
    clock.awaitQuiet();
  }

  private List<String> owners() {
    return plan.ofCase(caseId).stream()
        .filter(item -> item.state().isOpen())
        .map(ItemView::agencyCode)
        .toList();
  }

  private List<String> seats() {
    return meetings.view(meeting).invited().stream().map(Invitee::agencyCode).toList();
  }

  private void agency(String code, boolean isActive) {
    registry.write(
        new AgencyEntry(
            code,
            "Agency " + code,
            "ADVOCACY",
            List.of(County.NOT_STATED),
            List.of("ADVOCACY"),
            code.toLowerCase(java.util.Locale.ROOT) + "@partner.example",
            null,
            "en",
            false,
            true,
            isActive));
  }
}
