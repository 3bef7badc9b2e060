package org.bridges.caseload;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the cases of a file in the background, each by itself: one that stumbles holds up no other
 * and is tried again, also after the process was killed. Lets go of old files.
 */
@Configuration(proxyBeanMethods = false)
class UploadErrand {

  private static final Logger log = LoggerFactory.getLogger(UploadErrand.class);
  private static final String NAME = "running-cases";
  private static final int TRIES = 20;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  static TaskInstance<Void> of(UUID upload) {
    return new TaskInstance<>(NAME, upload + ":" + UUID.randomUUID());
  }

  @Bean
  Task<Void> openRunningCases(UploadLine lines) {
    return Tasks.oneTime(NAME, Void.class)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE)))
        .execute((one, context) -> carryOut(UUID.fromString(one.getId().split(":")[0]), lines));
  }

  @Bean
  RecurringTask<Void> oldRunningCaseFiles(UploadLine lines) {
    return Tasks.recurring("running-case-files", FixedDelay.ofHours(6))
        .execute((one, context) -> lines.forgetOld());
  }

  private static void carryOut(UUID upload, UploadLine lines) {
    var stumbled = 0;
    for (var line : lines.waiting(upload)) {
      try {
        lines.carryOut(upload, line);
      } catch (RuntimeException later) {
        stumbled++;
        log.warn("A line of running cases {} stumbled: {}", upload, later.getClass().getName());
      }
    }
    if (stumbled > 0) {
      throw new IllegalStateException("Lines of running cases are tried again: " + stumbled);
    }
    lines.finish(upload);
  }
}
