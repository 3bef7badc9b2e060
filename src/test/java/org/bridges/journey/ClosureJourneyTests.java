package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bridges.casefile.CaseStatus;
import org.bridges.casefile.ClosureDesk;
import org.bridges.casefile.MissingDesk;
import org.bridges.casefile.MissingSource;
import org.bridges.casefile.NewClosure;
import org.bridges.casefile.NewClosure.MatterEnd;
import org.bridges.casefile.NewMissing;
import org.bridges.casefile.NewOpening;
import org.bridges.casefile.NewRecovery;
import org.bridges.casefile.RecoveryDesk;
import org.bridges.casefile.RecoveryPlace;
import org.bridges.casefile.ReopenReason;
import org.bridges.casefile.Reopening;
import org.bridges.consent.SignedReleases;
import org.bridges.office.OfficeTest;
import org.bridges.plan.ItemState;
import org.bridges.plan.ItemView;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.bridges.transfer.BothSides;
import org.bridges.transfer.Offer;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Closing a case from its page, and opening it again: never by itself, never twice. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosureJourneyTests {

  private static final String AGENCY = "LIVEOAK-SHELTER";
  private static final Map<String, Object> APPROVED =
      Map.of("closureDecision", "APPROVE", "afterClosureChecks", "NO");

  @Autowired Coordination office;
  @Autowired SignedReleases releases;
  @Autowired ClosureDesk closures;
  @Autowired Reopening reopening;
  @Autowired MissingDesk missing;
  @Autowired RecoveryDesk recoveries;
  @Autowired PlanDesk plan;
  @Autowired TransferDesk transfers;
  @Autowired BothSides sides;
  @Autowired Reminders reminders;
  @Autowired OfficeTime time;

  private final Deque<UUID> old = new ArrayDeque<>();
  private final Deque<UUID> missed = new ArrayDeque<>();
  private UUID caseId;

  /** Three months pass once for all: for cases that go on, and for youths who are missing. */
  @BeforeAll
  void threeMonthsPass() {
    old.addAll(open(9));
    missed.addAll(open(2));
    for (var one : missed) {
      caseId = one;
      isMissing();
    }
    office.timePasses(Duration.ofDays(91));
  }

  private List<UUID> open(int number) {
    var opened = office.casesOpenIn(County.KERR, Urgency.ROUTINE, number);
    office.does("coordinator", opened, "assign-team", Map.of("coordinatorChoice", "ME"), null);
    office.anAdvocateIsFound(opened);
    return opened;
  }

  @BeforeEach
  void takeAnOldCase() {
    caseId = old.pop();
  }

  @Test
  void beforeDayNinetyAndWithoutAReasonNothingIsProposed() {
    caseId = open(1).getFirst();
    refused("TOO_EARLY_TO_CLOSE", new NewClosure("PLAN_COMPLETE", null, Map.of()));
    refused("CLOSE_REASON_MISSING", new NewClosure("BECAUSE", null, Map.of()));
    assertThat(office.forms(caseId)).doesNotContain("approve-closure");
  }

  @Test
  void whatIsOpenIsSettledOrSaidAndAfterTheClosureNobodyIsReminded() {
    var bed = promised("PLACEMENT");
    refused("OPEN_ITEMS_LEFT", new NewClosure("PLAN_COMPLETE", null, Map.of()));
    refused("NOT_FOR_FAMILY", closure(Map.of(bed.id(), MatterEnd.GOES_ON)));
    var away = new Offer("HIDALGO", null, "NONE", "FAMILY");
    var move = transfers.offer(caseId, UUID.randomUUID(), away, "coordinator");
    sides.accept(move, "coordinator2");
    refused("OPEN_ITEMS_LEFT", closure(Map.of(bed.id(), MatterEnd.CANCEL)));
    proposed(Map.of(bed.id(), MatterEnd.CANCEL, move, MatterEnd.CANCEL));
    assertThat(office.look(caseId).closedAt()).as("nothing closes by itself").isNull();
    office.does("manager", caseId, "approve-closure", APPROVED);

    assertThat(office.look(caseId).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(plan.item(bed.id()).state()).isEqualTo(ItemState.CANCELLED);
    assertThat(transfers.view(move).state()).isEqualTo(TransferState.WITHDRAWN);
    assertThat(office.forms(caseId)).as("no step is left").isEmpty();
    var told = reminders.noticesOf(caseId).size();
    office.timePasses(Duration.ofDays(40));
    assertThat(reminders.noticesOf(caseId)).hasSize(told);
  }

  @Test
  void whoProposedItDoesNotApproveItAndNobodyProposesTwice() {
    proposed(Map.of());

    assertThatThrownBy(() -> closures.propose(caseId, closure(Map.of()), "coordinator"))
        .isInstanceOfSatisfying(
            WrongState.class, no -> assertThat(no.code()).isEqualTo("closure-proposed"));
    assertThatThrownBy(() -> office.does("coordinator", caseId, "approve-closure", APPROVED))
        .isInstanceOf(RuntimeException.class);
    office.does("manager", caseId, "approve-closure", Map.of("closureDecision", "KEEP_OPEN"));
    assertThat(office.look(caseId).closedAt()).isNull();
    assertThat(office.look(caseId).closureReason()).isNull();
    proposed(Map.of());
    assertThat(office.forms(caseId)).contains("approve-closure");
  }

  @Test
  void aProposalLapsesWhenTheYouthGoesMissing() {
    proposed(Map.of());
    isMissing();

    assertThat(office.forms(caseId)).doesNotContain("approve-closure");
    refused("YOUTH_MISSING", closure(Map.of()));
    assertThat(office.look(caseId).status()).isEqualTo(CaseStatus.ON_HOLD_MISSING);
  }

  @Test
  void onlyTheReviewClosesACaseOnHoldAndTheRecoveryComesTooLateThen() {
    caseId = missed.pop();
    var close = Map.<String, Object>of("holdDecision", "CLOSE", "closeReason", "LOST_CONTACT");
    assertThatThrownBy(() -> office.does("manager", caseId, "review-missing", close))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("REASON_MISSING"));
    office.does("manager", caseId, "review-missing", close, "No trace for three months");

    assertThat(office.look(caseId).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(office.forms(caseId)).isEmpty();
    assertThatThrownBy(this::isFound)
        .isInstanceOfSatisfying(
            WrongState.class, no -> assertThat(no.code()).isEqualTo("case-closed"));
  }

  @Test
  void aRecoveryBeforeTheReviewLeavesNothingToReview() {
    caseId = missed.pop();
    assertThat(office.forms(caseId)).contains("review-missing");
    isFound();

    assertThat(office.forms(caseId)).doesNotContain("review-missing").contains("report-recovery");
    assertThat(office.look(caseId).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void ofSeveralWhoReopenAtOnceOneDoesAndTheOthersAreTold() {
    proposed(Map.of());
    office.does("manager", caseId, "approve-closure", APPROVED);
    var opening = new NewOpening(ReopenReason.YOUTH_ASKS, false, "Asked at the drop-in");

    assertThat(allAtOnce(() -> reopening.ask(caseId, opening, "coordinator")))
        .containsExactlyInAnyOrder("2", "case-open", "case-open", "case-open");
    office.settle();
    assertThat(office.look(caseId).generation()).isEqualTo(2);
    assertThat(office.forms(caseId))
        .as("one process of the new period")
        .containsExactly("assign-team");
    assertThat(office.history(caseId)).contains("Case reopened: the youth asks for it");
  }

  @Test
  void onlyWhoAgreedIsAskedAfterTheClosureAndWhoWantsToComesBackAtOnce() {
    proposed(Map.of());
    office.does("manager", caseId, "approve-closure", APPROVED);
    office.timePasses(Duration.ofDays(31));
    assertThat(office.forms(caseId)).as("not agreed").doesNotContain("after-closure");
    reopening.ask(caseId, new NewOpening(ReopenReason.FAMILY_ASKS, false, null), "coordinator");
    office.settle();
    office.timePasses(Duration.ofDays(91));
    proposed(Map.of());
    office.does(
        "manager",
        caseId,
        "approve-closure",
        Map.of("closureDecision", "APPROVE", "afterClosureChecks", "YES"));
    office.timePasses(Duration.ofDays(31));
    assertThat(office.waiting(caseId, "after-closure").group()).isEqualTo("advocates");
    office.does("coordinator", caseId, "after-closure", Map.of("afterAnswer", "WANTS_BACK"));

    assertThat(office.look(caseId).generation()).isEqualTo(3);
    assertThat(office.forms(caseId)).contains("assign-team").doesNotContain("after-closure");
    office.timePasses(Duration.ofDays(70));
    assertThat(office.forms(caseId)).as("nobody asks any more").doesNotContain("after-closure");
  }

  @Test
  void recoveredByTwoAtOnceIsOneRecovery() {
    isMissing();
    var found = new NewRecovery(time.instant().minusSeconds(60), RecoveryPlace.HOME, null);

    assertThat(allAtOnce(() -> recoveries.record(caseId, found, "coordinator").toString().length()))
        .containsExactlyInAnyOrder("36", "recovery-known", "recovery-known", "recovery-known");
    office.settle();
    assertThat(reminders.noticesOf(caseId))
        .filteredOn(one -> one.kind() == NoticeKind.YOUTH_RECOVERED)
        .extracting(one -> one.recipient())
        .doesNotHaveDuplicates();
  }

  private static List<String> allAtOnce(Supplier<Object> deed) {
    try (var people = Executors.newFixedThreadPool(4)) {
      return Stream.generate(() -> CompletableFuture.supplyAsync(() -> answer(deed), people))
          .limit(4)
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private static String answer(Supplier<Object> deed) {
    try {
      return String.valueOf(deed.get());
    } catch (WrongState no) {
      return no.code();
    }
  }

  private void refused(String code, NewClosure closure) {
    assertThatThrownBy(() -> closures.propose(caseId, closure, "coordinator"))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
  }

  private static NewClosure closure(Map<UUID, MatterEnd> matters) {
    return new NewClosure("PLAN_COMPLETE", "All is done", matters);
  }

  private void proposed(Map<UUID, MatterEnd> matters) {
    closures.propose(caseId, closure(matters), "coordinator");
    office.settle();
  }

  private void isMissing() {
    missing.report(
        caseId,
        new NewMissing(
            time.instant().minus(Duration.ofDays(1)), MissingSource.FAMILY, null, Set.of(), null),
        "coordinator");
    office.settle();
  }

  private void isFound() {
    var now = time.instant().minusSeconds(60);
    recoveries.record(caseId, new NewRecovery(now, RecoveryPlace.HOME, null), "coordinator");
    office.settle();
  }

  private ItemView promised(String area) {
    releases.one(caseId, AGENCY);
    var due = time.instant().plus(Duration.ofDays(9));
    var item =
        plan.add(
            caseId,
            new NewItem(area, "A bed", AGENCY, "Night staff", due, "RELEASE"),
            "coordinator");
    office.settle();
    return item;
  }
}
