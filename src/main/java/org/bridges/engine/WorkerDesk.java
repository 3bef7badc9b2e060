package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
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
  private final JobTurn turn;
  private final TimeLimit limit;
  private final List<JobWorker> open = new ArrayList<>();
  private volatile boolean stopped;

  WorkerDesk(
      CamundaClient client,
      List<EngineWorker> workers,
      JobTurn turn,
      @Value("${bridges.worker.limit}") Duration limit) {
    if (limit.compareTo(LOCK.dividedBy(2)) > 0) {
      throw new IllegalArgumentException(
          "bridges.worker.limit may be half of a job's lock at most, " + LOCK.dividedBy(2));
    }
    this.client = client;
    this.workers = workers;
    this.turn = turn;
    this.limit = new TimeLimit(limit);
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
        .handler(new JobRun(worker, turn, limit))
        .timeout(LOCK)
        .name("bridges")
        .open();
  }

  @Override
  public void start() {
    // Workers open after the deployment; see EngineStart.
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
