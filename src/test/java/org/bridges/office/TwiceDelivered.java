package org.bridges.office;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.bridges.engine.EngineWorker;
import org.bridges.engine.TaskListener;
import org.bridges.engine.Work;
import org.bridges.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Gives every job of every test to its worker three times: twice at once, then once more. Jobs come
 * at least once; whatever the tests count must not change by it.
 */
@Component
@ConditionalOnProperty("bridges.deliver-twice")
public class TwiceDelivered implements BeanPostProcessor {

  private static final AtomicInteger JOBS = new AtomicInteger();

  /** How many jobs were delivered again so far. */
  public static int jobs() {
    return JOBS.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (bean) {
      case TaskListener listener -> new Listener(listener);
      case EngineWorker worker -> new Worker(worker);
      default -> bean;
    };
  }

  private static Map<String, ? extends @Nullable Object> again(EngineWorker worker, Work work) {
    JOBS.incrementAndGet();
    var one = beside(worker, work);
    var other = beside(worker, work);
    var both = List.of(ended(one), ended(other));
    var last = worker.carryOut(work);
    for (var result : both) {
      if (result.isEmpty() != last.isEmpty() || !sameNames(result, last)) {
        throw new IllegalStateException(worker.jobType() + " answers differently when repeated");
      }
    }
    return last;
  }

  /** On a thread, and so in a transaction, of its own: the job's own one is still open. */
  private static CompletableFuture<Map<String, ? extends @Nullable Object>> beside(
      EngineWorker worker, Work work) {
    return CompletableFuture.supplyAsync(() -> attempt(worker, work));
  }

  /** Two at once may get in each other's way: the engine would try the loser again. */
  private static Map<String, ? extends @Nullable Object> attempt(EngineWorker worker, Work work) {
    try {
      return worker.carryOut(work);
    } catch (Refused no) {
      throw no;
    } catch (RuntimeException inTheWay) {
      return worker.carryOut(work);
    }
  }

  private static boolean sameNames(Map<String, ?> one, Map<String, ?> other) {
    return new HashSet<>(one.keySet()).equals(other.keySet());
  }

  private static Map<String, ? extends @Nullable Object> ended(
      CompletableFuture<Map<String, ? extends @Nullable Object>> beside) {
    try {
      return beside.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  private record Worker(EngineWorker worker) implements EngineWorker {

    @Override
    public String jobType() {
      return worker.jobType();
    }

    @Override
    public List<String> fetches() {
      return worker.fetches();
    }

    @Override
    public Map<String, ? extends @Nullable Object> carryOut(Work work) {
      return again(worker, work);
    }
  }

  private record Listener(TaskListener worker) implements TaskListener {

    @Override
    public Event event() {
      return worker.event();
    }

    @Override
    public String jobType() {
      return worker.jobType();
    }

    @Override
    public List<String> fetches() {
      return worker.fetches();
    }

    @Override
    public Map<String, ? extends @Nullable Object> carryOut(Work work) {
      return again(worker, work);
    }
  }
}
