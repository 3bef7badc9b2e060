package org.bridges.engine;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings all models, tables and forms to the engine in one deployment, as soon as it answers, and
 * then opens the workers. Unchanged resources make no new version: the engine compares them.
 */
@Component
public class ModelDeployment {

  private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final CamundaClient client;
  private final WorkerDesk workers;
  private final EngineTimeLimits limits;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean done;

  ModelDeployment(CamundaClient client, WorkerDesk workers, EngineTimeLimits limits) {
    this.client = client;
    this.workers = workers;
    this.limits = limits;
  }

  /** Whether the engine has the models and workers are open. */
  public boolean isDone() {
    return done;
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    Thread.ofPlatform().name("model-deployment").daemon().start(this::untilDeployed);
  }

  @EventListener
  void end(ContextClosedEvent closed) {
    closing.countDown();
  }

  private void untilDeployed() {
    var pause = Duration.ofMillis(250);
    while (!tryOnce()) {
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
      if (isClosing(pause)) {
        return;
      }
    }
    limits.forget();
    workers.openAll();
    done = true;
  }

  private boolean tryOnce() {
    try {
      var resources = resources();
      var command = client.newDeployResourceCommand();
      var step = command.addResourceBytes(bytes(resources[0]), resources[0].getFilename());
      for (int at = 1; at < resources.length; at++) {
        step = step.addResourceBytes(bytes(resources[at]), resources[at].getFilename());
      }
      var answer = step.send().join();
      log.info("Deployed {} resources as {}", resources.length, answer.getKey());
      return true;
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

  private static Resource[] resources() {
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      var all = new java.util.ArrayList<Resource>();
      for (var pattern : new String[] {"processes/*.bpmn", "processes/*.dmn", "forms/*.form"}) {
        all.addAll(java.util.List.of(resolver.getResources("classpath:" + pattern)));
      }
      all.sort(java.util.Comparator.comparing(Resource::getFilename));
      return all.toArray(Resource[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
