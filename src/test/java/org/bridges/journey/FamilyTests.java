package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bridges.casefile.CaseFile;
import org.bridges.family.FamilyContact;
import org.bridges.family.FamilyDesk;
import org.bridges.family.FamilySheet;
import org.bridges.insight.Reconciler;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.retention.Keeper;
import org.bridges.shared.retention.KeptClass.Owner;
import org.bridges.shared.retention.Owners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people at home are helped on their own, whatever becomes of the youth's case. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class FamilyTests {

  private static final String FORM = FamilyOffice.FORM;

  @Autowired Coordination office;
  @Autowired FamilyOffice home;
  @Autowired FamilyDesk desk;
  @Autowired FamilySheet sheets;
  @Autowired CaseFile cases;
  @Autowired Reconciler reconciler;
  @Autowired List<Owners> owners;
  @Autowired List<Keeper> keepers;
  @Autowired OfficeTime time;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void nobodyIsHelpedAnyMore() {
    home.end();
  }

  @Test
  void theClosureOfTheCaseDoesNotEndTheHelpToTheFamily() {
    var caseId = home.aCase("coordinator", County.KERR);
    home.helped(caseId);
    home.closes(caseId);

    await()
        .untilAsserted(
            () -> {
              reconciler.run(true, "operator");
              office.settle();
              assertThat(office.forms(caseId)).containsExactly(FORM);
            });
    home.goesOn(caseId, Duration.ofDays(20));
    assertThat(office.forms(caseId)).isEmpty();
    office.timePasses(Duration.ofDays(20).plusMinutes(5));

    assertThat(office.forms(caseId)).as("the next round of a closed case's family").contains(FORM);
    assertThat(home.support(caseId).rounds()).isEqualTo(1);
    assertThat(cases.view(caseId).closedAt()).as("the case itself stays closed").isNotNull();
  }

  @Test
  void aYouthWhoDeclinesDoesNotDeclineForTheFamilyAndEachWishBeginsItOnce() {
    var caseId = declined("YES");
    assertThat(office.forms(caseId)).containsExactly(FORM);
    var first = home.support(caseId);
    home.ends(caseId);
    assertThat(home.support(caseId).isOpen()).isFalse();

    office.timePasses(Duration.ofDays(30).plusHours(1));
    var round =
        Map.<String, Object>of(
            "ownerConfirmed", "YES",
            "nextStepConfirmed", "YES",
            "safeContactConfirmed", "YES",
            "roundDecision", "CONTINUE");
    office.does("coordinator", caseId, "hold-round", round);

    assertThat(home.support(caseId).id())
        .as("the old wish begins nothing anew")
        .isEqualTo(first.id());
    assertThat(office.forms(caseId)).doesNotContain(FORM);
  }

  @Test
  void aFamilyThatSaysLaterIsLeftAlone() {
    var caseId = declined("LATER");

    assertThat(sheets.support(caseId)).isNull();
    assertThat(office.forms(caseId)).doesNotContain(FORM);
  }

  @Test
  void anotherYouthOfTheHomeDoesNotBeginASecondHelp() {
    var first = home.aCase("coordinator", County.KERR);
    var sister = home.aCase("coordinator", County.KERR);
    home.helped(first);
    home.liveTogether(first, sister);

    var again = desk.wanted(sister, "test:" + UUID.randomUUID(), "coordinator");
    office.settle();

    assertThat(again).contains(home.support(first).id());
    assertThat(home.support(sister).id()).isEqualTo(home.support(first).id());
    assertThat(office.forms(sister)).doesNotContain(FORM);
    assertThat(home.rounds(first)).hasSize(1);
  }

  @Test
  void twoClicksAreOneHelp() {
    var caseId = home.aCase("coordinator", County.KERR);
    home.helped(caseId);
    home.helped(caseId);

    assertThat(home.rounds(caseId)).hasSize(1);
  }

  /** A job that took too long is given out again while the first one still works. */
  @Test
  void aRoundThatIsCarriedOutTwiceAtOnceIsOneRound() throws Exception {
    var caseId = home.aCase("coordinator", County.KERR);
    home.helped(caseId);
    home.goesOn(caseId, Duration.ofDays(20));
    var family = home.support(caseId).id();
    var said = new FamilyDesk.Said("CONTINUE", time.instant().plus(Duration.ofDays(20)), null);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int race = 0; race < 10; race++) {
        jdbc.sql("update family_support set round_task = null, round_number = 0 where id = ?")
            .param(family)
            .update();
        Callable<FamilyDesk.Round> job = () -> desk.record(family, said);
        for (var one : threads.invokeAll(Collections.nCopies(4, job))) {
          one.get();
        }

        assertThat(home.support(caseId).rounds()).isEqualTo(1);
      }
    }
  }

  @Test
  void onlyAReasonAndWordsEndIt() {
    var caseId = home.aCase("coordinator", County.KERR);
    home.helped(caseId);
    refused(caseId, Map.of("familyDecision", "END"), "Choose why");
    refused(caseId, Map.of("familyDecision", "END", "familyEndReason", "GOALS_MET"), "Write why");
    refused(caseId, Map.of("familyDecision", "CONTINUE"), "Say when you look");
    refused(
        caseId,
        Map.of("familyDecision", "CONTINUE", "nextTryAt", office.in(Duration.ofDays(120))),
        "within 90 days");

    home.ends(caseId);

    assertThat(office.history(caseId))
        .contains("Help to the family ends: what the family wanted is reached");
    assertThat(home.rounds(caseId)).isEmpty();
  }

  @Test
  void whileTheFamilyIsHelpedNothingOfItsYouthsIsOver() {
    var caseId = home.aCase("coordinator", County.KERR);
    home.helped(caseId);
    home.closes(caseId);
    var later = Instant.now().plus(Duration.ofDays(400));

    assertThat(isBusy(caseId, later)).isTrue();
    home.ends(caseId);
    assertThat(isBusy(caseId, later.plus(Duration.ofDays(4000)))).isFalse();
  }

  private boolean isBusy(UUID caseId, Instant since) {
    return owners.stream().anyMatch(one -> one.youthsSince(since).contains(home.youth(caseId)));
  }

  @Test
  void wordsAboutTheFamilyGoWithAYouthOfTheHome() {
    var caseId = home.aCase("coordinator", County.KERR);
    var other = home.aCase("coordinator", County.KERR);
    for (var one : List.of(caseId, other)) {
      sheets.contact(
          one,
          null,
          FamilyContact.Kind.CALL,
          FamilyContact.Outcome.REACHED,
          null,
          "Asked for winter clothes",
          home.person("coordinator"));
    }
    var kept =
        keepers.stream()
            .flatMap(one -> one.words().stream())
            .filter(words -> words.table().equals("family_contact"))
            .findFirst()
            .orElseThrow();

    var rows =
        jdbc.sql("select count(*) from family_contact where " + kept.rows().get(Owner.YOUTH))
            .param("ids", new UUID[] {home.youth(caseId)})
            .query(Integer.class)
            .single();
    assertThat(kept.emptied()).containsExactly("note");
    assertThat(rows).as("this family's, and not the other's").isEqualTo(1);
  }

  private void refused(UUID caseId, Map<String, Object> answers, String words) {
    assertThatThrownBy(() -> office.does("family", caseId, FORM, answers))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(words);
    assertThat(home.rounds(caseId)).hasSize(1);
  }

  private UUID declined(String familyWants) {
    var caseId = home.aCase("coordinator", County.KERR);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    office.anAdvocateIsFound(List.of(caseId));
    var answers = new HashMap<String, Object>();
    answers.put("contactOutcome", "REACHED");
    answers.put("contactedAt", office.in(Duration.ZERO));
    answers.put("servicesExplained", "YES");
    answers.put("serviceWanted", "NO");
    answers.put("wishesHeard", "YES");
    answers.put("releaseChoice", "NONE");
    office.does("advocate", caseId, "first-contact", answers);
    office.does("family", caseId, "support-family", Map.of("familyWants", familyWants));
    return caseId;
  }
}
