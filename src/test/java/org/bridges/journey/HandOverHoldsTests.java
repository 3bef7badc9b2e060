package org.bridges.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseStatus;
import org.bridges.office.OfficeStart;
import org.bridges.office.OfficeTest;
import org.bridges.plan.NewItem;
import org.bridges.plan.PlanDesk;
import org.bridges.reminder.NoticeView;
import org.bridges.reminder.Reminders;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.Urgency;
import org.bridges.shared.WrongState;
import org.bridges.team.TeamDesk;
import org.bridges.transfer.BothSides;
import org.bridges.transfer.Offer;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferState;
import org.bridges.transfer.TransferView;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hand-over does not end at "accepted": somebody asks twice whether it holds. */
@OfficeTest
@Order(Integer.MAX_VALUE - 6)
class HandOverHoldsTests {

  private static final Offer TO_HIDALGO = new Offer("HIDALGO", null, "NONE", "FAMILY");
  private static final Offer TO_AGENCY = new Offer("OTHER", "LIVEOAK-SHELTER", "NONE", "SAFETY");
  private static final Map<String, Object> HELD = Map.of("holdAnswer", "HELD");

  @Autowired Coordination office;
  @Autowired TransferDesk transfers;
  @Autowired BothSides sides;
  @Autowired PlanDesk plan;
  @Autowired TeamDesk team;
  @Autowired Reminders reminders;
  @Autowired OfficeTime time;

  @Test
  void afterSevenAndThirtyDaysSomebodyAsksAndThenItIsSettled() {
    var caseId = ours();
    var transfer = handedOver(caseId, TO_HIDALGO);
    assertThat(office.forms(caseId)).as("not on the first day").doesNotContain("check-hold");

    office.timePasses(Duration.ofDays(7).plusHours(2));
    office.does("coordinator2", caseId, "check-hold", HELD);
    assertThat(view(transfer).state()).isEqualTo(TransferState.COMPLETED);
    office.timePasses(Duration.ofDays(22));
    assertThat(office.forms(caseId)).as("not before day 30").doesNotContain("check-hold");
    office.timePasses(Duration.ofDays(1).plusHours(2));
    office.does("coordinator2", caseId, "check-hold", HELD);

    assertThat(view(transfer).state()).isEqualTo(TransferState.HELD);
    assertThat(view(transfer).settledAt()).isNotNull();
    assertThat(office.look(caseId).owner()).isEqualTo("coordinator2");
    assertThat(transfers.unfinished()).doesNotContain(transfer);
    assertThat(OfficeStart.camunda().openIncidents()).isEmpty();
  }

  @Test
  void whatDidNotHoldIsTheSendersAgainWithEverythingInIt() {
    var caseId = ours();
    var due = time.instant().plus(Duration.ofDays(40));
    var item =
        plan.add(
            caseId,
            new NewItem("SCHOOL", "Enrolment", "CEDAR-SCHOOL", "Desk", due, "NONE"),
            "coordinator");
    var transfer = handedOver(caseId, TO_HIDALGO);
    var before = office.history(caseId);
    office.timePasses(Duration.ofDays(7).plusHours(2));

    office.does(
        "coordinator2",
        caseId,
        "check-hold",
        Map.of("holdAnswer", "NOT_HELD", "notHeldReason", "NO_CONTACT"));

    var care = office.look(caseId);
    assertThat(care.owner()).isEqualTo("coordinator");
    assertThat(care.county()).isEqualTo(County.KERR);
    assertThat(care.responsible()).isEqualTo("KERR");
    assertThat(plan.item(item.id()).state().isOpen()).as("the plan is kept").isTrue();
    assertThat(office.history(caseId)).containsAll(before);
    assertThat(office.forms(caseId)).contains("find-other-way").doesNotContain("check-hold");
    assertThat(reminders.noticesOf(caseId))
        .as("the managers hear at once, and once")
        .filteredOn(one -> one.key().startsWith("Task_TellNotHeld"))
        .hasSize(1);
    office.does("coordinator", caseId, "find-other-way", Map.of("otherWay", "KEEP"));
    assertThat(transfers.unfinished()).doesNotContain(transfer);
    office.timePasses(Duration.ofDays(30));
    assertThat(office.forms(caseId)).as("not asked again").doesNotContain("check-hold");
  }

  @Test
  void fromAnAgencyWithoutAnAccountNothingIsLostEither() {
    var caseId = ours();
    var transfer = handedOver(caseId, TO_AGENCY);
    assertThat(office.look(caseId).status()).isEqualTo(CaseStatus.TRANSFERRED);
    assertThat(office.look(caseId).responsible()).isEqualTo("LIVEOAK-SHELTER");
    office.timePasses(Duration.ofDays(7).plusHours(2));
    office.does(
        "coordinator",
        caseId,
        "check-hold",
        Map.of("holdAnswer", "NOT_HELD", "notHeldReason", "SAFETY"));

    assertThat(office.look(caseId).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(office.look(caseId).responsible()).isEqualTo("KERR");
    assertThat(view(transfer).state()).isEqualTo(TransferState.NOT_HELD);
    assertThat(reminders.noticesOf(caseId))
        .as("nothing was told to the agency: the youth says no")
        .extracting(NoticeView::recipient)
        .isNotEmpty()
        .doesNotContain(view(transfer).receiver());
  }

  @Test
  void anOfferThatNobodyAnsweredExpiresAndIsOfferedAgain() {
    var caseId = ours();
    var transfer = transfers.offer(caseId, UUID.randomUUID(), TO_HIDALGO, "coordinator");
    office.settle();
    office.timePasses(Duration.ofDays(21));

    assertThat(view(transfer).state()).isEqualTo(TransferState.EXPIRED);
    assertThat(office.look(caseId).owner()).isEqualTo("coordinator");
    assertThatThrownBy(() -> sides.accept(transfer, "coordinator2"))
        .isInstanceOf(WrongState.class)
        .hasMessageContaining("expired");
    office.does(
        "coordinator",
        caseId,
        "find-other-way",
        Map.of("otherWay", "OFFER_AGAIN", "toCounty", "HIDALGO"));

    var again = transfers.ofCase(caseId).getFirst();
    assertThat(again.state()).isEqualTo(TransferState.OFFERED);
    assertThat(again.id()).isNotEqualTo(transfer);
    assertThat(transfers.ofCase(caseId)).as("told three times, offered once").hasSize(2);
    sides.withdraw(again.id(), "coordinator");
    office.settle();
    assertThat(office.forms(caseId)).doesNotContain("find-other-way", "answer-transfer");
  }

  private UUID ours() {
    var caseId = office.aCaseOpensIn(County.KERR, Urgency.ROUTINE);
    office.does("coordinator", caseId, "assign-team", Map.of("coordinatorChoice", "ME"));
    return caseId;
  }

  private UUID handedOver(UUID caseId, Offer offer) {
    var transfer = transfers.offer(caseId, UUID.randomUUID(), offer, "coordinator");
    office.settle();
    sides.accept(transfer, "coordinator2");
    office.settle();
    assertThat(office.look(caseId).owner()).isEqualTo("coordinator");
    sides.contact(transfer, null, "coordinator2");
    office.settle();
    return transfer;
  }

  private TransferView view(UUID transfer) {
    return transfers.view(transfer);
  }
}
