package org.bridges.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.bridges.office.OfficeTest;
import org.bridges.office.OfficeWeb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What no worker takes or finishes is noticed, told in words and measured. */
@OfficeTest
class OpenWorkIntegrationTests {

  private static final String NOBODY = "nobody.doesThis";

  @Autowired WorkWatch watch;
  @Autowired OpenWork work;
  @Autowired CamundaClient client;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry meters;
  @Autowired WebApplicationContext context;
  private long instance;

  @BeforeEach
  void leaveAJobThatNobodyTakes() {
    var model =
        Bpmn.createExecutableProcess("nobodys-work")
            .startEvent()
            .serviceTask("Task_Nobody", task -> task.zeebeJobType(NOBODY))
            .endEvent()
            .done();
    client.newDeployResourceCommand().addProcessModel(model, "nobodys-work.bpmn").send().join();
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("nobodys-work")
            .latestVersion()
            .send()
            .join()
            .getProcessInstanceKey();
    await()
        .until(
            () -> {
              watch.look();
              return work.all().stream().anyMatch(one -> one.jobType().equals(NOBODY));
            });
  }

  @AfterEach
  void takeItAway() {
    client.newCancelInstanceCommand(instance).send().join();
    await()
        .until(
            () -> {
              watch.look();
              return work.all().stream().noneMatch(one -> one.jobType().equals(NOBODY));
            });
  }

  @Test
  void youngWorkIsNoNews() {
    assertThat(waiting().jobs()).isEqualTo(1);
    assertThat(work.late()).noneMatch(one -> one.jobType().equals(NOBODY));
    assertThat(flow()).doesNotContain(NOBODY);
  }

  @Test
  void workThatNobodyTakesIsToldInWords() {
    seenBefore(Duration.ofMinutes(12));
    watch.look();

    assertThat(flow()).contains("nobody.doesThis&#39; waits for 12 minutes: no worker takes it");
    assertThat(work.health().getStatus()).isEqualTo(Status.UP);
    assertThat(work.health().getDetails()).containsKey(NOBODY);
  }

  @Test
  void workThatWaitsForTooLongShowsInTheHealthOfTheOffice() {
    seenBefore(Duration.ofMinutes(31));
    watch.look();

    assertThat(work.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(work.secondsWaiting(NOBODY)).isGreaterThanOrEqualTo(31 * 60);
  }

  @Test
  void workThatIsBegunAgainAndAgainIsToldInWords() {
    for (var time = 1; time <= 5; time++) {
      giveBack();
      awaitBegun(time);
    }

    watch.look();
    assertThat(waiting().begun()).isEqualTo(5);
    assertThat(flow()).contains("0 minutes: begun 5 times and never finished");
  }

  @Test
  void notesThatAreOldSayNothing() {
    seenBefore(Duration.ofMinutes(31));
    jdbc.sql("update open_work set looked_at = looked_at - interval '5 minutes'").update();

    assertThat(work.all()).isEmpty();
    assertThat(work.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void everyJobTypeOfTheModelsHasItsMeasure() {
    var types =
        meters.find(OpenWorkMeters.NAME).gauges().stream()
            .map(gauge -> gauge.getId().getTag("type"))
            .toList();

    assertThat(types).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
    assertThat(types).contains("reminder.remindStaff", "worklist.taskCreating");
    assertThat(meters.get(OpenWorkMeters.NAME).tag("type", types.getFirst()).gauge().value())
        .isNotNegative();
  }

  private void awaitBegun(int times) {
    await()
        .until(
            () -> {
              watch.look();
              return waiting().begun() == times;
            });
  }

  private OpenWork.Waiting waiting() {
    return work.all().stream()
        .filter(one -> one.jobType().equals(NOBODY))
        .findFirst()
        .orElseThrow();
  }

  private void seenBefore(Duration ago) {
    jdbc.sql("update open_work set seen_at = ? where job_type = ?")
        .params(Timestamp.from(Instant.now().minus(ago)), NOBODY)
        .update();
  }

  /** A worker takes the job and fails without using up a retry. */
  private void giveBack() {
    var jobs =
        client
            .newActivateJobsCommand()
            .jobType(NOBODY)
            .maxJobsToActivate(1)
            .timeout(Duration.ofMinutes(1))
            .send()
            .join()
            .getJobs();
    assertThat(jobs).hasSize(1);
    client.newFailCommand(jobs.getFirst()).retries(3).send().join();
  }

  private String flow() {
    var answer =
        OfficeWeb.of(context).get().uri("/flow").with(user("manager").roles("MANAGER")).exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
