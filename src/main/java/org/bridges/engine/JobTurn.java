package org.bridges.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.camunda.client.api.response.ActivatedJob;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

  private static final Duration KEPT = Duration.ofDays(30);
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

  private final TransactionTemplate transaction;
  private final EngineEpoch epoch;
  private final StepTaken steps;
  private final Models models;
  private final SecondInstances seconds;
  private final OfficeTime time;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JobTurn(
      TransactionTemplate transaction,
      EngineEpoch epoch,
      StepTaken steps,
      Models models,
      SecondInstances seconds,
      OfficeTime time,
      JdbcClient jdbc,
      JsonMapper json) {
    this.transaction = transaction;
    this.epoch = epoch;
    this.steps = steps;
    this.models = models;
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
    var elementId = models.presentId(job.getBpmnProcessId(), job.getElementId());
    if (!isFirst(present, job, elementId)) {
      return earlierAnswer(present, job.getKey());
    }
    seconds.refuse(worker, job, present);
    var result =
        EngineVariables.checked(
            worker.carryOut(Work.of(job, elementId, worker.fetches(), present, time)));
    steps.note(worker, job, result, present);
    if (!result.isEmpty()) {
      jdbc.sql("update job_done set result = ? where epoch = ? and job_key = ?")
          .params(json.writeValueAsString(result), present, job.getKey())
          .update();
    }
    return result;
  }

  /**
   * The step goes by its present name: a job that a new version renames is still the same one.
   * Waits where the same job is under way, and is first when that one was rolled back. A key that
   * stands for another step now comes from a cluster that was set back: it is first, too.
   */
  private boolean isFirst(int present, ActivatedJob job, String elementId) {
    return jdbc.sql(
                """
                insert into job_done (epoch, job_key, instance_key, element_id, done_at)
                values (?, ?, ?, ?, ?) on conflict (epoch, job_key) do update
                   set instance_key = excluded.instance_key, element_id = excluded.element_id,
                       result = '{}', done_at = excluded.done_at
                 where job_done.instance_key <> excluded.instance_key
                    or job_done.element_id <> excluded.element_id
                """)
            .params(present, job.getKey(), job.getProcessInstanceKey(), elementId)
            .param(Timestamp.from(Instant.now()))
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

  /** Forgets every night what no job can come back for: earlier epochs, and what is long done. */
  @Configuration(proxyBeanMethods = false)
  static class Nightly {

    @Bean
    RecurringTask<Void> jobsDoneTask(JobTurn turn, OfficeTime time) {
      return Tasks.recurring("jobs-done", Schedules.daily(time.zone(), AT_NIGHT))
          .execute((instance, context) -> turn.forget(KEPT));
    }
  }

  /** Answers how many were forgotten. */
  int forget(Duration age) {
    return jdbc.sql("delete from job_done where done_at < ? or epoch < ?")
        .params(Timestamp.from(Instant.now().minus(age)), epoch.current())
        .update();
  }
}
