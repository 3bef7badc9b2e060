package org.bridges.camunda;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.JobState;
import io.camunda.client.api.search.response.Job;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a search shows of a job on its way. */
class JobSearchTests {

  private static final CamundaFixture FIXTURE = new CamundaFixture();

  @BeforeAll
  static void deploy() {
    FIXTURE.deploy(
        Bpmn.createExecutableProcess("step")
            .startEvent("Start")
            .serviceTask("Task_Step", task -> task.zeebeJobTypeExpression("type"))
            .endEvent("End")
            .done());
  }

  @AfterAll
  static void close() {
    FIXTURE.close();
  }

  @Test
  void activationLeavesNoTraceAndCompletionAnEnd() {
    var instance = FIXTURE.start("step", Map.of("type", "plain"));
    assertThat(job("plain").getState()).isEqualTo(JobState.CREATED);

    var taken = take("plain");
    assertThat(job("plain").getState()).isEqualTo(JobState.CREATED);
    assertThat(job("plain").getDeadline()).isNull();

    FIXTURE.client.newCompleteCommand(taken).send().join();
    var done = job("plain");
    assertThat(done.getState()).isEqualTo(JobState.COMPLETED);
    assertThat(done.getEndTime()).isNotNull();
    assertThat(done.getProcessInstanceKey()).isEqualTo(instance);
    assertThat(done.getElementId()).isEqualTo("Task_Step");
  }

  @Test
  void aFailedJobShowsItsRetriesAndTheDeadlineOfItsLock() {
    FIXTURE.start("step", Map.of("type", "failing"));
    fail("failing", 2);
    var first = job("failing");

    assertThat(first.getState()).isEqualTo(JobState.FAILED);
    assertThat(first.getRetries()).isEqualTo(2);
    assertThat(first.hasFailedWithRetriesLeft()).isTrue();
    assertThat(first.getErrorMessage()).isEqualTo("no way");
    assertThat(first.getDeadline()).isNotNull();

    fail("failing", 1);
    assertThat(job("failing").getDeadline()).isAfter(first.getDeadline());
    fail("failing", 0);
    assertThat(job("failing").hasFailedWithRetriesLeft()).isFalse();
    assertThat(openWithRetries("failing")).isZero();

    FIXTURE.client.newUpdateRetriesCommand(first.getJobKey()).retries(3).send().join();
    assertThat(job("failing").getState()).isEqualTo(JobState.RETRIES_UPDATED);
    assertThat(openWithRetries("failing")).isEqualTo(1);
  }

  @Test
  void aLockThatRunsOutIsShown() {
    FIXTURE.start("step", Map.of("type", "slow"));
    take("slow");
    FIXTURE.camunda.increaseTime(Duration.ofMinutes(6));

    await().atMost(30, SECONDS).until(() -> job("slow").getState() == JobState.TIMED_OUT);
    assertThat(job("slow").getDeadline()).isNotNull();
  }

  private static void fail(String type, int retries) {
    FIXTURE.client.newFailCommand(take(type)).retries(retries).errorMessage("no way").send().join();
  }

  private static Job job(String type) {
    var found =
        FIXTURE.client.newJobSearchRequest().filter(job -> job.type(type)).send().join().items();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static int openWithRetries(String type) {
    return FIXTURE
        .client
        .newJobSearchRequest()
        .filter(
            job ->
                job.type(type)
                    .state(state -> state.in(JobState.FAILED, JobState.RETRIES_UPDATED))
                    .retries(left -> left.gt(0)))
        .send()
        .join()
        .items()
        .size();
  }

  private static ActivatedJob take(String type) {
    return FIXTURE
        .client
        .newActivateJobsCommand()
        .jobType(type)
        .maxJobsToActivate(1)
        .timeout(Duration.ofMinutes(5))
        .send()
        .join()
        .getJobs()
        .getFirst();
  }
}
