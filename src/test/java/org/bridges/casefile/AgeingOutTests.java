package org.bridges.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.team.TeamOffice;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.bridges.youth.SameYouth;
import org.bridges.youth.YouthVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A youth grows out of the programme: a person is asked in time, and nothing closes by itself. */
@OfficeTest
class AgeingOutTests {

  @Autowired TeamOffice office;
  @Autowired AgeingDesk desk;
  @Autowired AgeingBook book;
  @Autowired CaseFile cases;
  @Autowired YouthVault vault;
  @Autowired Worklist worklist;
  @Autowired TaskDesk tasks;
  @Autowired DevClock clock;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;
  @Autowired CaseEnd end;
  @Autowired Reopening reopening;
  @Autowired TransactionTemplate transactions;
  @Autowired MissingDesk missing;
  @Autowired RecoveryDesk recoveries;
  @Autowired SameYouth sameYouth;

  private UUID caseId = new UUID(0, 0);

  @AfterEach
  void everybodyLeaves() {
    office.end();
  }

  @Test
  void askedNinetyAndThirtyDaysBeforeOnceEachAndNothingCloses() {
    caseId = office.aCase(County.KERR, "en", "coordinator");
    turns(25, time.today().plusDays(100));
    look();
    assertThat(kinds()).as("too early").isEmpty();
    turns(25, time.today().plusDays(89));
    look();
    look();
    assertThat(kinds()).containsExactly(AgeingKind.DAYS_90);
    var task = step();
    assertThat(task.group()).isEqualTo("coordinators");
    var refused =
        catchThrowableOfType(Refused.class, () -> answer(Map.of("ageingAnswer", "GOES_ON"), null));
    assertThat(refused.code()).isEqualTo("UNTIL_MISSING");
    answer(Map.of("ageingAnswer", "PLAN_MADE"), null);
    look();
    assertThat(kinds()).as("answered is answered").containsExactly(AgeingKind.DAYS_90);

    turns(25, time.today().plusDays(20));
    look();
    assertThat(kinds()).containsExactly(AgeingKind.DAYS_90, AgeingKind.DAYS_30);
    turns(25, time.today().plusYears(9));
    look();
    assertThat(worklist.ofCase(caseId))
        .as("a wrong birth date was asked for nothing")
        .noneMatch(AgeingOutTests::isOurs);

    turns(25, time.today().minusDays(1));
    look();
    assertThat(kinds().getLast()).isEqualTo(AgeingKind.PAST);
    answer(Map.of("ageingAnswer", "PROPOSE_CLOSURE"), null);
    look();
    assertThat(kinds()).as("asked once").hasSize(3);
    assertThat(cases.view(caseId).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(cases.view(caseId).owner()).isEqualTo("coordinator");
  }

  @Test
  void anotherCountyIsAnotherAge() {
    caseId = office.aCase(County.BEXAR, "en", "coordinator");
    turns(19, time.today().plusDays(10));
    look();
    assertThat(kinds()).containsExactly(AgeingKind.DAYS_30);
    cases.livesIn(caseId, County.KERR);
    await().until(() -> !book.require(newest().id()).isOpen());
    clock.awaitQuiet();

    assertThat(worklist.ofCase(caseId)).noneMatch(AgeingOutTests::isOurs);
    assertThat(newest().answer()).isEqualTo("NOT_NEEDED");
  }

  @Test
  void whoComesBackAboveTheAgeIsAskedAboutAtOnceAndOnceAndOfAClosedCaseNobody() {
    caseId = office.aCase(County.KERR, "en", "coordinator");
    turns(25, time.today().minusYears(1));
    look();
    assertThat(kinds()).containsExactly(AgeingKind.PAST);
    transactions.executeWithoutResult(none -> end.close(cases.require(caseId)));
    look();
    assertThat(worklist.ofCase(caseId)).noneMatch(AgeingOutTests::isOurs);
    assertThat(kinds()).hasSize(1);

    var reason = new Reopening.Reason("The youth came back", Urgency.ROUTINE, false, null);
    reopening.reopen(caseId, reason, "coordinator");
    await().until(() -> !book.of(caseId, 2).isEmpty());
    look();
    assertThat(book.of(caseId, 2))
        .extracting(AgeingQuestion::kind)
        .containsExactly(AgeingKind.PAST);
    var until = time.now().plusDays(300).withNano(0).toLocalDateTime().toString();
    answer(Map.of("ageingAnswer", "GOES_ON", "nextTryAt", until), null);
    look();
    assertThat(book.of(caseId, 2)).as("asked again when that date has come").hasSize(1);
    assertThat(cases.view(caseId).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void aBirthDateThatNobodyKnowsIsAskedForAndGoesIntoTheVaultAlone() {
    caseId = office.aCase(County.KERR, "en", "coordinator");
    look();
    assertThat(kinds()).as("there is time to find it out").isEmpty();
    jdbc.sql("update care_case set opened_at = opened_at - interval '31 days' where id = ?")
        .param(caseId)
        .update();
    look();
    assertThat(kinds()).containsExactly(AgeingKind.BIRTH_DATE);
    var unread = Map.<String, Object>of("birthAnswer", "RECORDED");
    assertThat(catchThrowableOfType(Refused.class, () -> answer(unread, "in spring")).code())
        .isEqualTo("BIRTH_DATE_MISSING");
    var born = time.today().minusYears(26);
    answer(unread, born.toString());

    assertThat(vault.identity(cases.view(caseId).youthId()).birthDate()).isEqualTo(born);
    assertThat(kinds()).as("above the age already: asked at once").contains(AgeingKind.PAST);
  }

  @Test
  void aYouthWhoIsMissingIsAskedAboutAllTheSameAndNothingIsLostWhenFound() {
    caseId = office.aCase(County.KERR, "en", "coordinator");
    missing.report(
        caseId,
        new NewMissing(null, MissingSource.TEAM, null, EnumSet.noneOf(MissingTold.class), null),
        "coordinator");
    turns(25, time.today().plusDays(20));
    look();
    assertThat(cases.view(caseId).status()).isEqualTo(CaseStatus.ON_HOLD_MISSING);
    assertThat(kinds()).as("the birthday comes, wherever the youth is").hasSize(1);
    var asked = step();

    recoveries.record(
        caseId, new NewRecovery(time.instant(), RecoveryPlace.HOME, null), "coordinator");
    look();
    assertThat(step().id()).as("the same question").isEqualTo(asked.id());
    assertThat(worklist.ofCase(caseId)).anyMatch(task -> task.formId().equals(RecoveryDesk.FORM));
    turns(25, time.today().minusDays(1));
    look();
    assertThat(kinds().getLast()).isEqualTo(AgeingKind.PAST);
    answer(Map.of("ageingAnswer", "PLAN_MADE"), null);
    assertThat(cases.view(caseId).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(cases.view(caseId).owner()).isEqualTo("coordinator");
    look();
    assertThat(worklist.ofCase(caseId)).noneMatch(AgeingOutTests::isOurs);
  }

  @Test
  void twoJoinedRecordsAreOneQuestionAndTakenApartEachHasItsOwn() {
    var other = office.aCase(County.KERR, "en", "coordinator");
    caseId = office.aCase(County.KERR, "en", "coordinator");
    var youth = cases.view(caseId).youthId();
    var known = cases.view(other).youthId();
    var day = time.today().plusDays(20);
    turns(25, day);
    vault.bornOn(known, day.minusYears(25));
    look();
    desk.look(other);
    clock.awaitQuiet();
    assertThat(open(other) + open(caseId)).as("two youths").isEqualTo(2);

    sameYouth.join(youth, known, null, "coordinator");
    look();
    desk.look(other);
    clock.awaitQuiet();
    assertThat(open(other)).as("one youth: the later question went").isZero();
    answer(Map.of("ageingAnswer", "PLAN_MADE"), null);
    look();
    desk.look(other);
    clock.awaitQuiet();
    assertThat(open(other) + open(caseId)).as("answered for both").isZero();
    assertThat(worklist.ofCase(other)).noneMatch(AgeingOutTests::isOurs);

    var join = sameYouth.joins(youth).getFirst();
    sameYouth.apart(youth, join.id(), "Two youths after all", "coordinator");
    look();
    desk.look(other);
    clock.awaitQuiet();
    assertThat(open(other)).as("the one that was never answered").isEqualTo(1);
    assertThat(open(caseId)).as("the other one is").isZero();
  }

  private long open(UUID one) {
    return worklist.ofCase(one).stream().filter(AgeingOutTests::isOurs).count();
  }

  private void turns(int years, LocalDate day) {
    vault.bornOn(cases.view(caseId).youthId(), day.minusYears(years));
  }

  private void look() {
    desk.look(caseId);
    clock.awaitQuiet();
  }

  private void answer(Map<String, Object> values, @Nullable String note) {
    tasks.complete(step().id(), values, note, "coordinator");
    clock.awaitQuiet();
  }

  private OpenTask step() {
    return worklist.ofCase(caseId).stream()
        .filter(AgeingOutTests::isOurs)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOurs(OpenTask task) {
    return task.formId().equals(AgeingDesk.FORM);
  }

  private AgeingQuestion newest() {
    return book.of(caseId, 1).getLast();
  }

  private List<AgeingKind> kinds() {
    return book.of(caseId, 1).stream().map(AgeingQuestion::kind).toList();
  }
}
