package org.bridges.worklist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bridges.engine.EngineEpoch;
import org.bridges.engine.InstanceRepair;
import org.bridges.engine.InstanceRepair.Place;
import org.bridges.engine.OpenTasks;
import org.bridges.shared.OfficeTime;
import org.bridges.shared.reconcile.Comparison;
import org.bridges.shared.reconcile.Finding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rows of the worklist against the engine's open tasks, both ways. */
@Component
@Order(3)
class TaskComparison implements Comparison {

  private final WorkTasks tasks;
  private final OpenTasks engine;
  private final InstanceRepair instances;
  private final EngineEpoch epoch;
  private final Worklist worklist;
  private final OfficeTime time;
  private final Duration lag;

  TaskComparison(
      WorkTasks tasks,
      OpenTasks engine,
      InstanceRepair instances,
      EngineEpoch epoch,
      Worklist worklist,
      OfficeTime time,
      @Value("${bridges.camunda.search-lag}") Duration lag) {
    this.tasks = tasks;
    this.engine = engine;
    this.instances = instances;
    this.epoch = epoch;
    this.worklist = worklist;
    this.time = time;
    this.lag = lag;
  }

  @Override
  public String name() {
    return "The worklist and the engine's tasks";
  }

  @Override
  public Result compare(boolean repair) {
    var there = engine.all();
    var rows = tasks.allOpen();
    var found = new ArrayList<Finding>();
    rows.stream()
        .filter(row -> isSettled(row) && !isThere(row, there.keySet()))
        .forEach(row -> gone(row, repair).ifPresent(found::add));
    var known = rows.stream().map(WorkTask::engineKey).collect(Collectors.toSet());
    there.values().stream()
        .filter(task -> !known.contains(task.key()) && isUnknown(task.key()) && isOurs(task))
        .forEach(task -> found.add(unseen(task, repair)));
    return new Result(rows.size() + there.size(), List.copyOf(found));
  }

  private boolean isThere(WorkTask row, Set<Long> keys) {
    return row.engineEpoch() == epoch.current() && keys.contains(row.engineKey());
  }

  /** A task whose row was closed a moment ago may still show in the search. */
  private boolean isUnknown(long key) {
    return tasks.findByEngineEpochAndEngineKey(epoch.current(), key).isEmpty();
  }

  /** Tasks of instances that nobody asked for end with their instance. */
  private boolean isOurs(OpenTasks.Task task) {
    var place =
        instances.placeOf(epoch.current(), task.instanceKey(), task.processId(), task.elementId());
    return place == Place.HERE || place == Place.BESIDE;
  }

  private boolean isSettled(WorkTask row) {
    return row.createdAt().isBefore(time.instant().minus(lag));
  }

  private Optional<Finding> gone(WorkTask row, boolean repair) {
    var view = row.view();
    var place =
        instances.placeOf(row.engineEpoch(), row.instanceKey(), view.processId(), view.step());
    if (place == Place.JUST_MOVED) {
      return Optional.empty();
    }
    var what = "Case %s: '%s' is on the worklist, but the engine has it no more.";
    var finding =
        Finding.repairable(
            "TASK_GONE",
            what.formatted(view.caseNumber(), view.title()),
            repair,
            () ->
                switch (place) {
                  case HERE -> instances.replace(row.instanceKey());
                  case BESIDE -> instances.tellAgain(Objects.requireNonNull(view.caseId()));
                  default -> worklist.takenBack(view.id());
                });
    return Optional.of(finding.of(view.caseId()));
  }

  private Finding unseen(OpenTasks.Task task, boolean repair) {
    return Finding.repairable(
        "TASK_WITHOUT_ROW",
        "A task of the engine (%s) is not on the worklist.".formatted(task.elementId()),
        repair,
        () -> instances.replace(task.instanceKey()));
  }
}
