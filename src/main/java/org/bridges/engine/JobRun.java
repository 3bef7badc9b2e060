package org.bridges.engine;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.time.Duration;
import java.util.Map;
import org.bridges.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job from activation to one of three ends: done, refused as the diagram knows it, or failed
 * with a pause. What leaves for the engine carries codes, never messages of exceptions.
 */
final class JobRun implements JobHandler {

  /** Error code of the models for an answer that cannot be taken. */
  static final String REFUSED = "REFUSED";

  private static final Logger log = LoggerFactory.getLogger(JobRun.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final EngineWorker worker;
  private final JobTurn turn;

  JobRun(EngineWorker worker, JobTurn turn) {
    this.worker = worker;
    this.turn = turn;
  }

  @Override
  public void handle(JobClient client, ActivatedJob job) {
    try {
      client.newCompleteCommand(job).variables(turn.take(worker, job)).send();
    } catch (Refused no) {
      log.info("Step {} was refused: {}", job.getElementId(), no.code());
      client
          .newThrowErrorCommand(job)
          .errorCode(REFUSED)
          .variables(Map.of("refusal", no.code()))
          .send();
    } catch (RuntimeException problem) {
      fail(client, job, problem);
    }
  }

  private void fail(JobClient client, ActivatedJob job, RuntimeException problem) {
    var code = problem.getClass().getSimpleName();
    log.warn("Step {} failed ({}) at {}", job.getElementId(), code, firstFrame(problem));
    var keepsRetries = worker instanceof TaskListener;
    client
        .newFailCommand(job)
        .retries(keepsRetries ? job.getRetries() : job.getRetries() - 1)
        .retryBackoff(PAUSE)
        .errorMessage(job.getType() + ": " + code)
        .send();
  }

  private static String firstFrame(Throwable problem) {
    for (var frame : problem.getStackTrace()) {
      if (frame.getClassName().startsWith("org.bridges.")) {
        return frame.toString();
      }
    }
    return "an unknown place";
  }
}
