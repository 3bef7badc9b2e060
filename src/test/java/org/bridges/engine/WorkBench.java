package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bridges.camunda.EmbeddedCamunda;
import org.bridges.camunda.Settings;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;

/** An engine with a process of one step, for workers that misbehave. */
final class WorkBench implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMillis(500);
  private static final int THREADS = 3;

  final EmbeddedCamunda camunda;
  final CamundaClient client;
  private final TimeLimit limit = new TimeLimit(LIMIT);
  private boolean stopped;

  WorkBench() {
    camunda = EmbeddedCamunda.start(Settings.in(folder()));
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(camunda.grpcAddress())
            .restAddress(camunda.restAddress())
            .preferRestOverGrpc(false)
            .numJobWorkerExecutionThreads(THREADS)
            .build();
    var model =
        Bpmn.createExecutableProcess("bench")
            .startEvent()
            .serviceTask("Task_Work", task -> task.zeebeJobTypeExpression("kind"))
            .endEvent("EndEvent_Done")
            .done();
    client.newDeployResourceCommand().addProcessModel(model, "bench.bpmn").send().join();
  }

  private static java.nio.file.Path folder() {
    try {
      return Files.createTempDirectory("bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JobWorker open(EngineWorker worker) {
    var time = new OfficeTime(Clock.systemUTC(), ZoneOffset.UTC);
    return client
        .newWorker()
        .jobType(worker.jobType())
        .handler(new JobRun(worker, (one, job) -> take(one, job, time), limit))
        .timeout(Duration.ofMinutes(2))
        .open();
  }

  private static Map<String, @Nullable Object> take(
      EngineWorker worker, ActivatedJob job, OfficeTime time) {
    return EngineVariables.checked(
        worker.carryOut(Work.of(job, job.getElementId(), worker.fetches(), 1, time)));
  }

  long start(String kind) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("bench")
        .latestVersion()
        .variables(Map.of("kind", kind))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  boolean isOver(long instance) {
    return camunda.history(instance).stream()
        .anyMatch(visit -> visit.elementId().equals("EndEvent_Done"));
  }

  void stopEngine() {
    stopped = true;
    camunda.close();
  }

  @Override
  public void close() {
    client.close();
    if (!stopped) {
      camunda.close();
    }
  }

  /** What a worker does with its job. */
  @FunctionalInterface
  interface Doing {

    Map<String, Object> with(Work work) throws InterruptedException;
  }

  /** A step's worker. */
  static EngineWorker worker(String kind, Doing doing) {
    return new Step(kind, doing);
  }

  /** A worker that must never become an incident. */
  static TaskListener listener(String kind, Doing doing) {
    return new Listener(kind, doing);
  }

  private static Map<String, Object> carryOut(Doing doing, Work work) {
    try {
      return doing.with(work);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private record Step(String jobType, Doing doing) implements EngineWorker {

    @Override
    public List<String> fetches() {
      return List.of();
    }

    @Override
    public Map<String, Object> carryOut(Work work) {
      return WorkBench.carryOut(doing, work);
    }
  }

  private record Listener(String jobType, Doing doing) implements TaskListener {

    @Override
    public Event event() {
      return Event.ASSIGNING;
    }

    @Override
    public List<String> fetches() {
      return List.of();
    }

    @Override
    public Map<String, Object> carryOut(Work work) {
      return WorkBench.carryOut(doing, work);
    }
  }
}
