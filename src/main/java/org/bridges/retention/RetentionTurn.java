package org.bridges.retention;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.bridges.shared.OfficeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Begins a run every night, and goes on with whatever run or erasure is not finished: also after
 * the process that began it was killed.
 */
@Configuration(proxyBeanMethods = false)
class RetentionTurn {

  static final TaskInstanceId TURN = TaskInstanceId.of("retention", RecurringTask.INSTANCE);

  private static final Logger log = LoggerFactory.getLogger(RetentionTurn.class);
  private static final LocalTime AT_NIGHT = LocalTime.of(1, 45);

  @Bean
  RecurringTask<Void> retentionTask(RetentionRuns runs, RetentionWork work, ErasureWork erasures) {
    return Tasks.recurring(TURN.getTaskName(), FixedDelay.ofSeconds(10))
        .execute(
            (instance, context) -> {
              erasures.goOn();
              runs.running()
                  .ifPresent(
                      run -> {
                        log.info("Let go of words in {} rows", work.finish(run.id()));
                      });
            });
  }

  @Bean
  RecurringTask<Void> nightlyRetentionTask(RetentionRuns runs, OfficeTime time) {
    return Tasks.recurring("nightly-retention", Schedules.daily(time.zone(), AT_NIGHT))
        .execute((instance, context) -> runs.start("the night"));
  }
}
