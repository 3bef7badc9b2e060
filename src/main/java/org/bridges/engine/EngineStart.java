package org.bridges.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Waits with patience until the engine answers, then deploys, fills it again where it lost its
 * state, and opens the workers. The office is open meanwhile.
 */
@Component
public class EngineStart {

  private static final Logger log = LoggerFactory.getLogger(EngineStart.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final EngineWatch watch;
  private final WorkerDesk workers;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean done;

  EngineStart(EngineWatch watch, WorkerDesk workers) {
    this.watch = watch;
    this.workers = workers;
  }

  /** Whether the engine has the models and all instances, and workers are open. */
  public boolean isDone() {
    return done;
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    Thread.ofPlatform().name("engine-start").daemon().start(this::untilDone);
  }

  @EventListener
  void end(ContextClosedEvent closed) {
    closing.countDown();
  }

  private void untilDone() {
    var pause = Duration.ofMillis(250);
    while (!tryOnce()) {
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
      if (isClosing(pause)) {
        return;
      }
    }
    workers.openAll();
    done = true;
  }

  private boolean tryOnce() {
    try {
      return watch.begin();
    } catch (RuntimeException away) {
      log.warn("The engine took no deployment yet: {}", EngineCommands.problemCode(away));
      return false;
    }
  }

  private boolean isClosing(Duration pause) {
    try {
      return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
