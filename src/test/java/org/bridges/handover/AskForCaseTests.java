package org.bridges.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.office.DevClock;
import org.bridges.office.OfficeTest;
import org.bridges.shared.Refused;
import org.bridges.transfer.AskDesk;
import org.bridges.transfer.TransferDesk;
import org.bridges.transfer.TransferState;
import org.bridges.worklist.OpenTask;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A receiver asks for a case by its number, and learns nothing by asking. */
@OfficeTest
class AskForCaseTests {

  @Autowired TwoSides office;
  @Autowired AskDesk asks;
  @Autowired TransferDesk transfers;
  @Autowired CaseFile cases;
  @Autowired Worklist worklist;
  @Autowired TaskDesk desk;
  @Autowired DevClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void whoAsksHearsTheSameForACaseAndForNone() {
    var caseId = office.aCase();
    var number = cases.view(caseId).caseNumber();
    asks.ask(new AskDesk.Ask(number, "HIDALGO", null), "coordinator2");
    asks.ask(new AskDesk.Ask("NOSUCH99", "HIDALGO", null), "coordinator2");
    clock.awaitQuiet();

    var seen = asks.of("coordinator2");
    assertThat(seen.subList(0, 2))
        .allMatch(one -> one.offered() == null)
        .allMatch(one -> one.receiver().equals("Hidalgo County"));
    assertThat(office.get("coordinator2", "/api/cases/" + caseId).status()).isEqualTo(403);
    assertThat(asks.of("coordinator")).noneMatch(one -> seen.contains(one));
    assertThatThrownBy(() -> asks.ask(new AskDesk.Ask(number, "OTHER", null), "coordinator2"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theOwnerOffersItAndOnlyThenAPreviewOpens() {
    var caseId = asked();
    var transfer = transfers.ofCase(caseId).getFirst();
    assertThat(transfer.state()).isEqualTo(TransferState.ASKED);
    assertThat(office.get("coordinator2", "/api/transfers/" + transfer.id()).status())
        .isEqualTo(403);

    answers(caseId, Map.of("requestAnswer", "OFFER"));
    assertThat(transfers.view(transfer.id()).state()).isEqualTo(TransferState.OFFERED);
    assertThat(asks.of("coordinator2").getFirst().offered()).isEqualTo(transfer.id());
    assertThat(office.get("coordinator2", "/api/transfers/" + transfer.id()).status())
        .isEqualTo(200);
    assertThat(office.get("coordinator2", "/api/cases/" + caseId).status()).isEqualTo(403);
    assertThat(cases.view(caseId).owner()).isEqualTo("coordinator");
  }

  @Test
  void whatIsNotOfferedStaysUnknownAndAskingTwiceIsOneTask() {
    var caseId = asked();
    asks.ask(
        new AskDesk.Ask(
            cases.view(caseId).caseNumber().toLowerCase(java.util.Locale.ROOT), "HIDALGO", null),
        "coordinator2");
    clock.awaitQuiet();
    assertThat(waiting(caseId)).hasSize(1);

    answers(caseId, Map.of("requestAnswer", "REFUSE", "refuseReason", "YOUTH_WISH"));
    assertThat(asks.of("coordinator2").getFirst().offered()).isNull();
    assertThat(transfers.ofCase(caseId))
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(TransferState.REFUSED));
    assertThat(waiting(caseId)).isEmpty();
  }

  @Test
  void whenTheTimeIsOverWhoAskedReadsTheSameForACaseAndForNone() {
    var caseId = asked();
    asks.ask(new AskDesk.Ask("NOSUCH98", "HIDALGO", null), "coordinator2");
    answers(caseId, Map.of("requestAnswer", "REFUSE", "refuseReason", "SAFETY"));
    assertThat(asks.of("coordinator2").subList(0, 2))
        .as("an answer at once would tell of the case")
        .allMatch(one -> one.offered() == null && !one.isOver());
    jdbc.sql("update transfer_ask set asked_at = asked_at - interval '30 days'").update();
    assertThat(asks.of("coordinator2").subList(0, 2))
        .allMatch(one -> one.offered() == null && one.isOver());
  }

  private UUID asked() {
    var caseId = office.aCase();
    var number = cases.view(caseId).caseNumber();
    asks.ask(new AskDesk.Ask(number, "HIDALGO", null), "coordinator2");
    clock.awaitQuiet();
    return caseId;
  }

  private List<OpenTask> waiting(UUID caseId) {
    return step(caseId, "answer-request");
  }

  private List<OpenTask> step(UUID caseId, String form) {
    return worklist.ofCase(caseId).stream().filter(one -> one.formId().equals(form)).toList();
  }

  private void answers(UUID caseId, Map<String, Object> answers) {
    desk.complete(waiting(caseId).getFirst().id(), answers, null, "coordinator");
    clock.awaitQuiet();
  }
}
