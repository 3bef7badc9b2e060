package org.bridges.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.util.UUID;
import org.bridges.shared.background.OneAtATime;
import org.bridges.shared.background.OneAtATime.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Notices that the cluster lost its state, or that another one stands at its address, and has it
 * filled again. Every cluster state keeps one message that nobody waits for, the marker; asking for
 * it is a command, so the answer never lags behind as a search may.
 */
@Configuration(proxyBeanMethods = false)
class EngineWatch {

  private static final Logger log = LoggerFactory.getLogger(EngineWatch.class);
  private static final String MARKER = "engine.epochMarker";
  private static final Duration FOR_EVER = Duration.ofDays(36_500);
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final CamundaClient client;
  private final EngineEpoch epoch;
  private final ModelDeployment deployment;
  private final Rebuild rebuild;
  private final OneAtATime turns;

  EngineWatch(
      CamundaClient client,
      EngineEpoch epoch,
      ModelDeployment deployment,
      Rebuild rebuild,
      OneAtATime turns) {
    this.client = client;
    this.epoch = epoch;
    this.deployment = deployment;
    this.rebuild = rebuild;
    this.turns = turns;
  }

  @Bean
  RecurringTask<Void> engineWatchTask(EngineStart start) {
    return Tasks.recurring("engine-watch", FixedDelay.of(EVERY))
        .execute(
            (instance, context) -> {
              if (start.isDone()) {
                look();
              }
            });
  }

  /**
   * The first look of a starting application: deploys in any case.
   *
   * @return false while another replica looks
   * @throws ClientException while the engine is away
   */
  boolean begin() {
    return turns.run(
        Turn.ENGINE_WATCH,
        () -> {
          if (!settle()) {
            deployment.deploy();
          }
        });
  }

  /** Looks whether the cluster still has its state; an engine that is away is no loss. */
  void look() {
    try {
      turns.run(Turn.ENGINE_WATCH, this::settle);
    } catch (ClientException away) {
      log.debug("The engine was not asked: {}", EngineCommands.problemCode(away));
    }
  }

  /** Whether something had to be done. */
  private boolean settle() {
    var known = publish(epoch.state().marker(), Duration.ZERO);
    if (!known) {
      epoch.next();
      log.warn("The cluster does not know this office: epoch {} begins", epoch.current());
      deployment.deploy();
      publish(epoch.state().marker(), FOR_EVER);
    }
    if (epoch.state().rebuilt()) {
      return !known;
    }
    rebuild.fill(epoch.current());
    epoch.rebuilt();
    return !known;
  }

  /** Whether the cluster has this marker already; with a time to live of zero it only asks. */
  private boolean publish(UUID marker, Duration timeToLive) {
    try {
      client
          .newPublishMessageCommand()
          .messageName(MARKER)
          .correlationKey(MARKER)
          .messageId(marker.toString())
          .timeToLive(timeToLive)
          .send()
          .join();
      return false;
    } catch (ClientException refused) {
      if (EngineCommands.isThereAlready(refused)) {
        return true;
      }
      throw refused;
    }
  }
}
