package org.bridges.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bridges.engine.VersionMoveBook.Line;
import org.bridges.engine.VersionSearch.Running;
import org.bridges.shared.OfficeTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * After a move: the moments that the engine goes by against those of our own tables. The engine
 * does not tell when a timer is due; it tells the variables that timers are made of, and the due
 * moments of tasks. People work on meanwhile and searches lag, so one look alone proves nothing.
 */
@Component
class MomentComparison {

  private final InstanceBook book;
  private final VersionSearch search;
  private final List<TaskRows> rows;
  private final Outbox outbox;
  private final OfficeTime time;
  private final Duration lag;

  MomentComparison(
      InstanceBook book,
      VersionSearch search,
      List<TaskRows> rows,
      Outbox outbox,
      OfficeTime time,
      @Value("${bridges.camunda.search-lag}") Duration lag) {
    this.book = book;
    this.search = search;
    this.rows = rows;
    this.outbox = outbox;
    this.time = time;
    this.lag = lag;
  }

  /** Whether something happened to it a moment ago, so that it is looked at later. */
  boolean isMoving(Line line) {
    return book.find(line.epoch(), line.engineKey())
        .filter(
            one ->
                one.movedAt().isAfter(Instant.now().minus(lag))
                    || outbox.isWaitingFor(one.orderingKey())
                        && !outbox.isHeldUp(one.orderingKey()))
        .isPresent();
  }

  /** What does not agree, as a code; empty where everything does. */
  Optional<String> difference(Line line, Running running, ModelPlaces present) {
    if (running.definitionKey() != line.targetKey()) {
      return Optional.of("STILL_BEFORE");
    }
    if (running.hasIncident()) {
      return Optional.of("INCIDENT");
    }
    var instance = book.find(line.epoch(), line.engineKey());
    if (instance.isEmpty()) {
      return Optional.of("NOT_IN_BOOK");
    }
    return timers(instance.get(), present).or(() -> tasks(line));
  }

  private Optional<String> timers(StandingInstance instance, ModelPlaces present) {
    var ours = book.variables(instance);
    var theirs = search.variables(instance.engineKey());
    return present.timers().stream()
        .map(timer -> String.valueOf(timer.timer()).substring(1).strip())
        .distinct()
        .filter(name -> isKnown(ours.get(name)) && !isSame(ours.get(name), theirs.get(name)))
        .map(name -> "MOMENT " + name)
        .findFirst();
  }

  private Optional<String> tasks(Line line) {
    var ours = new HashMap<Long, Instant>();
    rows.forEach(table -> ours.putAll(table.due(line.epoch(), line.engineKey())));
    var theirs = search.due(line.engineKey());
    if (!theirs.keySet().containsAll(ours.keySet())) {
      return Optional.of("TASK_GONE");
    }
    return ours.entrySet().stream()
            .allMatch(task -> isWithinASecond(task.getValue(), theirs.get(task.getKey())))
        ? Optional.empty()
        : Optional.of("TASK_DUE");
  }

  private static boolean isKnown(@Nullable Object moment) {
    return moment != null && !moment.toString().isBlank();
  }

  private boolean isSame(@Nullable Object ours, @Nullable String theirs) {
    return theirs != null
        && !theirs.equals("null")
        && time.parse(String.valueOf(ours)).equals(time.parse(theirs.replace("\"", "")));
  }

  private static boolean isWithinASecond(Instant ours, @Nullable Instant theirs) {
    return theirs != null && Math.abs(ours.toEpochMilli() - theirs.toEpochMilli()) < 1000;
  }
}
