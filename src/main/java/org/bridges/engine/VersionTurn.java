package org.bridges.engine;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bridges.engine.InstanceMove.Plan;
import org.bridges.engine.VersionMoveBook.Line;
import org.bridges.engine.VersionMoveBook.Order;
import org.bridges.engine.VersionSearch.Running;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Carries out an order to move running instances: page by page, each instance once, then compares.
 * A replica that is killed leaves the order to the next turn, which goes on where it was.
 */
@Configuration(proxyBeanMethods = false)
class VersionTurn {

  static final TaskInstanceId TURN = TaskInstanceId.of("versions", RecurringTask.INSTANCE);

  private static final Logger log = LoggerFactory.getLogger(VersionTurn.class);
  private static final UUID NOBODYS = new UUID(0, 0);

  private final VersionPlans plans;
  private final VersionSearch search;
  private final InstanceMove move;
  private final MomentComparison comparison;
  private final VersionMoveBook moves;
  private final InstanceBook book;
  private final EngineEpoch epoch;
  private final Duration lag;

  VersionTurn(
      VersionPlans plans,
      VersionSearch search,
      InstanceMove move,
      MomentComparison comparison,
      VersionMoveBook moves,
      InstanceBook book,
      EngineEpoch epoch,
      @Value("${bridges.camunda.search-lag}") Duration lag) {
    this.plans = plans;
    this.search = search;
    this.move = move;
    this.comparison = comparison;
    this.moves = moves;
    this.book = book;
    this.epoch = epoch;
    this.lag = lag;
  }

  @Bean
  RecurringTask<Void> versionsTask() {
    return Tasks.recurring(TURN.getTaskName(), FixedDelay.ofSeconds(5))
        .execute((instance, context) -> run());
  }

  /** Goes on with the order that is under way; an engine that is away holds it up only. */
  void run() {
    var order = moves.last().filter(one -> one.finishedAt() == null);
    if (order.isEmpty() || !epoch.state().rebuilt()) {
      return;
    }
    try {
      moves.forgetBefore(epoch.current());
      var all = plans.all();
      if (order.get().instances() == null) {
        moves.begins(order.get(), plans.toMove());
      }
      all.forEach(plan -> moveAll(plan, order.get()));
      settleLeft(all);
      compareAll(all, order.get());
      if (isOver()) {
        moves.finished(order.get());
        log.info("Every running instance was moved or is listed: {}", moves.counts());
      }
    } catch (ClientException away) {
      log.warn("The move of versions waits: {}", EngineCommands.problemCode(away));
    }
  }

  private void moveAll(Plan plan, Order order) {
    String after = null;
    do {
      var page = search.running(plan.from().key(), after);
      page.instances().stream()
          .filter(one -> isToDo(one, plan, order))
          .forEach(one -> move.move(standing(one, plan), one, plan));
      after = page.next();
    } while (after != null);
  }

  /** Searches lag: what was moved may still show at its former version. */
  private boolean isToDo(Running one, Plan plan, Order order) {
    var line = moves.find(epoch.current(), one.key()).orElse(null);
    if (line == null || line.targetKey() != plan.to().key()) {
      return true;
    }
    return line.state().equals("LEFT")
        && (isUnanswered(line) ? isSettled(line) : line.changedAt().isBefore(order.startedAt()));
  }

  private StandingInstance standing(Running one, Plan plan) {
    return book.find(epoch.current(), one.key()).orElseGet(() -> unknown(one, plan));
  }

  /** An instance that our tables do not know; the nightly comparison says what it is. */
  private StandingInstance unknown(Running one, Plan plan) {
    var processId = plan.from().processId();
    return new StandingInstance(
        processId, NOBODYS, 0, NOBODYS, epoch.current(), one.key(), null, "{}", 0, Instant.now());
  }

  /** Those that ended by themselves, or were moved by a command whose answer was not heard. */
  private void settleLeft(List<Plan> all) {
    for (var line : moves.in("LEFT")) {
      var found = isSettled(line) ? search.find(line.engineKey()).orElse(null) : null;
      if (found == null && isSettled(line)) {
        moves.settle(line);
      } else if (found != null && found.definitionKey() == line.targetKey()) {
        all.stream()
            .filter(plan -> isOf(plan, line))
            .forEach(plan -> move.wasMoved(standing(found, plan), plan));
      }
    }
  }

  private static boolean isOf(Plan plan, Line line) {
    return plan.to().key() == line.targetKey() && plan.from().number() == line.fromVersion();
  }

  private void compareAll(List<Plan> all, Order order) {
    for (var line : moves.in("MOVED", "DIFFERS")) {
      var isDue = line.state().equals("MOVED") || line.changedAt().isBefore(order.startedAt());
      if (isDue && isSettled(line) && !comparison.isMoving(line)) {
        compare(line, all);
      }
    }
  }

  /** A difference is listed when a second look, after the time of the lag, shows it again. */
  private void compare(Line line, List<Plan> all) {
    var running = search.find(line.engineKey());
    var after = all.stream().filter(plan -> isOf(plan, line)).map(Plan::after).findFirst();
    if (running.isEmpty() || after.isEmpty()) {
      moves.settle(line);
      return;
    }
    @Nullable String difference =
        comparison.difference(line, running.get(), after.get()).orElse(null);
    if (difference == null) {
      moves.change(line, "AGREES", null);
    } else {
      var isSeenAgain = difference.equals(line.reason());
      moves.change(line, isSeenAgain ? "DIFFERS" : "MOVED", difference);
    }
  }

  private boolean isOver() {
    return moves.in("MOVED").isEmpty() && moves.in("LEFT").stream().noneMatch(this::isUnanswered);
  }

  private boolean isUnanswered(Line line) {
    return InstanceMove.UNANSWERED.equals(line.reason());
  }

  private boolean isSettled(Line line) {
    return line.changedAt().isBefore(Instant.now().minus(lag));
  }
}
