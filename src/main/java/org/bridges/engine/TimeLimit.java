package org.bridges.engine;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The longest that a worker may take. The client's thread waits for the work's own thread, so there
 * are never more at once than the client has threads; only work that does not hear its interrupt
 * stays behind. Waiting in the client's thread alone would not do: a client asks for no more jobs
 * of a type while its only one hangs.
 *
 * <p>Waiting for the database does not hear the interrupt; there {@code
 * spring.transaction.default-timeout} ends a statement and {@code socketTimeout} a dead connection.
 */
final class TimeLimit {

  private final Duration limit;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 1).factory());

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /** Waits for the end of the work; cancels and interrupts it when the limit is over. */
  void run(FutureTask<?> work) {
    threads.execute(work);
    try {
      work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException over) {
      work.cancel(true);
    } catch (ExecutionException | CancellationException ended) {
      // The work reports its own end.
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
