package org.bridges.engine;

import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job from activation to one of three ends: done, refused as the diagram knows it, or failed
 * with a pause. It has one end only: after the time limit the worker's late answer is dropped. What
 * leaves for the engine carries codes, never messages of exceptions.
 */
final class JobRun implements JobHandler {

  /** Error code of the models for an answer that cannot be taken. */
  static final String REFUSED = "REFUSED";

  /** What a worker that did not come home in time is called. */
  static final String TIME_LIMIT = "TIME_LIMIT";

  private static final Logger log = LoggerFactory.getLogger(JobRun.class);

  /** How a worker gets its job; {@link JobTurn} is the one of the office. */
  @FunctionalInterface
  interface Turn {

    /** Lets the worker do the job; answers what the engine is to be told. */
    Map<String, @Nullable Object> take(EngineWorker worker, ActivatedJob job);
  }

  private final EngineWorker worker;
  private final Turn turn;
  private final TimeLimit limit;

  JobRun(EngineWorker worker, Turn turn, TimeLimit limit) {
    this.worker = worker;
    this.turn = turn;
    this.limit = limit;
  }

  @Override
  public void handle(JobClient client, ActivatedJob job) {
    limit.run(new Run(client, job));
  }

  /** Ends once: when the worker comes home, or when the limit cancels it. */
  private final class Run extends FutureTask<Map<String, @Nullable Object>> {

    private final JobClient client;
    private final ActivatedJob job;
    private volatile @Nullable Thread thread;
    private StackTraceElement[] hangsAt = {};

    Run(JobClient client, ActivatedJob job) {
      super(() -> turn.take(worker, job));
      this.client = client;
      this.job = job;
    }

    @Override
    public void run() {
      thread = Thread.currentThread();
      super.run();
    }

    @Override
    public boolean cancel(boolean interrupt) {
      var hanging = thread;
      hangsAt = hanging == null ? hangsAt : hanging.getStackTrace();
      return super.cancel(interrupt);
    }

    @Override
    protected void done() {
      try {
        switch (state()) {
          case SUCCESS -> send(client.newCompleteCommand(job).variables(resultNow()));
          case CANCELLED -> fail(TIME_LIMIT, false, hangsAt);
          default -> failOrRefuse(exceptionNow());
        }
      } catch (RuntimeException closed) {
        notSent(closed);
      }
    }

    private void failOrRefuse(Throwable problem) {
      if (problem instanceof Refused no) {
        log.info("Step {} was refused: {}", job.getElementId(), no.code());
        send(
            client
                .newThrowErrorCommand(job)
                .errorCode(REFUSED)
                .variables(Map.of("refusal", no.code())));
      } else {
        var code = problem.getClass().getSimpleName();
        fail(code, Retry.isDatabaseAway(problem), problem.getStackTrace());
      }
    }

    private void fail(String code, boolean passes, StackTraceElement[] at) {
      log.warn("Step {} failed ({}) at {}", job.getElementId(), code, firstFrame(at));
      var retry = Retry.after(job.getRetries(), passes || worker instanceof TaskListener);
      send(
          client
              .newFailCommand(job)
              .retries(retry.retries())
              .retryBackoff(retry.pause())
              .errorMessage(job.getType() + ": " + code));
    }

    /** Without an answer nothing is repeated here: the job comes back after its lock. */
    private void send(FinalCommandStep<?> command) {
      command
          .send()
          .whenComplete(
              (answer, problem) -> {
                if (problem != null) {
                  notSent(problem);
                }
              });
    }

    private void notSent(Throwable problem) {
      var code = EngineCommands.problemCode(problem);
      if (EngineCommands.isNotFound(problem)) {
        log.info("Job {} of {} was already done", job.getKey(), job.getElementId());
      } else {
        log.warn("The end of job {} of {} did not arrive: {}", job.getKey(), job.getType(), code);
      }
    }
  }

  private static String firstFrame(StackTraceElement[] frames) {
    for (var frame : frames) {
      if (frame.getClassName().startsWith("org.bridges.")) {
        return frame.toString();
      }
    }
    return "an unknown place";
  }
}
