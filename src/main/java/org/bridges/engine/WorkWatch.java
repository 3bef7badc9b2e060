package org.bridges.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.JobState;
import io.camunda.client.api.search.response.Job;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks now and then which jobs the engine still holds for our workers. A job without retries is an
 * incident, which {@link EngineState} tells of.
 *
 * <p>A job that was begun carries the deadline of its lock; each new deadline on an open job is one
 * more time that it was begun and neither finished nor given up.
 */
@Configuration(proxyBeanMethods = false)
class WorkWatch {

  static final Duration EVERY = Duration.ofSeconds(20);

  private static final Logger log = LoggerFactory.getLogger(WorkWatch.class);
  private static final int PAGE = 1000;
  private static final JobState[] OPEN = {
    JobState.CREATED,
    JobState.FAILED,
    JobState.TIMED_OUT,
    JobState.RETRIES_UPDATED,
    JobState.MIGRATED
  };

  private final CamundaClient client;
  private final EngineEpoch epoch;
  private final JdbcTemplate jdbc;

  WorkWatch(CamundaClient client, EngineEpoch epoch, JdbcTemplate jdbc) {
    this.client = client;
    this.epoch = epoch;
    this.jdbc = jdbc;
  }

  @Bean
  RecurringTask<Void> workWatchTask() {
    return Tasks.recurring("work-watch", FixedDelay.of(EVERY))
        .execute((instance, context) -> look());
  }

  /** Notes what is open; an engine that is away leaves the notes as they are. */
  void look() {
    var present = epoch.current();
    try {
      note(present, open());
    } catch (ClientException away) {
      log.debug("Open work was not seen: {}", EngineCommands.problemCode(away));
    }
  }

  private List<Job> open() {
    var found = new ArrayList<Job>();
    String cursor = null;
    do {
      var after = cursor;
      var answer =
          client
              .newJobSearchRequest()
              .filter(job -> job.state(state -> state.in(OPEN)).retries(left -> left.gt(0)))
              .sort(order -> order.jobKey().asc())
              .page(page -> page.limit(PAGE).after(after))
              .send()
              .join();
      found.addAll(answer.items());
      cursor = answer.items().size() < PAGE ? null : answer.page().endCursor();
    } while (cursor != null);
    return found;
  }

  private void note(int present, List<Job> jobs) {
    var now = Timestamp.from(Instant.now());
    jdbc.batchUpdate(
        """
        insert into open_work as known (epoch, job_key, job_type, seen_at, looked_at, deadline,
                                        begun)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (epoch, job_key) do update
           set looked_at = excluded.looked_at,
               deadline = excluded.deadline,
               begun = known.begun
                     + case when excluded.deadline is distinct from known.deadline then 1 else 0 end
        """,
        jobs.stream().map(job -> row(present, job, now)).toList());
    jdbc.update("delete from open_work where looked_at < ?", now);
  }

  private static Object[] row(int present, Job job, Timestamp now) {
    var deadline = deadline(job);
    return new Object[] {
      present, job.getJobKey(), job.getType(), now, now, deadline, deadline == null ? 0 : 1
    };
  }

  private static @Nullable Timestamp deadline(Job job) {
    var deadline = job.getDeadline();
    return deadline == null ? null : Timestamp.from(deadline.toInstant());
  }
}
