package org.bridges.engine;

import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bridges.shared.OfficeTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The moments for which processes wait in the engine: what comes without anybody's doing. */
@Component
public class NextMoments {

  private final InstanceBook book;
  private final LiveInstances instances;
  private final Models models;
  private final OfficeTime time;
  private final Duration lag;

  NextMoments(
      InstanceBook book,
      LiveInstances instances,
      Models models,
      OfficeTime time,
      @Value("${bridges.camunda.search-lag}") Duration lag) {
    this.book = book;
    this.instances = instances;
    this.models = models;
    this.time = time;
    this.lag = lag;
  }

  /**
   * Where the engine waits at the moment, to be asked for some cases at a time.
   *
   * @throws org.bridges.shared.WrongState while the engine is away
   */
  public Look look() {
    try {
      return new Look(instances.waitingEvents());
    } catch (ClientException away) {
      throw EngineTasks.away();
    }
  }

  /**
   * What is known of some cases.
   *
   * @param next by case the soonest moment that one of its processes waits for
   * @param moving cases that moved a moment ago: the engine's search may not show it yet
   */
  public record Ahead(Map<UUID, Instant> next, Set<UUID> moving) {}

  /** One look at the engine. */
  public final class Look {

    private final Map<Long, String> events;

    private Look(Map<Long, String> events) {
      this.events = events;
    }

    /**
     * The moments of these cases.
     *
     * @param processes those that carry a case on; others are not looked at
     */
    public Ahead of(Collection<UUID> cases, Set<String> processes) {
      var next = new HashMap<UUID, Instant>();
      var moving = new HashSet<UUID>();
      var settled = Instant.now().minus(lag);
      for (var instance : book.runningOf(cases)) {
        if (processes.contains(instance.processId())) {
          moment(instance)
              .ifPresent(at -> next.merge(instance.orderingKey(), at, NextMoments::sooner));
          if (instance.movedAt().isAfter(settled)) {
            moving.add(instance.orderingKey());
          }
        }
      }
      return new Ahead(next, moving);
    }

    private Optional<Instant> moment(StandingInstance instance) {
      return Optional.ofNullable(events.get(instance.engineKey()))
          .flatMap(element -> models.find(instance.processId(), element))
          .map(Models.Step::timer)
          .map(variable -> book.variables(instance).get(variable))
          .map(written -> time.parse(written.toString()));
    }
  }

  private static Instant sooner(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
