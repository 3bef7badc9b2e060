package org.bridges.shared.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Schedules background work together with the fact that asks for it, and wakes the scheduler. */
public final class BackgroundWork implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);

  private final SchedulerClient client;
  private final ObjectProvider<Scheduler> turns;
  private final ObjectProvider<Scheduler> errands;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  // A thread of its own: after a commit the caller still holds its connection, and as many callers
  // as the pool has connections would wait for a second one for ever.
  private final ExecutorService waking =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("waking").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  BackgroundWork(
      SchedulerClient client, ObjectProvider<Scheduler> turns, ObjectProvider<Scheduler> errands) {
    this.client = client;
    this.turns = turns;
    this.errands = errands;
  }

  /**
   * Schedules an errand in the caller's transaction, to run at once after its commit. The same
   * instance id twice is one run.
   *
   * @return whether it was not scheduled yet
   */
  public boolean soon(TaskInstance<?> errand) {
    var fresh = client.scheduleIfNotExists(errand, Instant.now());
    afterCommit(() -> errands.getObject().triggerCheckForDueExecutions());
    return fresh;
  }

  /** Whether an errand is under way or will run: one that is over is not there any more. */
  public boolean isScheduled(TaskInstanceId errand) {
    return client.getScheduledExecution(errand).isPresent();
  }

  /** Makes a recurring task run now, after the caller's commit, instead of at its next turn. */
  public void wake(TaskInstanceId recurring) {
    afterCommit(
        () -> {
          if (asked.add(recurring.getTaskName())) {
            waking.execute(() -> runNow(recurring));
          }
        });
  }

  @Override
  public void close() {
    waking.shutdown();
  }

  private void runNow(TaskInstanceId recurring) {
    asked.remove(recurring.getTaskName());
    try {
      turns.getObject().reschedule(recurring, Instant.now());
      turns.getObject().triggerCheckForDueExecutions();
    } catch (RuntimeException notNow) {
      // Most often it runs right now; its next turn finds what is left.
      log.debug("{} was not woken: {}", recurring, notNow.getClass().getName());
    }
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
