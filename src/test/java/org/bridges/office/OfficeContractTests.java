package org.bridges.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.insight.Flow;
import org.bridges.shared.CaseNumbers;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.worklist.TaskDesk;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs last: whatever the tests did, nothing between office and engine broke the contract. */
@OfficeTest
@Order(Integer.MAX_VALUE - 2)
class OfficeContractTests {

  @Autowired CaseFile cases;
  @Autowired Worklist worklist;
  @Autowired TaskDesk desk;
  @Autowired Flow flow;

  @Test
  void everyExchangeOfTheRunIsAsTheContractSays() {
    oneTaskIsLookedAtAndTaken();

    var inspection = OfficeStart.camunda().inspection();
    System.out.printf(
        "contract: the office's engine had %d exchanges over REST, %d operations, %d wrong"
            + " requests, %d wrong answers%n",
        inspection.exchanges(),
        inspection.succeeded().size(),
        inspection.wrongRequests().size(),
        inspection.wrongAnswers().size());
    assertThat(inspection.exchanges()).isGreaterThanOrEqualTo(10);
    assertThat(inspection.succeeded())
        .contains(
            "GET /user-tasks/{userTaskKey}/form",
            "POST /user-tasks/{userTaskKey}/assignment",
            "POST /process-definitions/search",
            "POST /incidents/search");
    assertThat(inspection.wrongRequests()).isEmpty();
    assertThat(inspection.wrongAnswers()).isEmpty();
  }

  private void oneTaskIsLookedAtAndTaken() {
    var id = UUID.randomUUID();
    cases.open(
        new NewCase(
            id,
            CaseNumbers.next(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.KENDALL,
            Urgency.ROUTINE,
            false,
            "coordinator"));
    await().until(() -> worklist.ofCase(id).size() == 1);
    var task = worklist.ofCase(id).getFirst().id();
    var inspection = OfficeStart.camunda().inspection();
    await()
        .until(
            () -> {
              desk.sheet(task);
              return inspection.succeeded().contains("GET /user-tasks/{userTaskKey}/form");
            });
    desk.claim(task, "coordinator");
    assertThat(flow.pictures()).isNotEmpty();
    flow.stuck();
  }
}
