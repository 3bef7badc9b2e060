package org.bridges.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.bridges.casefile.CaseFile;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the two sides say, and whoever says it twice: one clear answer, one outcome. */
@OfficeTest
class HandOverAnswersTests {

  private static final Map<String, Object> FULL = Map.of("reason", "NO_CAPACITY");

  @Autowired TwoSides office;
  @Autowired TransferDesk transfers;
  @Autowired CaseFile cases;
  @Autowired DevClock clock;

  @Test
  void whoAcceptsTwiceHearsThatItIsAccepted() {
    var transfer = office.offered(office.aCase());
    assertThat(office.says("coordinator2", transfer, "acceptance", null).status()).isEqualTo(200);

    var again = office.says("coordinator2", transfer, "acceptance", null);
    assertThat(again.status()).isEqualTo(409);
    assertThat(office.read(again).path("detail").asString()).contains("accepted");
    assertThat(office.says("coordinator2", transfer, "decline", FULL).status()).isEqualTo(409);
    assertThat(office.says("coordinator", transfer, "withdrawal", null).status()).isEqualTo(409);
    assertThat(transfers.view(transfer).state()).isEqualTo(TransferState.ACCEPTED);
  }

  @Test
  void anOfferThatWasTakenBackIsAcceptedByNobody() {
    var caseId = office.aCase();
    var transfer = office.offered(caseId);
    assertThat(office.says("coordinator2", transfer, "withdrawal", null).status())
        .as("only who offered takes it back")
        .isEqualTo(409);
    assertThat(office.says("coordinator", transfer, "withdrawal", null).status()).isEqualTo(200);

    assertThat(office.says("coordinator", transfer, "acceptance", null).status()).isEqualTo(409);
    assertThat(office.says("coordinator2", transfer, "acceptance", null).status())
        .as("what has ended is closed to the receiver")
        .isEqualTo(403);
    assertThat(cases.view(caseId).owner()).isEqualTo("coordinator");

    var next = office.offered(caseId);
    assertThat(next).as("it can be offered again").isNotEqualTo(transfer);
    assertThat(office.says("coordinator2", next, "acceptance", null).status()).isEqualTo(200);
  }

  @Test
  void aDeclineNeedsItsReasonAndAContactItsAcceptance() {
    var transfer = office.offered(office.aCase());

    var noReason = office.says("coordinator2", transfer, "decline", null);
    assertThat(noReason.status()).isEqualTo(422);
    assertThat(office.says("coordinator2", transfer, "first-contact", null).status())
        .isEqualTo(409);
    assertThat(office.says("coordinator2", transfer, "return", FULL).status()).isEqualTo(409);
    assertThat(transfers.view(transfer).state()).isEqualTo(TransferState.OFFERED);
  }

  @Test
  void theSenderIsResponsibleUntilTheReceiverHasReachedTheYouth() {
    var caseId = office.aCase();
    var transfer = office.offered(caseId);
    office.says("coordinator2", transfer, "acceptance", null);
    clock.awaitQuiet();
    assertThat(cases.view(caseId).owner()).isEqualTo("coordinator");
    assertThat(cases.view(caseId).county()).isEqualTo(County.KERR);

    assertThat(office.says("coordinator2", transfer, "first-contact", null).status())
        .isEqualTo(200);
    assertThat(office.says("coordinator2", transfer, "first-contact", null).status())
        .isEqualTo(409);

    assertThat(cases.view(caseId).owner()).isEqualTo("coordinator2");
    assertThat(cases.view(caseId).responsible()).isEqualTo("HIDALGO");
    clock.awaitQuiet();
    assertThat(transfers.view(transfer).dueAt()).as("when somebody asks").isNotNull();
  }

  @Test
  void whoAcceptedGivesBackAndTheSenderHasToTakeIt() {
    var caseId = office.aCase();
    var transfer = office.offered(caseId);
    office.says("coordinator2", transfer, "acceptance", null);
    office.says("coordinator2", transfer, "first-contact", null);
    clock.awaitQuiet();
    assertThat(office.says("coordinator2", transfer, "return", null).status()).isEqualTo(422);
    assertThat(office.says("coordinator2", transfer, "return", FULL).status()).isEqualTo(200);
    clock.awaitQuiet();

    assertThat(cases.view(caseId).owner()).as("until it is taken").isEqualTo("coordinator2");
    assertThat(office.says("coordinator2", transfer, "return/answer", Map.of("accepted", true)))
        .as("nobody takes from oneself")
        .extracting(TwoSides.Said::status)
        .isEqualTo(409);
    var taken = office.says("coordinator", transfer, "return/answer", Map.of("accepted", true));
    assertThat(taken.status()).isEqualTo(200);

    assertThat(cases.view(caseId).owner()).isEqualTo("coordinator");
    assertThat(cases.view(caseId).county()).isEqualTo(County.KERR);
    assertThat(office.get("coordinator2", "/api/cases/" + caseId).status()).isEqualTo(403);
    clock.awaitQuiet();
  }

  @Test
  void twoAtTheSameMomentHaveOneOutcome() throws Exception {
    for (int round = 0; round < 6; round++) {
      var caseId = office.aCase();
      var transfer = office.offered(caseId);
      var said =
          atOnce(
              () -> office.says("coordinator2", transfer, "acceptance", null).status(),
              () -> office.says("coordinator", transfer, "withdrawal", null).status(),
              () -> office.says("coordinator2", transfer, "decline", FULL).status());

      assertThat(said).filteredOn(status -> status == 200).as("%s", said).hasSize(1);
      assertThat(said).allMatch(status -> List.of(200, 409, 403).contains(status));
      var winner =
          List.of(TransferState.ACCEPTED, TransferState.WITHDRAWN, TransferState.DECLINED)
              .get(said.indexOf(200));
      clock.awaitQuiet();
      assertThat(transfers.view(transfer).state()).isEqualTo(winner);
      assertThat(cases.view(caseId).owner()).as("no second owner").isEqualTo("coordinator");
    }
  }

  @Test
  void twoOffersAtTheSameMomentAreOne() throws Exception {
    var caseId = office.aCase();
    var path = "/api/cases/" + caseId + "/transfers";
    Callable<Integer> offer =
        () ->
            office
                .post("coordinator", path, Map.of("toCounty", "HIDALGO", "reason", "FAMILY"))
                .status();

    assertThat(atOnce(offer, offer)).containsExactlyInAnyOrder(201, 422);
    assertThat(transfers.ofCase(caseId)).hasSize(1);
    clock.awaitQuiet();
  }

  @SafeVarargs
  private static List<Integer> atOnce(Callable<Integer>... callers) throws Exception {
    var barrier = new CyclicBarrier(callers.length);
    try (var people = Executors.newFixedThreadPool(callers.length)) {
      var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
      for (var caller : callers) {
        answers.add(
            people.submit(
                () -> {
                  barrier.await();
                  return caller.call();
                }));
      }
      var statuses = new ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      return statuses;
    }
  }
}
