package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.bridges.casefile.CaseFile;
import org.bridges.casefile.NewCase;
import org.bridges.office.OfficeTest;
import org.bridges.shared.County;
import org.bridges.shared.Urgency;
import org.bridges.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A fact committed in the database arrives in the engine and comes back as a task of the worklist.
 */
@OfficeTest
class EngineStartTests {

  @Autowired CaseFile cases;
  @Autowired Worklist worklist;
  @Autowired Outbox outbox;

  @Test
  void anOpenedCaseBecomesATaskWithItsDueMoment() {
    var caseId = UUID.randomUUID();
    var opening =
        new NewCase(
            caseId,
            "T" + caseId.toString().substring(0, 7),
            UUID.randomUUID(),
            UUID.randomUUID(),
            County.KERR,
            Urgency.URGENT,
            false,
            "coordinator");

    cases.open(opening);
    cases.open(opening);

    await().untilAsserted(() -> assertThat(worklist.ofCase(caseId)).hasSize(1));
    var task = worklist.ofCase(caseId).getFirst();
    assertThat(task.formId()).isEqualTo("assign-team");
    assertThat(task.title()).isNotBlank();
    assertThat(task.priority()).isEqualTo(90);
    assertThat(task.due()).isAfter(cases.view(caseId).openedAt());
    assertThat(outbox.waiting()).isZero();
  }
}
