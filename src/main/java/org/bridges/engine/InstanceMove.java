package org.bridges.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.command.MigrationPlanBuilderImpl;
import java.time.Duration;
import java.util.Set;
import org.bridges.engine.VersionSearch.Running;
import org.bridges.engine.VersionSearch.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves one instance to another version of its model, with its jobs held still: our tables take the
 * new names in the transaction that tells the engine. A refused one is tried some times more, for
 * the engine refuses what is under way at that moment.
 */
@Component
class InstanceMove {

  private static final Logger log = LoggerFactory.getLogger(InstanceMove.class);
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Refusals for which the next moment may be a better one. */
  private static final Set<String> PASSING = Set.of("OUTBOX", "UNDER_WAY");

  /** Answers after which it is certain that nothing was moved. */
  private static final Set<String> REFUSALS =
      Set.of(
          "FAILED_PRECONDITION", "INVALID_ARGUMENT", "PERMISSION_DENIED", "HTTP_400", "HTTP_409");

  /** Whether the engine has moved it is not known until a search shows it. */
  static final String UNANSWERED = "UNANSWERED";

  private final CamundaClient client;
  private final InstanceBook book;
  private final VersionMoveBook moves;
  private final StepNames names;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  InstanceMove(
      CamundaClient client,
      InstanceBook book,
      VersionMoveBook moves,
      StepNames names,
      Outbox outbox,
      TransactionTemplate transaction) {
    this.client = client;
    this.book = book;
    this.moves = moves;
    this.names = names;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /**
   * Where an instance is to go.
   *
   * @param way what becomes of each place; null where no mapping answers for all of them
   */
  record Plan(
      Version from,
      Version to,
      ModelPlaces before,
      ModelPlaces after,
      @Nullable VersionMapping way) {}

  /** Moves it, or keeps why not. */
  void move(StandingInstance one, Running running, Plan plan) {
    var problem = problem(one, running, plan);
    if (problem == null) {
      return;
    }
    moves.note(one, number(one), plan.from(), plan.to(), "LEFT", problem);
    log.warn("An instance of {} was not moved: {}", one.processId(), problem);
  }

  /** The engine has it at the present version already: an earlier answer was not heard. */
  void wasMoved(StandingInstance one, Plan plan) {
    var way = plan.way();
    if (way != null) {
      transaction.executeWithoutResult(status -> follow(one, plan, way));
    }
  }

  private @Nullable String problem(StandingInstance one, Running running, Plan plan) {
    var way = plan.way();
    if (way == null) {
      return "NO_MAPPING";
    }
    if (running.hasIncident()) {
      return "INCIDENT";
    }
    var problem = attempt(one, plan, way);
    for (var tries = 1; tries < TRIES && isPassing(problem, one); tries++) {
      pause(tries);
      problem = attempt(one, plan, way);
    }
    return problem;
  }

  private boolean isPassing(@Nullable String problem, StandingInstance one) {
    return problem != null && PASSING.contains(problem) && !outbox.isHeldUp(one.orderingKey());
  }

  private @Nullable String attempt(StandingInstance one, Plan plan, VersionMapping way) {
    if (outbox.isWaitingFor(one.orderingKey())) {
      outbox.hurry();
      return "OUTBOX";
    }
    moves.note(one, number(one), plan.from(), plan.to(), "LEFT", UNANSWERED);
    try {
      transaction.executeWithoutResult(
          status -> {
            book.lock(one);
            follow(one, plan, way);
            tell(one, plan, way);
          });
      return null;
    } catch (ClientException refused) {
      return reason(refused);
    }
  }

  private void follow(StandingInstance one, Plan plan, VersionMapping way) {
    names.follow(one, way.renamed());
    book.touched(one);
    moves.note(one, number(one), plan.from(), plan.to(), "MOVED", null);
  }

  private void tell(StandingInstance one, Plan plan, VersionMapping way) {
    client
        .newMigrateProcessInstanceCommand(one.engineKey())
        .migrationPlan(instructions(plan, way))
        .requestTimeout(EngineCommands.PATIENCE)
        .send()
        .join();
  }

  /** What the engine is told: every place that goes on, by both names. */
  static MigrationPlan instructions(Plan plan, VersionMapping way) {
    var steps = new MigrationPlanBuilderImpl();
    steps.withTargetProcessDefinitionKey(plan.to().key());
    plan.before().places().keySet().stream()
        .filter(id -> !way.dropped().containsKey(id))
        .forEach(id -> steps.addMappingInstruction(id, way.presentId(id)));
    return steps.build();
  }

  /** A code for what the engine said; its words may carry values. */
  private static String reason(ClientException refused) {
    var said = String.valueOf(refused.getMessage());
    if (said.contains("concurrent command") || said.contains("pending message")) {
      return "UNDER_WAY";
    }
    if (said.contains("incident")) {
      return "INCIDENT";
    }
    if (said.contains("no mapping instruction")) {
      return "STANDS_AT_DROPPED";
    }
    if (EngineCommands.isNotFound(refused)) {
      return "GONE";
    }
    return REFUSALS.contains(EngineCommands.problemCode(refused)) ? "REFUSED" : UNANSWERED;
  }

  private String number(StandingInstance one) {
    return String.valueOf(book.variables(one).getOrDefault("caseNumber", "without a number"));
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE.multipliedBy(attempt));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The office closes", stop);
    }
  }
}
