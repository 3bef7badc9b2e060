package org.bridges.camunda;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The switch that lets searches lag, as those of a real cluster may. */
class SearchDelayTests {

  private static final CamundaFixture FIXTURE =
      new CamundaFixture(Settings.in(CamundaFixture.folder()).searchDelay(Duration.ofSeconds(2)));

  @BeforeAll
  static void deploy() {
    FIXTURE.deploy(CamundaFixture.taskProcess("greeting"));
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void searchesLagWhileCommandsAndTheClockDoNot() {
    var instance = FIXTURE.start("greeting", Map.of());

    assertThat(FIXTURE.camunda.openUserTasks()).hasSize(1);
    assertThat(found(instance)).isZero();
    var task = FIXTURE.camunda.openUserTasks().getFirst().key();
    FIXTURE.client.newAssignUserTaskCommand(task).assignee("coordinator").send().join();
    await().atMost(10, SECONDS).until(() -> found(instance) == 1);
  }

  private static int found(long instance) {
    return FIXTURE
        .client
        .newUserTaskSearchRequest()
        .filter(filter -> filter.processInstanceKey(instance))
        .send()
        .join()
        .items()
        .size();
  }
}
