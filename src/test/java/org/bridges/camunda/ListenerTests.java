package org.bridges.camunda;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.builder.TaskListenerBuilder;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListenerEventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Task listeners: their order, their headers, and what a task is like while they run. */
class ListenerTests {

  private static final CamundaFixture FIXTURE = new CamundaFixture();
  private static final CamundaClient REST =
      CamundaClient.newClientBuilder()
          .grpcAddress(FIXTURE.camunda.grpcAddress())
          .restAddress(FIXTURE.camunda.restAddress())
          .preferRestOverGrpc(true)
          .build();

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final List<JobWorker> workers = new ArrayList<>();

  // A closed worker's last poll lives on for a while, so each test has job types of its own.
  private String test = "";

  @BeforeEach
  void nameTest(TestInfo info) {
    test = info.getTestMethod().orElseThrow().getName();
  }

  @BeforeAll
  static void deploy() {
    FIXTURE.deploy(
        Bpmn.createExecutableProcess("listened")
            .startEvent("Start")
            .userTask("Task_Listened")
            .zeebeUserTask()
            .zeebeCandidateGroups("advocates")
            .zeebeTaskListener(on(ZeebeTaskListenerEventType.creating))
            .zeebeTaskListener(on(ZeebeTaskListenerEventType.assigning))
            .zeebeTaskListener(on(ZeebeTaskListenerEventType.completing))
            .zeebeTaskListener(on(ZeebeTaskListenerEventType.canceling))
            .endEvent("End")
            .done());
  }

  private static Consumer<TaskListenerBuilder> on(ZeebeTaskListenerEventType event) {
    return listener ->
        listener.eventType(event).typeExpression("test + \"." + event + "\"").retries("3");
  }

  @AfterAll
  static void close() {
    REST.close();
    FIXTURE.close();
  }

  @AfterEach
  void stopWorkers() {
    workers.forEach(JobWorker::close);
  }

  @Test
  void listenersAreHeardInOrder() {
    listen("creating", "assigning", "completing");
    var task = open(start());

    FIXTURE.client.newAssignUserTaskCommand(task).assignee("advocate").send().join();
    FIXTURE.client.newCompleteUserTaskCommand(task).send().join();

    assertThat(heard)
        .containsExactly("creating " + task, "assigning " + task, "completing " + task);
  }

  @Test
  void cancelledInstanceIsHeardToo() {
    listen("creating", "canceling");
    var instance = start();
    var task = open(instance);

    FIXTURE.client.newCancelInstanceCommand(instance).send().join();

    await().atMost(10, SECONDS).until(() -> heard.contains("canceling " + task));
  }

  @Test
  void completingIsRefusedWhileTheTaskIsBeingPrepared() {
    var instance = start();
    var task = taskOf(instance).key();
    assertThat(taskOf(instance).state()).isEqualTo("CREATING");

    assertThatThrownBy(() -> FIXTURE.client.newCompleteUserTaskCommand(task).send().join())
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.details().getStatus()).isEqualTo(409));

    listen("creating");
    assertThat(open(instance)).isEqualTo(task);
  }

  @Test
  void deniedCompletionLeavesTheTaskOpen() {
    listen("creating");
    var instance = start();
    var task = open(instance);
    workers.add(
        REST.newWorker()
            .jobType(test + ".completing")
            .handler(
                (jobs, job) ->
                    jobs.newCompleteCommand(job)
                        .withResult(result -> result.forUserTask().deny(true, "not complete"))
                        .send()
                        .join())
            .open());

    assertThatThrownBy(() -> FIXTURE.client.newCompleteUserTaskCommand(task).send().join())
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.details().getStatus()).isEqualTo(409))
        .hasMessageContaining("not complete");
    assertThat(taskOf(instance).state()).isEqualTo("CREATED");
  }

  private long start() {
    return FIXTURE.start("listened", Map.of("test", test));
  }

  private void listen(String... events) {
    for (var event : events) {
      workers.add(
          FIXTURE
              .client
              .newWorker()
              .jobType(test + "." + event)
              .handler(
                  (jobs, job) -> {
                    heard.add(event + " " + userTaskKey(job));
                    jobs.newCompleteCommand(job).send().join();
                  })
              .open());
    }
  }

  private static String userTaskKey(ActivatedJob job) {
    return job.getCustomHeaders().get("io.camunda.zeebe:userTaskKey");
  }

  private static long open(long instance) {
    await().atMost(10, SECONDS).until(() -> taskOf(instance).state().equals("CREATED"));
    return taskOf(instance).key();
  }

  private static OpenUserTask taskOf(long instance) {
    return FIXTURE.camunda.openUserTasks().stream()
        .filter(task -> task.processInstanceKey() == instance)
        .findFirst()
        .orElseThrow();
  }
}
