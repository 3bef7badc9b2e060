package org.bridges.shared.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Schedules background work together with the fact that asks for it, and wakes the scheduler. */
public final class BackgroundWork {

  private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);

  private final SchedulerClient client;
  private final ObjectProvider<Scheduler> scheduler;

  BackgroundWork(SchedulerClient client, ObjectProvider<Scheduler> scheduler) {
    this.client = client;
    this.scheduler = scheduler;
  }

  /**
   * Schedules a task in the caller's transaction, to run at once after its commit. The same
   * instance id twice is one run.
   */
  public void soon(TaskInstance<?> work) {
    client.scheduleIfNotExists(work, Instant.now());
    afterCommit(() -> scheduler.getObject().triggerCheckForDueExecutions());
  }

  /** Makes a recurring task run now, after the caller's commit, instead of at its next turn. */
  public void wake(TaskInstanceId recurring) {
    afterCommit(
        () -> {
          try {
            scheduler.getObject().reschedule(recurring, Instant.now());
            scheduler.getObject().triggerCheckForDueExecutions();
          } catch (RuntimeException notNow) {
            // What was committed must be answered as committed. Most often the task runs right now
            // or another request woke it a moment ago; its next turn finds what is left.
            log.debug("{} was not woken: {}", recurring, notNow.getClass().getName());
          }
        });
  }

  private static void afterCommit(Runnable action) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      action.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            action.run();
          }
        });
  }
}
