package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseStatus;
import org.bridges.consent.SignedReleases;
import org.bridges.eligibility.Eligibility;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.NoticeKind;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Refused;
import org.bridges.shared.Urgency;
import org.bridges.transfer.MoveDesk;
import org.bridges.transfer.NewMove;
import org.bridges.transfer.TransferDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A youth moves, or somebody else of us works on the case: nobody is dropped, nothing comes twice.
 */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class MoveJourneyTests {

  private static final String AGENCY = "LIVEOAK-SHELTER";
  private static final String ADVOCATES = "HARBOR-ADV";

  @Autowired Coordination office;
  @Autowired MoveDesk moves;
  @Autowired TransferDesk transfers;
  @Autowired SignedReleases releases;
  @Autowired PlanDesk plan;
  @Autowired Reminders reminders;
  @Autowired Eligibility eligibility;
  @Autowired OfficeTime time;

  private UUID caseId;

  @BeforeEach
  void open() {
    caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
  }

  @Test
  void inAnotherCountyTheCaseStaysWithUsUntilAReceiverHasReachedTheYouth() {
    office.anAdvocateIsFound(List.of(caseId));
    releases.of(caseId, AGENCY, ADVOCATES);
    var item = promised(Duration.ofDays(3));
    office.timePasses(Duration.ofDays(1).plusHours(1));
    assertThat(told(item)).extracting(NoticeView::kind).containsExactly(NoticeKind.ITEM_BEFORE);

    var move = moves.moved(caseId, NewMove.ofYouth("COUNTY", "MONTGOMERY", null), "manager");
    office.settle();
    assertThat(office.look(caseId).limitsCounty()).isEqualTo(County.MONTGOMERY);
    assertThat(office.look(caseId).county()).isEqualTo(County.KERR);
    assertThat(office.look(caseId).owner()).isEqualTo("coordinator");
    assertThat(told(item)).as("nothing already past comes again").hasSize(1);
    assertThat(moves.view(move).rule()).as("no birth date is known").isEqualTo("7");
    assertThat(moves.view(move).ruleTable()).isEqualTo(eligibility.tableVersion());
    assertThat(toldOf(move))
        .extracting(NoticeView::recipient)
        .containsExactlyInAnyOrder("Carmen Delgado", "Harbor Light Advocates");
    assertThat(office.history(caseId)).noneMatch(what -> what.contains("Montgomery"));

    office.timePasses(Duration.ofDays(2));
    assertThat(told(item))
        .extracting(NoticeView::kind)
        .containsExactly(NoticeKind.ITEM_BEFORE, NoticeKind.ITEM_DUE);
    office.does(
        "coordinator",
        caseId,
        "assess-move",
        Map.of("transferNeeded", "YES", "toCounty", "MONTGOMERY", "moveReason", "PLACEMENT"));
    var offered = transfers.ofCase(caseId).getFirst();
    assertThat(office.look(caseId).county())
        .as("offered is not handed over")
        .isEqualTo(County.KERR);
    assertThat(office.history(caseId))
        .contains("Move assessed: a hand-over is offered (placement)");
    assertThat(offered.toCounty()).isEqualTo("MONTGOMERY");
    assertThat(toldOf(move)).as("told once each").hasSize(2);
  }

  @Test
  void outsideTheFiveCountiesNobodyIsDroppedAndTheReasonStandsOnTheTimeline() {
    office.anAdvocateIsFound(List.of(caseId));
    var move = moves.moved(caseId, NewMove.ofYouth("OUT_OF_AREA", null, null), "coordinator");
    office.settle();
    assertThat(moves.view(move).rule()).isEqualTo("9");
    assertThat(toldOf(move))
        .as("without a basis no agency hears, and who moved it knows")
        .isEmpty();
    var refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                office.does("coordinator", caseId, "assess-move", Map.of("transferNeeded", "NO")));
    assertThat(refused.code()).isEqualTo("STAY_REASON_MISSING");
    office.does(
        "coordinator",
        caseId,
        "assess-move",
        Map.of("transferNeeded", "NO", "stayReason", "NO_RECEIVER"));

    var care = office.look(caseId);
    assertThat(care.status()).isEqualTo(CaseStatus.OPEN);
    assertThat(care.owner()).isEqualTo("coordinator");
    assertThat(care.limitsCounty()).isEqualTo(County.KERR);
    assertThat(transfers.ofCase(caseId)).isEmpty();
    assertThat(office.history(caseId))
        .contains("Move assessed: no hand-over needed, we keep the lead (no receiver)");
  }

  @Test
  void somebodyElseOfUsGetsTheCaseWithStepsAndPromises() {
    var own =
        plan.add(
                caseId,
                new NewItem(
                    null, "Call the school", null, null, in(Duration.ofDays(2)), null, null, "ME"),
                "coordinator")
            .id();
    office.timePasses(Duration.ofDays(1).plusHours(1));
    assertThat(office.waiting(caseId, "keep-promise").assignee()).isEqualTo("coordinator");
    var refused =
        catchThrowableOfType(
            Refused.class, () -> moves.moved(caseId, NewMove.ofStaff(null, "advocate"), "manager"));
    assertThat(refused.code()).isEqualTo("STAFF_UNKNOWN");
    assertThat(office.look(caseId).owner()).isEqualTo("coordinator");

    var move = moves.moved(caseId, NewMove.ofStaff(null, "coordinator2"), "manager");
    office.settle();
    assertThat(office.look(caseId).owner()).isEqualTo("coordinator2");
    assertThat(office.waiting(caseId, "keep-promise").assignee()).isEqualTo("coordinator2");
    assertThat(plan.item(own).inPerson()).isEqualTo("coordinator2");
    assertThat(office.forms(caseId)).as("nobody has to assess it").doesNotContain("assess-move");
    assertThat(toldOf(move)).extracting(NoticeView::recipient).containsExactly("Owen Whitfield");
  }

  private UUID promised(Duration ahead) {
    return plan.add(
            caseId,
            new NewItem("PLACEMENT", "A bed", AGENCY, "Night staff", in(ahead), "RELEASE"),
            "coordinator")
        .id();
  }

  private Instant in(Duration ahead) {
    return time.instant().plus(ahead);
  }

  private List<NoticeView> told(UUID item) {
    return reminders.noticesOf(caseId).stream()
        .filter(one -> one.key().startsWith("item:" + item))
        .toList();
  }

  private List<NoticeView> toldOf(UUID move) {
    return reminders.noticesOfKey("move:" + move);
  }
}
