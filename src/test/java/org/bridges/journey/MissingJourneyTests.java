package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bridges.casefile.CaseStatus;
import org.bridges.casefile.MissingDesk;
import org.bridges.casefile.MissingSource;
import org.bridges.casefile.MissingTold;
import org.bridges.casefile.NewMissing;
import org.bridges.casefile.NewRecovery;
import org.bridges.casefile.RecoveryDesk;
import org.bridges.casefile.RecoveryPlace;
import org.bridges.consent.SignedReleases;
import org.bridges.meeting.MeetingDesk;
import org.bridges.meeting.MeetingKind;
import org.bridges.office.OfficeTest;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeState;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A youth is missing and is found: what waits meanwhile, what goes on, and what comes up again. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class MissingJourneyTests {

  private static final String AGENCY = "LIVEOAK-SHELTER";

  @Autowired Coordination office;
  @Autowired SignedReleases releases;
  @Autowired MissingDesk missing;
  @Autowired RecoveryDesk recoveries;
  @Autowired PlanDesk plan;
  @Autowired MeetingDesk meetings;
  @Autowired Reminders reminders;
  @Autowired OfficeTime time;

  private UUID caseId;

  @BeforeEach
  void open() {
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    releases.one(caseId, AGENCY);
    office.settle();
  }

  @Test
  void theCaseIsOnHoldAtOnceAndOurPeopleHear() {
    isMissing();

    assertThat(office.look(caseId).status()).isEqualTo(CaseStatus.ON_HOLD_MISSING);
    assertThat(office.history(caseId)).anyMatch(what -> what.startsWith("The youth is missing"));
    assertThat(sent(NoticeKind.YOUTH_MISSING)).isNotEmpty();
    assertThat(office.waiting(caseId, "tell-missing").group()).isEqualTo("coordinators");
  }

  @Test
  void aSecondReportIsOneClearAnswer() {
    isMissing();

    assertThatThrownBy(this::isMissing)
        .isInstanceOfSatisfying(
            WrongState.class, no -> assertThat(no.code()).isEqualTo("already-missing"));
    assertThat(sent(NoticeKind.YOUTH_MISSING)).doesNotHaveDuplicates();
  }

  @Test
  void partnersHearNothingRoutineWhileTheYouthIsMissingAndNothingTwiceAfterwards() {
    var bed = promised("PLACEMENT", Duration.ofDays(6));
    var safe = promised("SAFETY", Duration.ofDays(6));
    isMissing();
    office.timePasses(Duration.ofDays(12));

    assertThat(rounds(bed)).as("routine").isEmpty();
    assertThat(rounds(safe)).as("safety goes on").containsExactly("BEFORE", "DUE", "OVERDUE");
    assertThat(office.forms(caseId))
        .as("only the safety item is asked about")
        .contains("agree-next-step");
    isFound(Duration.ofHours(1));
    assertThat(plan.item(bed.id()).dueAt())
        .as("later by as long as the hold lasted")
        .isAfter(bed.dueAt().plus(Duration.ofDays(11)));
    assertThat(rounds(bed)).isEmpty();
    office.timePasses(Duration.ofDays(6).plusHours(1));
    assertThat(rounds(bed)).containsExactly("BEFORE", "DUE");
  }

  @Test
  void whoMustKnowIsWrittenDownAndThenTheSearchGoesOn() {
    isMissing();
    assertThatThrownBy(() -> office.does("coordinator", caseId, "tell-missing", told("NO")))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("NOBODY_TOLD"));
    office.does("coordinator", caseId, "tell-missing", told("YES"), "Case 24-1187");
    assertThat(office.forms(caseId)).doesNotContain("tell-missing", "check-missing");
    office.timePasses(Duration.ofDays(7).plusHours(2));
    office.does("coordinator", caseId, "check-missing", Map.of("checkAnswer", "NOTHING_NEW"));
    assertThat(contacts()).isZero();
    office.timePasses(Duration.ofDays(7).plusHours(2));
    office.does("coordinator", caseId, "check-missing", Map.of("checkAnswer", "NOTHING_NEW"));
    office.timePasses(Duration.ofDays(16).plusHours(1));
    office.does(
        "coordinator",
        caseId,
        "locate-youth",
        Map.of("contactKind", "CALL", "contactOutcome", "NO_ANSWER"));

    assertThat(contacts()).as("kept in the contact log").isEqualTo(1);
    assertThat(office.forms(caseId))
        .as("the search itself asks again")
        .doesNotContain("try-contact");
    assertThat(office.look(caseId).status()).isEqualTo(CaseStatus.ON_HOLD_MISSING);
  }

  @Test
  void whoIsToldAtTheReportIsNotAskedAgain() {
    missing.report(
        caseId,
        new NewMissing(
            null,
            MissingSource.SCHOOL,
            "Did not come back after lunch",
            EnumSet.of(MissingTold.LAW_ENFORCEMENT),
            null),
        "coordinator");
    office.settle();

    assertThat(office.forms(caseId)).doesNotContain("tell-missing");
    assertThat(office.history(caseId))
        .anyMatch(what -> what.startsWith("Told that the youth is missing: law enforcement"));
  }

  @Test
  void theRecoveryEndsTheHoldAndCallsTheRapidResponse() {
    isMissing();
    office.timePasses(Duration.ofDays(2));
    isFound(Duration.ofHours(3));

    var care = office.look(caseId);
    assertThat(care.status()).isEqualTo(CaseStatus.OPEN);
    assertThat(care.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(care.urgentSince()).isBefore(time.instant().minus(Duration.ofHours(2)));
    assertThat(meetings.ofCase(caseId))
        .extracting(one -> one.kind())
        .containsOnlyOnce(MeetingKind.RAPID_RESPONSE);
    assertThat(sent(NoticeKind.YOUTH_RECOVERED)).isNotEmpty().doesNotHaveDuplicates();
    assertThat(office.forms(caseId))
        .contains("report-recovery")
        .doesNotContain("tell-missing", "check-missing");
    office.does(
        "coordinator",
        caseId,
        "report-recovery",
        Map.of(
            "reportAnswer",
            "MADE",
            "reportedTo",
            "DFPS",
            "reportedAt",
            office.in(Duration.ofHours(-1))));
    assertThat(office.forms(caseId)).doesNotContain("report-recovery");
    office.timePasses(Duration.ofDays(40));
    assertThat(office.forms(caseId))
        .as("nobody looks for who was found")
        .doesNotContain("check-missing", "locate-youth");
  }

  @Test
  void whoWasNeverReportedMissingCanBeFound() {
    isFound(Duration.ofHours(1));

    assertThat(meetings.ofCase(caseId))
        .extracting(one -> one.kind())
        .contains(MeetingKind.RAPID_RESPONSE);
    assertThatThrownBy(() -> isFound(Duration.ofHours(2)))
        .isInstanceOfSatisfying(
            WrongState.class, no -> assertThat(no.code()).isEqualTo("recovery-known"));
  }

  @Test
  void aRecoveryInTheFutureOrBeforeTheReportIsRefused() {
    isMissing();

    for (var wrong : List.of(Duration.ofHours(-2), Duration.ofDays(9))) {
      assertThatThrownBy(() -> isFound(wrong)).isInstanceOf(Refused.class);
    }
    assertThat(office.look(caseId).isOnHold()).isTrue();
    assertThat(meetings.ofCase(caseId)).isEmpty();
  }

  private void isMissing() {
    var seen = time.instant().minus(Duration.ofDays(1));
    missing.report(
        caseId, new NewMissing(seen, MissingSource.FAMILY, null, Set.of(), null), "coordinator");
    office.settle();
  }

  private void isFound(Duration ago) {
    recoveries.record(
        caseId,
        new NewRecovery(time.instant().minus(ago), RecoveryPlace.RELATIVE, null),
        "coordinator");
    office.settle();
  }

  private long contacts() {
    return office.history(caseId).stream()
        .filter(what -> what.startsWith("Contact with the youth"))
        .count();
  }

  private Map<String, Object> told(String answer) {
    return Map.of(
        "toldPolice",
        answer,
        "toldCenter",
        "NO",
        "toldServices",
        "NO",
        "toldAt",
        office.in(Duration.ofMinutes(-10)));
  }

  private ItemView promised(String area, Duration until) {
    Instant due = time.instant().plus(until);
    var item =
        plan.add(
            caseId,
            new NewItem(area, "A promise", AGENCY, "Night staff", due, "RELEASE"),
            "coordinator");
    office.settle();
    return item;
  }

  private List<String> rounds(ItemView item) {
    var prefix = "item:" + item.id() + ":";
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.key().startsWith(prefix) && one.state() == NoticeState.SENT)
        .map(one -> one.key().substring(one.key().lastIndexOf(':') + 1))
        .toList();
  }

  private List<String> sent(NoticeKind kind) {
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.kind() == kind && one.state() == NoticeState.SENT)
        .map(one -> one.key() + " " + one.recipient())
        .toList();
  }
}
