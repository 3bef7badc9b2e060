package org.bridges.worklist;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.bridges.engine.EngineTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the engine who has a task: after it was passed on, and in a cluster that was filled again
 * the person who had it before.
 */
@Configuration(proxyBeanMethods = false)
class AssignedAgain {

  private static final String NAME = "task-assigned-again";
  private static final int TRIES = 12;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  static TaskInstance<Void> of(UUID taskId) {
    return new TaskInstance<>(NAME, taskId.toString());
  }

  @Bean
  Task<Void> assignAgain(Worklist worklist, EngineTasks engine) {
    return Tasks.oneTime(NAME, Void.class)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE)))
        .execute((one, context) -> assign(UUID.fromString(one.getId()), worklist, engine));
  }

  private static void assign(UUID taskId, Worklist worklist, EngineTasks engine) {
    var task = worklist.task(taskId);
    if (!task.isOpen()) {
      return;
    }
    if (task.assignee() != null) {
      engine.assign(worklist.presentKey(taskId), task.assignee(), true);
    } else {
      engine.unassign(worklist.presentKey(taskId));
    }
  }
}
