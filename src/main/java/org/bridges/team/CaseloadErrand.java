package org.bridges.team;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Carries a caseload from case to case in the background, each by itself: one that stumbles holds
 * up no other and is tried again, also after the process was killed.
 */
@Configuration(proxyBeanMethods = false)
class CaseloadErrand {

  private static final Logger log = LoggerFactory.getLogger(CaseloadErrand.class);
  private static final String NAME = "caseload";
  private static final int TRIES = 20;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  static TaskInstance<Void> of(UUID runId) {
    return new TaskInstance<>(NAME, runId.toString());
  }

  @Bean
  Task<Void> handCaseloadOver(CaseloadRuns runs, CaseloadMove move, CaseloadDesk desk) {
    return Tasks.oneTime(NAME, Void.class)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE)))
        .execute((one, context) -> carryOut(UUID.fromString(one.getId()), runs, move, desk));
  }

  private static void carryOut(
      UUID runId, CaseloadRuns runs, CaseloadMove move, CaseloadDesk desk) {
    var stumbled = 0;
    for (var caseId : runs.waiting(runId)) {
      try {
        move.carryOut(runId, caseId);
      } catch (RuntimeException later) {
        stumbled++;
        log.warn("A case of caseload {} stumbled: {}", runId, later.getClass().getName());
      }
    }
    if (stumbled > 0) {
      throw new IllegalStateException("Cases of a caseload are tried again: " + stumbled);
    }
    desk.finish(runId);
  }
}
