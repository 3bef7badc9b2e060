package org.bridges.engine;

import io.camunda.client.api.response.ActivatedJob;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One job in one transaction: its effect, the note that it is done and the place where the token
 * goes are stored together. A job that comes again gets the first answer and has no second effect;
 * two at once wait for each other.
 */
@Component
class JobTurn implements JobRun.Turn {

  private final TransactionTemplate transaction;
  private final EngineEpoch epoch;
  private final StepTaken steps;
  private final SecondInstances seconds;
  private final OfficeTime time;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JobTurn(
      TransactionTemplate transaction,
      EngineEpoch epoch,
      StepTaken steps,
      SecondInstances seconds,
      OfficeTime time,
      JdbcClient jdbc,
      JsonMapper json) {
    this.transaction = transaction;
    this.epoch = epoch;
    this.steps = steps;
    this.seconds = seconds;
    this.time = time;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Lets the worker do the job unless it was done before; answers what the engine is to be told.
   */
  @Override
  public Map<String, @Nullable Object> take(EngineWorker worker, ActivatedJob job) {
    var answer = transaction.execute(status -> inTransaction(worker, job));
    return answer == null ? Map.of() : answer;
  }

  private Map<String, @Nullable Object> inTransaction(EngineWorker worker, ActivatedJob job) {
    var present = epoch.current();
    if (!isFirst(present, job.getKey())) {
      return earlierAnswer(present, job.getKey());
    }
    seconds.refuse(worker, job, present);
    var result =
        EngineVariables.checked(worker.carryOut(Work.of(job, worker.fetches(), present, time)));
    steps.note(worker, job, result, present);
    if (!result.isEmpty()) {
      jdbc.sql("update job_done set result = ? where epoch = ? and job_key = ?")
          .params(json.writeValueAsString(result), present, job.getKey())
          .update();
    }
    return result;
  }

  /** Waits where the same job is under way, and is first when that one was rolled back. */
  private boolean isFirst(int present, long jobKey) {
    return jdbc.sql(
                "insert into job_done (epoch, job_key, done_at) values (?, ?, ?)"
                    + " on conflict do nothing")
            .params(present, jobKey, Timestamp.from(Instant.now()))
            .update()
        == 1;
  }

  private Map<String, @Nullable Object> earlierAnswer(int present, long jobKey) {
    var result =
        jdbc.sql("select result from job_done where epoch = ? and job_key = ?")
            .params(present, jobKey)
            .query(String.class)
            .single();
    return json.readValue(result, new TypeReference<>() {});
  }

  /** Forgets what no job can come back for: earlier epochs, and what was done long ago. */
  int forget(Duration age) {
    return jdbc.sql("delete from job_done where done_at < ? or epoch < ?")
        .params(Timestamp.from(Instant.now().minus(age)), epoch.current())
        .update();
  }
}
