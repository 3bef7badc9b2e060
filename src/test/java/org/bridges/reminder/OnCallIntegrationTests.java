package org.bridges.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.access.ShutOuts;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.directory.Directory;
import org.bridges.directory.OnCall;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.team.TeamOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An urgent referral that nobody has seen: who is on call is reminded, and not the whole group. */
@OfficeTest
class OnCallIntegrationTests {

  @Autowired TeamOffice office;
  @Autowired OnCall onCall;
  @Autowired Directory directory;
  @Autowired StaffReminders staffReminders;
  @Autowired Reminders reminders;
  @Autowired CaseFile cases;
  @Autowired ShutOuts shutOuts;
  @Autowired Gate gate;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;

  private String first = "";
  private String second = "";
  private UUID caseId = UUID.randomUUID();

  @BeforeEach
  void peopleAndACase() {
    first = office.coordinator(List.of("en"), County.NOT_STATED);
    second = office.coordinator(List.of("en"), County.NOT_STATED);
    caseId = UUID.randomUUID();
    cases.open(
        new NewCase(
            caseId,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.OTHER,
            Urgency.URGENT,
            false,
            "manager"));
    clock.awaitQuiet();
  }

  @AfterEach
  void theRotaIsEmpty() {
    onCall.rota().changes().forEach(one -> onCall.end(one.id(), "manager"));
    office.end();
  }

  @Test
  void whoIsOnCallIsRemindedAlone() {
    office.coordinator(List.of("en"), County.OTHER);
    isOnCall(County.OTHER, first);

    assertThat(reminded(StaffDue.Level.REMINDER, Urgency.URGENT)).containsExactly(name(first));
    assertThat(toldOfTheGap()).isEmpty();
    assertThat(gate.cases(directory.staff(first))).as("may open it while on call").contains(caseId);
    assertThat(gate.cases(directory.staff(second))).doesNotContain(caseId);
  }

  @Test
  void theManagerIsToldAtTheLimitAsBefore() {
    isOnCall(County.OTHER, first);

    assertThat(reminded(StaffDue.Level.ESCALATION, Urgency.URGENT))
        .contains(directory.staff("manager").displayName())
        .doesNotContain(name(first));
  }

  @Test
  void insteadOfSomebodyAwayTheSubstituteAndElseTheNextHears() {
    isOnCall(null, second);
    isOnCall(County.OTHER, first);
    office.away(first, 1, null);
    assertThat(reminded(StaffDue.Level.REMINDER, Urgency.URGENT)).containsExactly(name(second));

    var substitute = office.coordinator(List.of("en"), County.OTHER);
    office.away(first, 2, substitute);
    assertThat(reminded(StaffDue.Level.REMINDER, Urgency.URGENT)).containsExactly(name(substitute));
  }

  @Test
  void whoIsShutOutDoesNotHearAndTheNextDoes() {
    isOnCall(null, second);
    isOnCall(County.OTHER, first);
    shutOuts.close(caseId, first, ShutOuts.Reason.RELATED, "manager");
    shutOuts.close(caseId, second, ShutOuts.Reason.RELATED, "manager");
    var group = reminded(StaffDue.Level.REMINDER, Urgency.URGENT);

    assertThat(group).isNotEmpty().doesNotContain(name(first), name(second));
    assertThat(toldOfTheGap()).contains(directory.staff("manager").displayName());
  }

  @Test
  void inAGapAllCoordinatorsOfTheCountyAndTheManagerHear() {
    var local = office.coordinator(List.of("en"), County.OTHER);
    var other = office.coordinator(List.of("en"), County.OTHER);

    assertThat(directory.onCall(County.OTHER)).isEmpty();
    assertThat(reminded(StaffDue.Level.REMINDER, Urgency.URGENT))
        .containsExactlyInAnyOrder(name(local), name(other));
    assertThat(toldOfTheGap()).contains(directory.staff("manager").displayName());
  }

  @Test
  void whatIsNotUrgentIsTheGroupsAsBefore() {
    var local = office.coordinator(List.of("en"), County.OTHER);
    isOnCall(null, first);

    assertThat(reminded(StaffDue.Level.REMINDER, Urgency.ROUTINE)).contains(name(local));
    assertThat(toldOfTheGap()).isEmpty();
  }

  private void isOnCall(@Nullable County county, String who) {
    var now = time.instant();
    onCall.addChange(
        county, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(8)), who, "manager");
  }

  private String key = "";

  private List<String> reminded(StaffDue.Level level, Urgency urgency) {
    Instant due = time.instant().plus(Duration.ofMinutes(15));
    var step = "Task_Remind" + CaseNumbers.random(6);
    key = step + ":" + caseId + ":" + due.getEpochSecond();
    staffReminders.remind(
        new StaffDue(
            "ACKNOWLEDGE",
            level,
            "care-case",
            step,
            caseId,
            null,
            null,
            due,
            urgency,
            County.OTHER));
    return hearers(key);
  }

  private List<String> toldOfTheGap() {
    return hearers(key + ":gap");
  }

  private List<String> hearers(String noticeKey) {
    return reminders.noticesOfKey(noticeKey).stream().map(NoticeView::recipient).toList();
  }

  private String name(String username) {
    return directory.staff(username).displayName();
  }
}
