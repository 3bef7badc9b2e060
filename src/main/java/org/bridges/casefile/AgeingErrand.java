package org.bridges.casefile;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at one case before the night does; the fact that asks for it needs no engine. */
@Configuration(proxyBeanMethods = false)
class AgeingErrand {

  private static final String NAME = "ageing-look";
  private static final int TRIES = 10;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  static TaskInstance<Void> of(UUID caseId) {
    return new TaskInstance<>(NAME, caseId.toString());
  }

  /** After the last try the night looks. */
  @Bean
  Task<Void> lookForAgeing(AgeingDesk desk) {
    return Tasks.oneTime(NAME, Void.class)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE)))
        .execute((one, context) -> desk.look(UUID.fromString(one.getId())));
  }
}
