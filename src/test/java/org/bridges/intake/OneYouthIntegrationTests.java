package org.bridges.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.access.Gate;
import org.bridges.access.ShutOuts;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.CaseNotes;
import org.bridges.casefile.Timeline;
import org.bridges.consent.ConsentDesk;
import org.bridges.consent.NewRelease;
import org.bridges.consent.Release;
import org.bridges.directory.Directory;
import org.bridges.directory.StaffView;
import org.bridges.office.OfficeTest;
import org.bridges.retention.ErasureDesk;
import org.bridges.retention.LegalHolds;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.team.ShutOutDesk;
import org.bridges.youth.HomeSafety;
import org.bridges.youth.SameYouth;
import org.bridges.youth.YouthVault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two cases of one youth: what holds for the one holds for both, and nothing is lost. */
@OfficeTest
class OneYouthIntegrationTests {

  private static final String REASON = "Both mothers say so at the desk";

  @Autowired CasesToJoin made;
  @Autowired OneYouthDesk desk;
  @Autowired SameYouth same;
  @Autowired YouthVault vault;
  @Autowired CaseFile cases;
  @Autowired CaseNotes notes;
  @Autowired ConsentDesk consent;
  @Autowired Timeline timeline;
  @Autowired Gate gate;
  @Autowired ShutOuts lines;
  @Autowired ShutOutDesk shutOuts;
  @Autowired JoiningDesk joining;
  @Autowired LegalHolds holds;
  @Autowired ErasureDesk erasures;
  @Autowired Directory directory;
  @Autowired OfficeTime time;

  @Test
  void everyKindOfRowIsThereBeforeAndAfterAndApartAgain() {
    var one = made.aFullCase();
    var other = made.aFullCase();
    var before = Map.of(one, count(one), other, count(other));
    var preview = desk.preview(one, made.number(other), coordinator());
    assertThat(preview.isOne()).isFalse();
    assertThat(preview.rows())
        .extracting(OneYouthDesk.Rows::kind)
        .contains("cases", "documents", "releases and other bases", "persons at home", "tasks")
        .contains("ways to reach somebody", "entries of the timeline", "promises of the plan")
        .hasSizeGreaterThan(8);

    desk.join(one, made.number(other), REASON, coordinator());

    var together = count(one);
    assertThat(count(other)).isEqualTo(together);
    preview
        .rows()
        .forEach(
            row -> assertThat(together.get(row.kind())).isGreaterThanOrEqualTo(row.together()));
    assertThat(desk.preview(one, made.number(other), coordinator()).isOne()).isTrue();
    assertThat(timeline.ofCase(other))
        .anySatisfy(
            entry -> {
              assertThat(entry.what()).contains("same youth as in case " + made.number(one));
              assertThat(entry.note()).isEqualTo(REASON);
              assertThat(entry.actor()).isEqualTo("coordinator");
            });
    notes.add(one, "written while both were one", "coordinator");

    var join = desk.joins(other, coordinator()).getFirst();
    assertThat(join.cases()).extracting(care -> care.id()).containsExactly(one);
    desk.part(other, join.id(), "They stood beside each other", coordinator());

    before.forEach(
        (caseId, rows) -> {
          var now = count(caseId);
          rows.forEach(
              (kind, number) -> assertThat(now.get(kind)).as(kind).isGreaterThanOrEqualTo(number));
          assertThat(now.get("documents")).isEqualTo(rows.get("documents"));
          assertThat(now.get("persons at home")).isEqualTo(rows.get("persons at home"));
        });
    assertThat(timeline.ofCase(one))
        .extracting(Timeline.Shown::note)
        .as("what was written meanwhile stays with its case")
        .contains("written while both were one");
    System.out.printf(
        "one youth: %d kinds of rows, %d rows and %d rows, %d together%n",
        preview.rows().size(),
        preview.rows().stream().mapToLong(OneYouthDesk.Rows::here).sum(),
        preview.rows().stream().mapToLong(OneYouthDesk.Rows::there).sum(),
        together.values().stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void whoIsShutOutOfTheOneIsShutOutOfTheOtherWhileTheyAreOne() {
    var one = made.aCase();
    var other = made.aCase();
    lines.close(one, "advocate", ShutOuts.Reason.RELATED, "coordinator");
    lines.close(one, "CEDAR-SCHOOL", ShutOuts.Reason.SAFETY, "coordinator");
    assertThat(gate.isShutOut(other, "advocate")).isFalse();

    desk.join(other, made.number(one), REASON, coordinator());
    assertThat(gate.isShutOut(other, "advocate")).isTrue();
    assertThat(gate.isShutOut(other, "CEDAR-SCHOOL")).isTrue();
    assertThat(gate.isShutOut(one, "advocate")).isTrue();

    part(one);
    assertThat(gate.isShutOut(other, "advocate")).isFalse();
    assertThat(gate.isShutOut(one, "advocate")).isTrue();
  }

  @Test
  void shutOutLaterTheOtherCaseStaysWithSomebodyToo() {
    var one = made.aCase();
    var other = made.aCase();
    cases.assignOwner(one, "coordinator");
    cases.assignOwner(other, "coordinator");
    desk.join(one, made.number(other), REASON, coordinator());

    shutOuts.shutOut(one, "coordinator", ShutOuts.Reason.RELATED, "coordinator");

    for (var caseId : List.of(one, other)) {
      assertThat(cases.view(caseId).owner()).isNotNull().isNotEqualTo("coordinator");
      assertThat(gate.isShutOut(caseId, "coordinator")).isTrue();
    }
  }

  @Test
  void nobodyIsJoinedIntoACaseOfSomebodyWhoIsShutOut() {
    var one = made.aCase();
    var other = made.aCase();
    cases.assignOwner(other, "coordinator");
    lines.close(one, "coordinator", ShutOuts.Reason.RELATED, "coordinator2");

    assertThat(code(() -> desk.join(other, made.number(one), REASON, coordinator())))
        .as("the number is not told")
        .isEqualTo("OTHER_CASE_UNKNOWN");
    cases.assignOwner(other, "coordinator2");
    var third = made.aCase();
    lines.close(third, "coordinator2", ShutOuts.Reason.RELATED, "coordinator");
    cases.assignOwner(third, "coordinator");
    assertThat(code(() -> same.requireJoinable(made.youth(other), made.youth(third)))).isEmpty();
    assertThat(code(() -> joiningOf(other, third))).isEqualTo("SHUT_OUT");
    assertThat(same.areOne(made.youth(other), made.youth(third))).isFalse();
  }

  private void joiningOf(UUID one, UUID other) {
    joining.requireJoinable(made.youth(one), made.youth(other));
  }

  @Test
  void whatAnUnsafeAdultSignedEndsWhenTheRecordsAreJoined() {
    var one = made.aCase();
    var other = made.aCase();
    made.adult(one, "Casilda Montenegro", HomeSafety.UNSAFE);
    made.adult(other, "Casilda Montenegro", HomeSafety.SAFE);
    var signer = vault.adultsAtHome(made.youth(other)).getFirst().id();
    consent.record(
        other,
        new NewRelease(
            "CEDAR-SCHOOL", "School", List.of("PLAN"), "GUARDIAN", null, signer, null, null, null),
        "coordinator");
    assertThat(live(other)).hasSize(1);

    desk.join(other, made.number(one), REASON, coordinator());

    assertThat(live(other)).isEmpty();
    assertThat(vault.adultsAtHome(made.youth(other))).noneMatch(adult -> adult.maySign());
    part(one);
    assertThat(live(other)).as("what ended stays ended: it is signed anew").isEmpty();
    assertThat(vault.adultsAtHome(made.youth(other))).allMatch(adult -> adult.maySign());
  }

  @Test
  void aHoldStandsOnBothAndAnErasureIsSettledBeforeAnybodyIsJoined() {
    var one = made.aCase();
    var other = made.aCase();
    desk.join(one, made.number(other), REASON, coordinator());
    holds.set(one, LegalHolds.Reason.COURT_ORDER, "manager");
    assertThat(code(() -> erasures.ask(other, ErasureDesk.Reason.YOUTH_ASKED, "coordinator")))
        .isEqualTo("LEGAL_HOLD");
    part(one);
    assertThat(holds.of(made.youth(one))).isPresent();
    assertThat(holds.of(made.youth(other))).isEmpty();

    var third = made.aCase();
    erasures.ask(other, ErasureDesk.Reason.YOUTH_ASKED, "coordinator");
    assertThat(code(() -> desk.join(third, made.number(other), REASON, coordinator())))
        .isEqualTo("ERASURE_UNDER_WAY");
    erasures.refuse(erasures.ofCase(other).orElseThrow().id(), "manager");
    desk.join(third, made.number(other), REASON, coordinator());
    erasures.ask(third, ErasureDesk.Reason.YOUTH_ASKED, "coordinator");
    assertThat(code(() -> part(third))).isEqualTo("ERASURE_UNDER_WAY");
    erasures.refuse(erasures.ofCase(third).orElseThrow().id(), "manager");
  }

  @Test
  void aReasonInWordsAndACaseThatIsOpenToThePersonAreNeeded() {
    var one = made.aCase();
    var other = made.aCase();

    assertThat(code(() -> desk.join(one, made.number(other), " ", coordinator())))
        .isEqualTo("REASON_MISSING");
    assertThat(code(() -> desk.join(one, "NONE-1", REASON, coordinator())))
        .isEqualTo("OTHER_CASE_UNKNOWN");
    assertThat(code(() -> desk.join(one, made.number(one), REASON, coordinator())))
        .isEqualTo("SAME_CASE");
    cases.assignOwner(other, "coordinator2");
    assertThat(code(() -> desk.preview(one, made.number(other), coordinator())))
        .isEqualTo("OTHER_CASE_UNKNOWN");
    assertThat(same.joins(made.youth(one))).isEmpty();
  }

  private void part(UUID caseId) {
    var join = same.joins(made.youth(caseId)).getFirst();
    desk.part(caseId, join.id(), "They are two after all", coordinator());
  }

  private List<Release> live(UUID caseId) {
    return consent.ofCase(caseId).stream().filter(one -> one.isLiveAt(time.instant())).toList();
  }

  private Map<String, Long> count(UUID caseId) {
    return same.count(made.youth(caseId));
  }

  private StaffView coordinator() {
    return directory.staff("coordinator");
  }

  private static String code(Runnable work) {
    var refused = catchThrowableOfType(Refused.class, work::run);
    return refused == null ? "" : refused.code();
  }
}
