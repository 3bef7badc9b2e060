package org.bridges.camunda;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What production asks of the engine over gRPC: jobs, errors, starts, messages, tables. */
class EngineTests {

  private static final Duration A_MOMENT = Duration.ofSeconds(2);
  private static final CamundaFixture FIXTURE = new CamundaFixture();

  @BeforeAll
  static void deploy() {
    FIXTURE.deploy(
        Bpmn.createExecutableProcess("work")
            .startEvent("Start")
            .serviceTask("Task_Work", task -> task.zeebeJobTypeExpression("type"))
            .boundaryEvent("Refused", refused -> refused.error("REFUSED"))
            .endEvent("EndRefused")
            .moveToActivity("Task_Work")
            .endEvent("End")
            .done(),
        Bpmn.createExecutableProcess("talk")
            .startEvent("Start")
            .intermediateCatchEvent("Wait")
            .message(message -> message.name("talk.heard").zeebeCorrelationKey("=id"))
            .endEvent("End")
            .done());
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void jobCarriesOnlyTheVariablesAskedFor() {
    work("work.fetch");

    var job = take("work.fetch", Duration.ofMinutes(5));

    assertThat(job.getVariablesAsMap()).containsOnlyKeys("wanted");
    complete(job);
  }

  @Test
  void failedJobComesBackAfterItsBackOff() {
    work("work.fail");
    var job = take("work.fail", Duration.ofMinutes(5));

    FIXTURE
        .client
        .newFailCommand(job)
        .retries(job.getRetries())
        .retryBackoff(Duration.ofHours(1))
        .errorMessage("not yet")
        .send()
        .join();

    assertThat(FIXTURE.camunda.busyJobs()).isEmpty();
    await().atMost(10, SECONDS).until(FIXTURE.camunda::isQuiet);
    FIXTURE.camunda.increaseTime(Duration.ofMinutes(61));
    var again = take("work.fail", Duration.ofMinutes(5));
    assertThat(again.getKey()).isEqualTo(job.getKey());
    assertThat(again.getRetries()).isEqualTo(job.getRetries());
    complete(again);
  }

  @Test
  void nothingIsQuietBeforeAJobThatComesBackInAMoment() {
    var failed = new AtomicBoolean();
    var worker =
        FIXTURE
            .client
            .newWorker()
            .jobType("work.soon")
            .handler(
                (jobs, job) -> {
                  if (failed.getAndSet(true)) {
                    jobs.newCompleteCommand(job).send().join();
                  } else {
                    jobs.newFailCommand(job).retries(2).retryBackoff(A_MOMENT).send().join();
                  }
                })
            .open();
    try (worker) {
      var instance = work("work.soon");
      await().atMost(20, SECONDS).until(() -> failed.get() && FIXTURE.camunda.isQuiet());

      assertThat(visited(instance)).contains("End");
    }
  }

  @Test
  void jobOfVanishedWorkerIsGivenToTheNextOne() {
    work("work.vanish");
    var job = take("work.vanish", Duration.ofMinutes(2));

    FIXTURE.camunda.increaseTime(Duration.ofMinutes(3));

    var again = take("work.vanish", Duration.ofMinutes(2));
    assertThat(again.getKey()).isEqualTo(job.getKey());
    complete(again);
  }

  @Test
  void businessErrorLeavesByItsBoundaryEvent() {
    var instance = work("work.refuse");
    var job = take("work.refuse", Duration.ofMinutes(5));

    FIXTURE.client.newThrowErrorCommand(job).errorCode("REFUSED").send().join();

    assertThat(visited(instance)).contains("Refused", "EndRefused").doesNotContain("End");
    await().atMost(10, SECONDS).until(FIXTURE.camunda::isQuiet);
  }

  @Test
  void startsBeforeSeveralElementsAtOnce() {
    var instance =
        FIXTURE
            .client
            .newCreateInstanceCommand()
            .bpmnProcessId("work")
            .latestVersion()
            .variables(Map.of("type", "unused"))
            .startBeforeElement("EndRefused")
            .startBeforeElement("End")
            .send()
            .join()
            .getProcessInstanceKey();

    assertThat(visited(instance)).containsExactlyInAnyOrder("EndRefused", "End");
  }

  @Test
  void messageIsKeptUntilSomebodyWaitsForIt() {
    publish("talk-1", "m-1");

    var instance = FIXTURE.start("talk", Map.of("id", "talk-1"));

    await().atMost(10, SECONDS).until(() -> visited(instance).contains("End"));
  }

  @Test
  void sameMessageIdIsRefusedWhileTheFirstIsKept() {
    publish("talk-2", "m-2");

    assertThatThrownBy(() -> publish("talk-2", "m-2")).hasMessageContaining("already");
  }

  @Test
  void messageIsForgottenAfterItsTime() {
    publish("talk-3", "m-3");
    FIXTURE.camunda.increaseTime(Duration.ofHours(2));
    await().atMost(10, SECONDS).ignoreExceptions().untilAsserted(() -> publish("talk-3", "m-3"));
  }

  @Test
  void workerIsServedAsSoonAsThereIsWork() {
    var worker =
        FIXTURE
            .client
            .newWorker()
            .jobType("work.serve")
            .handler((jobs, job) -> jobs.newCompleteCommand(job).send().join())
            .open();
    try (worker) {
      var instance = work("work.serve");
      await().atMost(5, SECONDS).until(() -> visited(instance).contains("End"));
    }
  }

  @Test
  void pushedJobsReachStreamingWorker() {
    var worker =
        FIXTURE
            .client
            .newWorker()
            .jobType("work.push")
            .handler((jobs, job) -> jobs.newCompleteCommand(job).send().join())
            .streamEnabled(true)
            .open();
    try (worker) {
      var instance = work("work.push");
      await().atMost(15, SECONDS).until(() -> visited(instance).contains("End"));
    }
  }

  private static long work(String type) {
    return FIXTURE.start("work", Map.of("type", type, "wanted", 1, "other", 2));
  }

  private static ActivatedJob take(String type, Duration lock) {
    var jobs =
        FIXTURE
            .client
            .newActivateJobsCommand()
            .jobType(type)
            .maxJobsToActivate(1)
            .timeout(lock)
            .fetchVariables("wanted")
            .requestTimeout(Duration.ofSeconds(10))
            .send()
            .join()
            .getJobs();
    assertThat(jobs).hasSize(1);
    return jobs.getFirst();
  }

  private static void complete(ActivatedJob job) {
    FIXTURE.client.newCompleteCommand(job).send().join();
  }

  private static void publish(String correlationKey, String messageId) {
    FIXTURE
        .client
        .newPublishMessageCommand()
        .messageName("talk.heard")
        .correlationKey(correlationKey)
        .messageId(messageId)
        .timeToLive(Duration.ofHours(1))
        .send()
        .join();
  }

  private static List<String> visited(long instance) {
    return FIXTURE.camunda.history(instance).stream().map(Visit::elementId).toList();
  }
}
