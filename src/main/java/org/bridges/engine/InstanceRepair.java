package org.bridges.engine;

import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts an instance right that does not agree with its record; the record is the truth. */
@Component
public class InstanceRepair {

  private final InstanceBook book;
  private final LiveInstances live;
  private final Rebuild rebuild;
  private final EngineEpoch epoch;
  private final Models models;
  private final MessageNeeds messages;
  private final Duration lag;

  InstanceRepair(
      InstanceBook book,
      LiveInstances live,
      Rebuild rebuild,
      EngineEpoch epoch,
      Models models,
      MessageNeeds messages,
      @Value("${bridges.camunda.search-lag}") Duration lag) {
    this.book = book;
    this.live = live;
    this.rebuild = rebuild;
    this.epoch = epoch;
    this.models = models;
    this.messages = messages;
    this.lag = lag;
  }

  /**
   * The cases for which something is still to come without anybody's doing: a moment, a message.
   *
   * @throws org.bridges.shared.WrongState while the engine is away
   */
  public Set<UUID> waitingForAnEvent() {
    try {
      var events = live.waitingEvents();
      return book.running().stream()
          .filter(one -> events.containsKey(one.engineKey()))
          .map(StandingInstance::orderingKey)
          .collect(Collectors.toSet());
    } catch (ClientException away) {
      throw EngineTasks.away();
    }
  }

  /**
   * Starts the process of a record again at its step and ends the instance that stood there.
   *
   * @return whether it stands again
   */
  public boolean replace(String processId, UUID recordId) {
    return book.running().stream()
        .filter(one -> one.processId().equals(processId) && one.businessId().equals(recordId))
        .reduce((older, newer) -> newer)
        .filter(this::replace)
        .isPresent();
  }

  /** How a user task that the engine does not show belongs to its instance. */
  public enum Place {
    /** Its instance moved a moment ago: nothing is known. */
    JUST_MOVED,
    /** The instance stands there: it is started again. */
    HERE,
    /** It runs beside the main way: its message is sent again. */
    BESIDE,
    /** The instance is elsewhere or gone. */
    PASSED
  }

  /** Where the instance of a user task stands as our own records know it. */
  public Place placeOf(int taskEpoch, long instanceKey, String processId, String elementId) {
    var instance = book.findRunning(taskEpoch, instanceKey);
    if (instance.isEmpty()) {
      return Place.PASSED;
    }
    if (instance.get().movedAt().isAfter(Instant.now().minus(lag))) {
      return Place.JUST_MOVED;
    }
    var step = models.step(processId, elementId);
    if (step.elementId().equals(instance.get().elementId())) {
      return Place.HERE;
    }
    return step.onMainWay() ? Place.PASSED : Place.BESIDE;
  }

  /**
   * Sends the messages of a case again that still have work to do; answers whether there is one.
   */
  public boolean tellAgain(UUID caseId) {
    return messages.sendAgain(caseId) > 0;
  }

  /** The same for the instance with this key of the present cluster. */
  public boolean replace(long instanceKey) {
    return book.findRunning(epoch.current(), instanceKey).filter(this::replace).isPresent();
  }

  /** First the new one, so that its tasks take over the rows and ids of the old one's. */
  boolean replace(StandingInstance instance) {
    return startAgain(instance) && live.cancel(instance.engineKey());
  }

  /** What ran beside its main way begins again with its message. */
  boolean startAgain(StandingInstance instance) {
    var stands = rebuild.startAgain(instance, epoch.current());
    messages.sendAgain(instance.orderingKey());
    return stands;
  }

  /** While a cluster is filled again nothing can be compared. */
  void requireRebuilt() {
    if (!epoch.state().rebuilt()) {
      throw EngineTasks.away();
    }
  }
}
