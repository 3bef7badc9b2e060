package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.bridges.shared.County;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.TimeLimits;
import org.bridges.shared.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns outbox rows into commands of the Camunda client. */
@Component
class EngineCommands {

  /**
   * How long the engine keeps a message nobody waits for yet. Longer than any step of the clock, so
   * that a jump does not age messages away.
   */
  static final Duration MESSAGE_TIME_TO_LIVE = Duration.ofDays(400);

  /** How long a command waits for its answer. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private final CamundaClient client;
  private final TimeLimits limits;
  private final OfficeTime time;
  private final JsonMapper json;
  private final InstanceFinder instances;
  private final InstanceBook book;
  private final EngineEpoch epoch;
  private final InstanceStarter starter;

  EngineCommands(
      CamundaClient client,
      TimeLimits limits,
      OfficeTime time,
      JsonMapper json,
      InstanceFinder instances,
      InstanceBook book,
      EngineEpoch epoch,
      InstanceStarter starter) {
    this.client = client;
    this.limits = limits;
    this.time = time;
    this.json = json;
    this.instances = instances;
    this.book = book;
    this.epoch = epoch;
    this.starter = starter;
  }

  /** Starts the row's process unless an earlier try already did; answers the instance's key. */
  long start(OutboxRow row) {
    var present = epoch.current();
    var known = book.keyOf(row, present);
    if (known.isPresent()) {
      return known.getAsLong();
    }
    var variables = variables(row);
    var earlier =
        row.attempts() > 0
            ? instances.find(row.name(), variables, row.businessId())
            : OptionalLong.empty();
    var key =
        earlier.isPresent()
            ? earlier.getAsLong()
            : starter.start(row.name(), row.elementId(), variables);
    if (epoch.current() != present) {
      // Which of two clusters answered is not known; the next try looks in the present one.
      throw EngineTasks.away();
    }
    book.started(row, variables, key, present);
    return key;
  }

  /**
   * Publishes the row's message; its id lets the engine drop a second copy while it is buffered.
   */
  long publish(OutboxRow row) {
    try {
      return client
          .newPublishMessageCommand()
          .messageName(row.name())
          .correlationKey(row.businessId().toString())
          .messageId("outbox-" + row.id())
          .timeToLive(MESSAGE_TIME_TO_LIVE)
          .variables(variables(row))
          .requestTimeout(PATIENCE)
          .send()
          .join()
          .getMessageKey();
    } catch (RuntimeException refused) {
      if (row.attempts() > 0 && isThereAlready(refused)) {
        return 0;
      }
      throw refused;
    }
  }

  private Map<String, Object> variables(OutboxRow row) {
    var variables =
        json.readValue(row.variables(), new TypeReference<HashMap<String, @Nullable Object>>() {});
    var clocks = json.readValue(row.clocks(), new TypeReference<List<StageClock>>() {});
    var urgency = "URGENT".equals(variables.get("urgency")) ? Urgency.URGENT : Urgency.ROUTINE;
    var county = County.ofCode((String) variables.get("county"));
    for (var clock : clocks) {
      var moments = limits.moments(clock.stage(), urgency, county, clock.from());
      variables.putAll(StageVariables.of(clock.prefix(), moments, time));
    }
    return EngineVariables.checked(variables);
  }

  /** Whether the engine does not know, or no longer knows, what the command is about. */
  static boolean isNotFound(Throwable problem) {
    return Set.of("NOT_FOUND", "HTTP_404").contains(problemCode(problem));
  }

  /** Whether the engine has a message of this id already. */
  static boolean isThereAlready(Throwable problem) {
    return Set.of("ALREADY_EXISTS", "HTTP_409").contains(problemCode(problem));
  }

  /** A code for a failed command; never its message, which may carry values. */
  static String problemCode(Throwable problem) {
    return switch (problem) {
      case StatusRuntimeException status -> status.getStatus().getCode().name();
      case ClientStatusException status -> status.getStatusCode().name();
      case ProblemException answer -> "HTTP_" + answer.code();
      default -> problem.getClass().getSimpleName();
    };
  }
}
