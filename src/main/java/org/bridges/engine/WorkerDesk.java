package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bridges.shared.OfficeTime;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens a job worker for every {@link EngineWorker} and closes them before the application stops.
 */
@Component
class WorkerDesk implements SmartLifecycle {

  private static final Duration LOCK = Duration.ofMinutes(2);

  private final CamundaClient client;
  private final List<EngineWorker> workers;
  private final OfficeTime time;
  private final List<JobWorker> open = new ArrayList<>();
  private volatile boolean stopped;

  WorkerDesk(CamundaClient client, List<EngineWorker> workers, OfficeTime time) {
    this.client = client;
    this.workers = workers;
    this.time = time;
  }

  /** Opens them all, once the models are there. */
  synchronized void openAll() {
    if (open.isEmpty() && !stopped) {
      workers.forEach(worker -> open.add(open(worker)));
    }
  }

  private JobWorker open(EngineWorker worker) {
    return client
        .newWorker()
        .jobType(worker.jobType())
        .handler(new JobRun(worker, time))
        .fetchVariables(worker.fetches())
        .timeout(LOCK)
        .name("bridges")
        .open();
  }

  @Override
  public void start() {
    // Workers open after the deployment; see ModelDeployment.
  }

  @Override
  public synchronized void stop() {
    stopped = true;
    open.forEach(JobWorker::close);
    open.clear();
  }

  @Override
  public boolean isRunning() {
    return !stopped;
  }
}
